package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Whom a Jira that asks is to tell: its users whom Confluence does not know, and, where Confluence has no mail server, those whom
 * Confluence told today without a mail. Changes nothing, so that an answer that is lost can be given again: Jira keeps what it sent.
 * Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class JiraDigests {

    private final FollowSettings settings;
    private final OutgoingMail mail;
    private final Strangers strangers;
    private final UnmailedDigests unmailed;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public JiraDigests(
            FollowSettings settings,
            OutgoingMail mail,
            Strangers strangers,
            UnmailedDigests unmailed,
            UnitOfWork work,
            Clock clock) {
        this.settings = settings;
        this.mail = mail;
        this.strangers = strangers;
        this.unmailed = unmailed;
        this.work = work;
        this.clock = clock;
    }

    /** None where reminders, or mails of Confluence, are switched off. */
    List<JiraDigest> of(String jira) {
        FollowRules rules = settings.read();
        OutgoingMail.State state = mail.state();
        if (!rules.reminds() || state == OutgoingMail.State.OFF) {
            return List.of();
        }
        Instant now = clock.instant();
        List<JiraDigest> digests = new ArrayList<>(work.call(() -> strangers.of(jira, rules, now)));
        if (state == OutgoingMail.State.NO_SERVER) {
            digests.addAll(unmailed.of(jira, rules, now));
        }
        return digests;
    }
}
