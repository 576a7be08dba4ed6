package org.sensible.incidents.actionitem.outbox;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sensible.incidents.actionitem.follow.JiraReminders;
import org.sensible.incidents.actionitem.follow.OutgoingMail;

/**
 * Asks Confluence's side twice an hour, and after each complete list, whom this Jira is to remind, and does. Jira asks, for Confluence calls nobody in the background, and
 * it alone knows the policy and who has an account there. Must be called outside any unit of work, by one thread of the cluster at a time.
 */
@JiraComponent
public final class OutboxAsk {

    static final Duration EVERY = Duration.ofMinutes(30);

    private final OutboxPost post;
    private final JiraReminders reminders;
    private final OutgoingMail mail;
    private final ItemsOfJira items;
    private final Clock clock;
    private volatile Instant askAt = Instant.MIN;

    @Inject
    public OutboxAsk(OutboxPost post, JiraReminders reminders, OutgoingMail mail, ItemsOfJira items, Clock clock) {
        this.post = post;
        this.reminders = reminders;
        this.mail = mail;
        this.items = items;
        this.clock = clock;
    }

    /**
     * @param isWanted whether to ask whenever it asked last
     * @return how many digests were sent; none where this Jira has no mail server, which Confluence is told
     */
    int run(boolean isWanted) throws Courier.NotDelivered {
        Instant now = clock.instant();
        if (now.isBefore(askAt) && !isWanted) {
            return 0;
        }
        boolean mails = mail.state() == OutgoingMail.State.OPEN;
        var digests = post.ask(mails);
        askAt = now.plus(EVERY);
        return mails ? reminders.send(digests, items.homeUrl()) : 0;
    }
}
