package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.websudo.WebSudoManager;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.Person;

/** The administrator's page of the self-test. It only shows the button; its script runs the test over REST. */
public final class SelfTestServlet extends AdministratorServlet {

    private static final long serialVersionUID = 1L;

    private final transient Administration administration;

    @Inject
    public SelfTestServlet(
            Administration administration,
            Reader reader,
            Screens screens,
            @ComponentImport WebSudoManager confirmation) {
        super(reader, screens, confirmation, "selftest", "incidents-selftest-script");
        this.administration = administration;
    }

    @Override
    Object view(Person administrator) {
        String space = administration.settings(administrator).space();
        return new View(space == null ? "" : space);
    }

    /** The view of {@code selftest.html.vm}; {@code space} is the incident space's key, empty while none is chosen. */
    public record View(String space) {}
}
