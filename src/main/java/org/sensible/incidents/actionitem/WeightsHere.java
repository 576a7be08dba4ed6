package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.JiraComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * The weights as Jira's side counts: Confluence's settings send theirs when an administrator of both saves or compares them.
 * Who may is the caller's to ask. Threads may share it.
 */
@JiraComponent
public final class WeightsHere {

    private final WeightsStore store;
    private final UnitOfWork work;

    @Inject
    public WeightsHere(WeightsStore store, UnitOfWork work) {
        this.store = store;
        this.work = work;
    }

    public Weights read() {
        return store.read();
    }

    public void change(Weights weights) {
        work.run(() -> store.write(weights));
    }
}
