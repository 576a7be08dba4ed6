package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/** What is kept of a review goes with its incident. Threads may share it. */
@ConfluenceComponent
public final class IncidentReview implements IncidentDependent {

    private final ReviewStore store;

    @Inject
    public IncidentReview(ReviewStore store) {
        this.store = store;
    }

    @Override
    public void restricted(Incident incident) {
        // who may not see the incident sees nothing of its review
    }

    @Override
    public void removed(Incident incident) {
        store.remove(incident.key());
    }
}
