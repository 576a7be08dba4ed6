package org.sensible.incidents.confluence;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/** What a screen offers its reader to change. Only hides: the services ask for permission again. Threads may share it. */
@ConfluenceComponent
public final class WriteAccess {

    private final IncidentAccess access;
    private final AccessModeService mode;

    @Inject
    public WriteAccess(IncidentAccess access, @ConfluenceImport AccessModeService mode) {
        this.access = access;
        this.mode = mode;
    }

    boolean mayDeclare(Person person) {
        return access.mayDeclare(person);
    }

    boolean isAdministrator(Person person) {
        return access.isAdministrator(person);
    }

    /** Why nothing can be changed by anybody just now; empty where it can. */
    Optional<Text> pause() {
        return mode.isReadOnlyAccessModeEnabled()
                ? Optional.of(Text.of("incidents.rest.refusal.readOnly"))
                : Optional.empty();
    }

    public boolean mayChange(Person person, Incident incident) {
        return pause().isEmpty() && access.mayChange(person, incident);
    }
}
