package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Carries out a call that names itself at most once within {@link #REMEMBERED}. The name is kept before anything happens;
 * where nobody knows what became of an earlier try, Jira is asked first. Must be called outside any unit of work. Threads
 * may share it.
 */
@ConfluenceComponent
public final class OnceOnly {

    /** For how long a call that is made again makes nothing new. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    /** Longer than a call to Jira can take. */
    private static final Duration AT_IT = Duration.ofMinutes(1);

    private final ItemRequests requests;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public OnceOnly(ItemRequests requests, UnitOfWork work, Clock clock) {
        this.requests = requests;
        this.work = work;
        this.clock = clock;
    }

    /**
     * The key of the issue that the call made, now or when it was made before.
     *
     * @param made finds what an earlier try made, by the id of the request, in Jira
     * @param make makes it, given the id of the request
     * @throws Conflict while the same call is being carried out
     */
    public String issue(
            ItemRequests.Name name, Function<String, Optional<String>> made, Function<String, String> make) {
        Started started = start(name);
        ItemRequests.Request request = started.request();
        if (request.issueKey() != null) {
            return request.issueKey();
        }
        try {
            String issueKey = (started.before() ? made.apply(request.id()) : Optional.<String>empty())
                    .orElseGet(() -> make.apply(request.id()));
            work.run(() -> requests.done(request, issueKey));
            return issueKey;
        } catch (JiraSilent unknown) {
            // What Jira did not answer it may have done: the next try asks first.
            work.run(() -> requests.running(request, clock.instant()));
            throw unknown;
        } catch (Refusal nothingMade) {
            work.run(() -> requests.forget(request));
            throw nothingMade;
        }
    }

    private Started start(ItemRequests.Name name) {
        Instant now = clock.instant();
        try {
            return work.call(() -> {
                requests.forgetBefore(now.minus(REMEMBERED));
                Optional<ItemRequests.Request> kept = requests.find(name);
                return kept.isPresent()
                        ? new Started(again(kept.get(), now), true)
                        : new Started(requests.begin(name, now, now.plus(AT_IT)), false);
            });
        } catch (ItemRequests.AlreadyKept faster) {
            throw running();
        }
    }

    private ItemRequests.Request again(ItemRequests.Request kept, Instant now) {
        if (kept.issueKey() == null) {
            if (kept.runningUntil().isAfter(now)) {
                throw running();
            }
            requests.running(kept, now.plus(AT_IT));
        }
        return kept;
    }

    private static Conflict running() {
        return new Conflict(Text.of("incidents.actionItem.refusal.running"));
    }

    /** @param before whether an earlier try may have made something */
    private record Started(ItemRequests.Request request, boolean before) {}
}
