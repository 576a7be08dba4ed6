package org.sensible.incidents.actionitem.outbox;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.UnitOfWork;

/** Notes changes of action items in the outbox, where anybody is to be told of them. Threads may share it. */
@JiraComponent
public final class ItemChanges {

    private final ReportingStates states;
    private final Outbox outbox;
    private final UnitOfWork work;

    @Inject
    public ItemChanges(ReportingStates states, Outbox outbox, UnitOfWork work) {
        this.states = states;
        this.outbox = outbox;
        this.work = work;
    }

    /** Something about the issue changed, whatever it is: its state is read when it is told. */
    public void changed(long issueId) {
        work.run(() -> {
            if (states.read().target() != null) {
                outbox.append(issueId);
            }
        });
    }
}
