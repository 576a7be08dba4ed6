package org.sensible.incidents.timeline.importing;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/** What is known of an incident's imports goes with it; one that is under way ends. Threads may share it. */
@ConfluenceComponent
public final class IncidentImports implements IncidentDependent {

    private final ImportJobStore store;

    @Inject
    public IncidentImports(ImportJobStore store) {
        this.store = store;
    }

    @Override
    public void restricted(Incident incident) {
        // Who may see an import is asked of the incident each time.
    }

    @Override
    public void removed(Incident incident) {
        store.removeAll(incident.uid());
    }
}
