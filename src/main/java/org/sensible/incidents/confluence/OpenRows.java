package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policies;

/** The board's rows of incidents that are open. Threads may share it. */
@ConfluenceComponent
public final class OpenRows {

    private final Policies policies;
    private final IncidentViews views;
    private final DraftNotes notes;
    private final PostmortemOffer offer;
    private final ItemTotals totals;

    @Inject
    public OpenRows(
            Policies policies, IncidentViews views, DraftNotes notes, PostmortemOffer offer, ItemTotals totals) {
        this.policies = policies;
        this.views = views;
        this.notes = notes;
        this.offer = offer;
        this.totals = totals;
    }

    /**
     * One for each, in the order given.
     *
     * @param items how many action items are done, by incident
     */
    List<BoardView.Open> of(List<Incident> incidents, Map<String, String> items, Place place) {
        Map<String, List<Demand>> demands = policies.demands(incidents);
        Map<String, String> undrafted = notes.of(incidents, demands);
        Map<String, String> offered = place == Place.PAPER ? Map.of() : offer.of(incidents);
        return incidents.stream()
                .map(incident -> new BoardView.Open(
                        views.of(incident),
                        views.demands(incident, demands.get(incident.key()), place),
                        undrafted.getOrDefault(incident.key(), ""),
                        offered.getOrDefault(incident.key(), ""),
                        items.getOrDefault(incident.key(), "")))
                .toList();
    }

    /** How many action items of any incidents are done, as {@link ItemTotals} says it. */
    ItemTotals totals() {
        return totals;
    }
}
