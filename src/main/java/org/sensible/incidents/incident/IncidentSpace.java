package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Map;

/** The space in which incidents live, without which none can be declared. Threads may share it. */
@ConfluenceComponent
final class IncidentSpace {

    private final SettingsStore settings;
    private final Links links;

    @Inject
    IncidentSpace(SettingsStore settings, Links links) {
        this.settings = settings;
        this.links = links;
    }

    /** @throws Conflict while none is set, with the address of the {@code settings} */
    void require() {
        if (settings.read().space() == null) {
            Text text = Text.of("incidents.incident.refusal.noSpace", links.settings());
            throw new Conflict(null, text, Map.of("settings", links.settings()));
        }
    }
}
