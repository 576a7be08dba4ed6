package org.sensible.incidents.jira;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.actionitem.outbox.ReportingSetup;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.selftest.Probe;

/** Changes of properties are heard of, and Confluence's side takes reports where that is set up. */
@JiraComponent
public final class ReportingProbe implements Probe {

    private final OutboxListener listener;
    private final ReportingSetup setup;
    private final OutgoingMail mail;

    @Inject
    public ReportingProbe(OutboxListener listener, ReportingSetup setup, OutgoingMail mail) {
        this.listener = listener;
        this.setup = setup;
        this.mail = mail;
    }

    @Override
    public String name() {
        return "reporting to Confluence";
    }

    @Override
    public String run() throws Failed, Skipped {
        if (!listener.hearsProperties()) {
            throw new Failed("this Jira has no events of issue properties, so decisions about action items are told"
                    + " with the nightly list only");
        }
        if (setup.see().state().target() == null) {
            throw new Skipped("nothing is set up; see the page of reporting in Jira's administration");
        }
        try {
            return "Confluence takes reports, and " + setup.check().waiting() + " changes wait; "
                    + (mail.state() == OutgoingMail.State.OPEN
                            ? "an outgoing mail server is set for whom Confluence cannot tell"
                            : "no outgoing mail server is set, so users of Jira alone are not reminded");
        } catch (Conflict refused) {
            throw new Failed("Confluence does not take reports: " + refused.getMessage());
        }
    }
}
