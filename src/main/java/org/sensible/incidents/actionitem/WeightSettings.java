package org.sensible.incidents.actionitem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/** The weights, which everybody reads and administrators alone change. Threads may share it. */
@ConfluenceComponent
public final class WeightSettings {

    private final WeightsStore store;
    private final Administration administration;
    private final UnitOfWork work;

    @Inject
    public WeightSettings(WeightsStore store, Administration administration, UnitOfWork work) {
        this.store = store;
        this.administration = administration;
        this.work = work;
    }

    public Weights read() {
        return store.read();
    }

    /** @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator */
    public void change(Weights weights, Person administrator) {
        administration.settings(administrator);
        work.run(() -> store.write(weights));
    }
}
