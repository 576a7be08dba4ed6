package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.policy.Policies;

/** The board's rows of incidents that are open. Threads may share it. */
@ConfluenceComponent
public final class OpenRows {

    private final Policies policies;
    private final IncidentViews views;

    @Inject
    public OpenRows(Policies policies, IncidentViews views) {
        this.policies = policies;
        this.views = views;
    }

    /** One for each, in the order given. */
    List<BoardView.Open> of(List<Incident> incidents, Place place) {
        return incidents.stream().map(incident -> row(incident, place)).toList();
    }

    private BoardView.Open row(Incident incident, Place place) {
        return new BoardView.Open(views.of(incident), views.demands(incident, policies.demands(incident), place));
    }
}
