package org.sensible.incidents.postmortem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentDependent;

/**
 * An incident's postmortem is for the people whom the incident is for. When the incident is removed its page stays, as a
 * page like others: what people wrote is theirs. Threads may share it.
 */
@ConfluenceComponent
public final class IncidentPostmortem implements IncidentDependent {

    private final PostmortemStore store;
    private final Pages pages;

    @Inject
    public IncidentPostmortem(PostmortemStore store, Pages pages) {
        this.store = store;
        this.pages = pages;
    }

    @Override
    public void restricted(Incident incident) {
        store.ofIncident(incident.key())
                .ifPresent(postmortem -> pages.restrict(postmortem.pageId(), incident.restriction()));
    }

    @Override
    public void removed(Incident incident) {
        store.remove(incident.key());
    }
}
