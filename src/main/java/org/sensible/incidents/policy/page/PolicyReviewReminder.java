package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Notifier;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Claims;
import org.sensible.incidents.policy.Reminder;

/**
 * Reminds the owner of a policy that nobody has looked at it for longer than its page says; where the page names no owner, the
 * administrator who put it in force. Once for each time that a review becomes due, in a cluster too, and while that person is at work.
 * Threads may share it.
 */
@ConfluenceComponent
public final class PolicyReviewReminder {

    private static final String ABOUT = "policy";
    private static final String SLUG = "policy-review";

    private final PolicyUpkeep upkeep;
    private final PolicyPages pages;
    private final Claims claims;
    private final Notifier notifier;
    private final Clock clock;

    @Inject
    public PolicyReviewReminder(PolicyUpkeep upkeep, PolicyPages pages, Claims claims, Notifier notifier, Clock clock) {
        this.upkeep = upkeep;
        this.pages = pages;
        this.claims = claims;
        this.notifier = notifier;
        this.clock = clock;
    }

    /**
     * Sends what is due now. Must be called outside any unit of work.
     *
     * @return how many people were reminded
     */
    public int send() {
        Instant now = clock.instant();
        int sent = 0;
        for (PolicyState state : upkeep.all()) {
            if (isDue(state, now) && claim(state)) {
                notifier.send(notice(state, now));
                sent++;
            }
        }
        return sent;
    }

    /** A page that is out of reach is another matter, of which administrators were told. */
    private boolean isDue(PolicyState state, Instant now) {
        return state.trouble() == null
                && state.review() != null
                && state.review().isOverdue(now)
                && pages.mayView(state.inForce().pageId(), person(state))
                && state.inForce().policy().coverage().isAtWork(person(state), now);
    }

    private static Person person(PolicyState state) {
        Person owner = state.inForce().policy().owner();
        return owner == null ? state.place().by() : owner;
    }

    private boolean claim(PolicyState state) {
        String page = "policy-" + state.inForce().pageId();
        Reminder reminder = new Reminder(page, SLUG, state.review().dueAt(), Reminder.Kind.BROKEN, person(state));
        return claims.isFirst(reminder);
    }

    private Notice notice(PolicyState state, Instant now) {
        long days = state.review().daysSince(now);
        return new Notice(
                Set.of(person(state)),
                ABOUT,
                Text.of("incidents.policy.reviewDue.subject", days),
                List.of(
                        Text.of(
                                "incidents.policy.reviewDue.interval",
                                state.inForce().policy().reviewDays(),
                                days),
                        Text.of("incidents.policy.reviewDue.todo")),
                state.url());
    }
}
