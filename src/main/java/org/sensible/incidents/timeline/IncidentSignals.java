package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/** An incident's signals go with it. Threads may share it. */
@ConfluenceComponent
public final class IncidentSignals implements IncidentDependent {

    private final SignalStore store;

    @Inject
    public IncidentSignals(SignalStore store) {
        this.store = store;
    }

    @Override
    public void restricted(Incident incident) {
        // Nobody is shown signals; they only propose.
    }

    @Override
    public void removed(Incident incident) {
        store.remove(incident.uid());
    }
}
