package org.sensible.incidents.actionitem.outbox;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.actionitem.follow.ItemReport;
import org.sensible.incidents.actionitem.follow.ItemState;
import org.sensible.incidents.actionitem.follow.JiraDigest;
import org.sensible.incidents.actionitem.follow.ReportJson;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Posts one report after the other, each under a number higher than all before, which is kept before it is posted. Must be called
 * outside any unit of work, and by one thread of the whole cluster at a time.
 */
@JiraComponent
public final class OutboxPost {

    private final ReportingStates states;
    private final ItemsOfJira items;
    private final Courier courier;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public OutboxPost(ReportingStates states, ItemsOfJira items, Courier courier, UnitOfWork work, Clock clock) {
        this.states = states;
        this.items = items;
        this.courier = courier;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Tells how those issues stand now. Where the other side knows a higher number than this one, as after this database was put
     * back to an older state, it is told again above that number.
     *
     * @param all where these are all items of a range; {@code null} for some that changed
     * @throws Courier.NotDelivered where it was not taken; that is written down
     */
    void tell(Collection<Long> issueIds, @Nullable ItemReport.Range all) throws Courier.NotDelivered {
        tell(issueIds, all, null);
    }

    /** Asks whom this Jira is to remind. */
    List<JiraDigest> ask(boolean mails) throws Courier.NotDelivered {
        return tell(List.of(), null, mails).digests();
    }

    private Courier.Answer tell(Collection<Long> issueIds, @Nullable ItemReport.Range all, @Nullable Boolean mails)
            throws Courier.NotDelivered {
        long number = next();
        Courier.Answer answer = post(number, issueIds, all, mails);
        if (!answer.isTaken()) {
            long known = Math.max(number, answer.number());
            work.run(() -> states.write(states.read().numbered(known)));
            answer = post(next(), issueIds, all, mails);
        }
        if (!answer.isTaken()) {
            throw failed(new Courier.NotDelivered(Courier.Why.ANSWER, 0, null));
        }
        work.run(() -> states.write(states.read().told(clock.instant())));
        return answer;
    }

    private long next() {
        return work.call(() -> {
            ReportingState state = states.read();
            states.write(state.numbered(state.number() + 1));
            return state.number() + 1;
        });
    }

    private Courier.Answer post(
            long number, Collection<Long> issueIds, @Nullable ItemReport.Range all, @Nullable Boolean mails)
            throws Courier.NotDelivered {
        Map<Long, ItemState> now = items.now(issueIds);
        ReportingState state = work.call(states::read);
        List<ItemReport.Entry> entries = issueIds.stream()
                .distinct()
                .map(id -> new ItemReport.Entry(id, now.get(id)))
                .toList();
        try {
            return courier.post(
                    state.target(), ReportJson.write(new ItemReport(state.jira(), number, entries, all, mails)));
        } catch (Courier.NotDelivered failure) {
            throw failed(failure);
        }
    }

    private Courier.NotDelivered failed(Courier.NotDelivered failure) {
        work.run(() -> {
            ReportingState state = states.read();
            boolean isSame = state.trouble() != null && state.trouble().why() == failure.why();
            states.write(state.failed(new ReportingState.Trouble(
                    failure.why(), failure.status(), isSame ? state.trouble().since() : clock.instant())));
        });
        return failure;
    }
}
