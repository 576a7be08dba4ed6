package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Set;
import org.sensible.incidents.selftest.Probe;

/**
 * A form that another site could send is refused by the host, and the header that our scripts send is what it asks for. The
 * form goes to the self-test itself, as nobody, so that it has no effect even where it is let in.
 */
@ConfluenceComponent
public final class XsrfProbe implements Probe {

    private static final String PATH = "/rest/incidents/1.0/selftest";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private final Loopback loopback;

    @Inject
    public XsrfProbe(Loopback loopback) {
        this.loopback = loopback;
    }

    @Override
    public String name() {
        return "forged forms";
    }

    @Override
    public String run() throws Failed {
        Loopback.Answer without = loopback.post(PATH, FORM, null, new byte[0]);
        if (!REFUSALS.contains(without.status())) {
            throw new Failed(
                    "a form without X-Atlassian-Token should be refused with 403 or 401, but got " + without.status());
        }
        Loopback.Answer with = loopback.post(PATH, FORM, "no-check", new byte[0]);
        if (isXsrf(with) || !REFUSALS.contains(with.status())) {
            throw new Failed("a form with X-Atlassian-Token should only be asked to log in, but got " + with.status());
        }
        return "a form without X-Atlassian-Token got " + without.status() + (isXsrf(without) ? " (XSRF check)" : "")
                + ", one with it only the refusal of whoever is not logged in, " + with.status();
    }

    private static boolean isXsrf(Loopback.Answer answer) {
        return answer.body().contains("XSRF");
    }
}
