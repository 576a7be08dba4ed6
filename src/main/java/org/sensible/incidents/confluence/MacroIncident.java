package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortems;

/**
 * Which incident a macro is about: the one that its parameter {@code incident} names, else the one whose postmortem the page
 * is; never one that the reader may not see. Threads may share it.
 */
@ConfluenceComponent
public final class MacroIncident {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final Reader reader;

    @Inject
    public MacroIncident(Incidents incidents, Postmortems postmortems, Reader reader) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.reader = reader;
    }

    /**
     * The incident, with who reads.
     *
     * @throws NotFound if there is none that this reader may see
     * @throws NotSignedIn if nobody is logged in
     */
    Found of(Map<String, String> parameters, MacroPage page) {
        Person person =
                reader.current().orElseThrow(() -> new NotSignedIn(Text.of("incidents.macro.incident.notSignedIn")));
        String key = parameters.getOrDefault("incident", "").strip();
        if (!key.isEmpty()) {
            return new Found(incidents.get(key, person), person);
        }
        if (page.pageId().isEmpty()) {
            throw new NotFound(Text.of("incidents.macro.incident.notNamed"));
        }
        Incident incident = postmortems
                .incidentOfPage(page.pageId().getAsLong(), person)
                .orElseThrow(() -> new NotFound(Text.of("incidents.macro.incident.notNamed")));
        return new Found(incident, person);
    }

    /** An incident, and the reader who may see it. */
    record Found(Incident incident, Person reader) {}
}
