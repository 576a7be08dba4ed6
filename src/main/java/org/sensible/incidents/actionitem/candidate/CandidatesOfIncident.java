package org.sensible.incidents.actionitem.candidate;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/** Ideas go with the incident in which they came up. Threads may share it. */
@ConfluenceComponent
public final class CandidatesOfIncident implements IncidentDependent {

    private final CandidateStore store;

    @Inject
    public CandidatesOfIncident(CandidateStore store) {
        this.store = store;
    }

    @Override
    public void restricted(Incident incident) {
        // Who may read an idea is asked of its incidents each time.
    }

    @Override
    public void removed(Incident incident) {
        store.removeIncident(incident.key());
    }
}
