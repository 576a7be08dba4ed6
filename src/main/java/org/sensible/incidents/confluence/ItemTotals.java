package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.follow.FollowSettings;
import org.sensible.incidents.actionitem.follow.ItemTallies;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * How many action items of incidents are done, in words: numbers that Jira's side reported, the same for every reader who may see the
 * incident. Threads may share it.
 */
@ConfluenceComponent
public final class ItemTotals {

    private final ItemTallies tallies;
    private final FollowSettings settings;
    private final MailQueue mails;
    private final Wording wording;

    @Inject
    public ItemTotals(ItemTallies tallies, FollowSettings settings, MailQueue mails, Wording wording) {
        this.tallies = tallies;
        this.settings = settings;
        this.mails = mails;
        this.wording = wording;
    }

    /** By incident, "4 of 6 done"; without an entry where there are none, or where nothing is known or to be shown. */
    Map<String, String> of(List<Incident> incidents) {
        Map<String, String> words = new HashMap<>();
        tallies.shown(incidents.stream().map(Incident::key).toList())
                .ifPresent(all -> all.forEach((key, tally) -> {
                    if (tally.total() > 0) {
                        words.put(key, wording.tell(Text.of("incidents.follow.total", tally.done(), tally.total())));
                    }
                }));
        return words;
    }

    /**
     * What keeps reminders of these items from being sent, for the board.
     *
     * @param totals as {@link #of} gave them
     * @return empty where they are sent, or there is nothing to remind of
     */
    String notSent(Map<String, String> totals) {
        return totals.isEmpty() || mails.hasServer() || !settings.read().reminds() || tallies.areMailedByJira()
                ? ""
                : wording.tell(Text.of("incidents.follow.notSent"));
    }
}
