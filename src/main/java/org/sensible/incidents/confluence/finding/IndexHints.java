package org.sensible.incidents.confluence.finding;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.follow.ItemTallies;
import org.sensible.incidents.actionitem.follow.ItemTally;
import org.sensible.incidents.confluence.TeamZones;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.finding.PostmortemIndex;
import org.sensible.incidents.postmortem.finding.ReviewHints;

/** What is still open about the rows of the index, in the reader's words. Threads may share it. */
@ConfluenceComponent
public final class IndexHints {

    private final ReviewHints reviews;
    private final ItemTallies tallies;
    private final TeamZones zones;
    private final TimeWords times;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public IndexHints(
            ReviewHints reviews, ItemTallies tallies, TeamZones zones, TimeWords times, Wording wording, Clock clock) {
        this.reviews = reviews;
        this.tallies = tallies;
        this.zones = zones;
        this.times = times;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Of one row.
     *
     * @param waits what waits for the reader; empty for nothing
     * @param items how many action items are open; a dash where that is not known
     */
    record Words(String hints, String waits, String items) {}

    /** One for each row, by its incident's key. */
    Map<String, Words> of(List<PostmortemIndex.Row> rows, Person reader) {
        Map<String, ReviewHints.Hint> known = reviews.of(rows, reader);
        Map<String, ItemTally> items = tallies.shown(known.keySet()).orElse(Map.of());
        ZoneId zone = zones.first();
        Map<String, Words> words = new HashMap<>();
        for (PostmortemIndex.Row row : rows) {
            String key = row.incident().key();
            ReviewHints.Hint hint = known.get(key);
            words.put(
                    key,
                    new Words(
                            words(row, hint, zone),
                            hint.waits() ? tell("incidents.postmortem.index.yours") : "",
                            items(items.get(key))));
        }
        return words;
    }

    private String items(@Nullable ItemTally tally) {
        return tally == null ? "–" : tell("incidents.postmortem.index.itemsOpen", tally.open(), tally.total());
    }

    private String words(PostmortemIndex.Row row, ReviewHints.Hint hint, ZoneId zone) {
        List<String> words = new ArrayList<>();
        Instant due = hint.due();
        if (due != null) {
            String key = due.isBefore(clock.instant()) ? "late" : "due";
            words.add(tell("incidents.postmortem.index." + key, times.date(due, zone)));
        }
        if (hint.asked() > 0) {
            words.add(tell("incidents.review.panel.count", hint.approvals(), hint.asked()));
        }
        if (hint.causeUnknown()) {
            words.add(tell("incidents.postmortem.index.causeUnknown"));
        }
        if (row.state() == Postmortem.State.MISSING) {
            words.add(tell("incidents.postmortem.index.missing"));
        } else if (row.page() == null) {
            words.add(tell("incidents.postmortem.index.hidden"));
        }
        return String.join(tell("incidents.review.panel.comma"), words);
    }

    private String tell(String key, Object... values) {
        return wording.tell(Text.of(key, values));
    }
}
