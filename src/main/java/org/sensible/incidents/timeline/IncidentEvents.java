package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/** An incident's events go with it; who may see them follows from the incident itself. Threads may share it. */
@ConfluenceComponent
public final class IncidentEvents implements IncidentDependent {

    private final TimelineStore store;

    @Inject
    public IncidentEvents(TimelineStore store) {
        this.store = store;
    }

    @Override
    public void restricted(Incident incident) {
        // Nothing of its own to change: whoever asks for events is asked for the incident first.
    }

    @Override
    public void removed(Incident incident) {
        store.remove(incident.uid());
    }
}
