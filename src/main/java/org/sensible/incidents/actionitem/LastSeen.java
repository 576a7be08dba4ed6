package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Remembers for each reader what he was shown last, for when Jira is silent; of long lists the part that comes first. Must be
 * called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class LastSeen {

    /** What was shown again within this time is not kept again. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** What nobody came back to see is forgotten. */
    static final Duration KEPT = Duration.ofDays(90);

    static final int MOST = 200;

    private final SeenItems seen;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public LastSeen(SeenItems seen, UnitOfWork work, Clock clock) {
        this.seen = seen;
        this.work = work;
        this.clock = clock;
    }

    /** What that reader was shown last, and how long ago Jira said so. */
    Optional<Aged> of(String scope, Person reader) {
        return work.call(() -> seen.of(scope, reader)).map(last -> {
            Duration age = Duration.between(last.at(), clock.instant());
            return new Aged(last.items(), age.isNegative() ? Duration.ZERO : age);
        });
    }

    void remember(String scope, Person reader, List<ActionItem> items) {
        Instant now = clock.instant();
        List<ActionItem> first = items.size() > MOST ? items.subList(0, MOST) : items;
        work.run(() -> {
            boolean isKept = seen.of(scope, reader)
                    .filter(last -> last.items().equals(first))
                    .filter(last -> last.at().plus(FRESH).isAfter(now))
                    .isPresent();
            if (!isKept) {
                seen.forgetBefore(now.minus(KEPT));
                seen.keep(scope, reader, new SeenItems.Seen(now, first));
            }
        });
    }

    /** What was shown, and for how long Jira has not said so again. */
    record Aged(List<ActionItem> items, Duration age) {}
}
