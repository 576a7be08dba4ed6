package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Totals of action items for index, board, metrics and policy: numbers that Jira's side reported, the same for every reader, and
 * no key or text of an issue. Asks for no permission: whoever shows a number has asked whether the reader may see the incident.
 * Threads may share it.
 */
@ConfluenceComponent
public final class ItemTallies {

    private final ReportedItems items;
    private final FollowSettings settings;
    private final UnitOfWork work;

    @Inject
    public ItemTallies(ReportedItems items, FollowSettings settings, UnitOfWork work) {
        this.items = items;
        this.settings = settings;
        this.work = work;
    }

    /**
     * The tally of each incident, {@link ItemTally#NONE} without items; empty where Jira's side never reported, so that nobody
     * takes silence for "no items".
     */
    public Optional<Map<String, ItemTally>> known(Collection<String> incidentKeys) {
        return work.call(() -> items.lastHeard().map(heard -> tallies(incidentKeys)));
    }

    /** Likewise, for screens: empty too where an administrator switched totals off. */
    public Optional<Map<String, ItemTally>> shown(Collection<String> incidentKeys) {
        return work.call(() -> settings.read().showsTotals() ? known(incidentKeys) : Optional.empty());
    }

    /** Whether a Jira that reports can mail what this Confluence cannot. */
    public boolean areMailedByJira() {
        return work.call(items::anyMails);
    }

    private Map<String, ItemTally> tallies(Collection<String> incidentKeys) {
        Map<String, List<ItemState>> byIncident =
                items.ofIncidents(incidentKeys).stream().collect(Collectors.groupingBy(ItemState::incident));
        Map<String, ItemTally> tallies = new HashMap<>();
        incidentKeys.forEach(key -> tallies.put(key, ItemTally.of(byIncident.getOrDefault(key, List.of()))));
        return tallies;
    }
}
