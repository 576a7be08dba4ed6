package org.sensible.incidents.actionitem.outbox;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.List;
import org.sensible.incidents.actionitem.follow.ItemReport;
import org.sensible.incidents.actionitem.follow.ReportJson;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * How an administrator sets reporting to Confluence up. Whoever calls has made sure that it is one. Must be called outside any unit of
 * work. Threads may share it.
 */
@JiraComponent
public final class ReportingSetup {

    private final ReportingStates states;
    private final Outbox outbox;
    private final ItemsOfJira items;
    private final Courier courier;
    private final UnitOfWork work;

    @Inject
    public ReportingSetup(ReportingStates states, Outbox outbox, ItemsOfJira items, Courier courier, UnitOfWork work) {
        this.states = states;
        this.outbox = outbox;
        this.items = items;
        this.courier = courier;
        this.work = work;
    }

    /**
     * What there is to see.
     *
     * @param waiting how many changes are still to be told
     * @param isElsewhere whether this Jira's address is another than when reporting was set up, so that it pauses
     */
    public record Seen(ReportingState state, int waiting, boolean isElsewhere) {}

    public Seen see() {
        return work.call(() -> {
            ReportingState state = states.read();
            boolean isElsewhere = state.target() != null && !items.homeUrl().equals(state.homeUrl());
            return new Seen(state, outbox.size(), isElsewhere);
        });
    }

    /**
     * Reports go there from now on, the whole list first, if the other side answers.
     *
     * @param address as Confluence shows it when a token for source {@code jira} is made
     * @throws InvalidInput at {@code address} for what is no such address, and with what came back where nobody answers as expected
     */
    public Seen turnTo(@Nullable String address) {
        Target target = Target.of(address);
        try {
            knock(target);
        } catch (Courier.NotDelivered failure) {
            throw new InvalidInput("address", words(failure.why(), failure.status()));
        }
        work.run(() -> states.write(states.read().towards(target, items.homeUrl())));
        return see();
    }

    /**
     * Asks the other side whether it takes reports.
     *
     * @throws Conflict with what came back where it does not, or where nothing is set up
     */
    public Seen check() {
        Target target = work.call(states::read).target();
        if (target == null) {
            throw new Conflict(Text.of("incidents.follow.target.none"));
        }
        try {
            knock(target);
        } catch (Courier.NotDelivered failure) {
            throw new Conflict(words(failure.why(), failure.status()));
        }
        return see();
    }

    /** The whole list goes again with the next round. */
    public Seen listAgain() {
        work.run(() -> states.write(states.read().listed(null)));
        return see();
    }

    /** Nothing is reported any more; the outbox is emptied. */
    public Seen turnOff() {
        work.run(() -> {
            states.write(states.read().towards(null, null));
            outbox.drop(outbox.oldest(Integer.MAX_VALUE).stream()
                    .map(Outbox.Note::number)
                    .toList());
        });
        return see();
    }

    /** Why a report was not taken, for people. */
    public static Text words(Courier.Why why, int status) {
        return Text.of("incidents.follow.trouble." + why, Integer.toString(status));
    }

    /** A report with number 0 changes nothing. */
    private void knock(Target target) throws Courier.NotDelivered {
        ReportingState state = work.call(states::read);
        courier.post(target, ReportJson.write(new ItemReport(state.jira(), 0, List.of(), null)));
    }
}
