package org.sensible.incidents.actionitem.follow;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.Administration;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/** How action items are followed through, which administrators alone read and change. Threads may share it. */
@ConfluenceComponent
public final class FollowChanges {

    private final FollowSettings store;
    private final Administration administration;
    private final UnitOfWork work;

    @Inject
    public FollowChanges(FollowSettings store, Administration administration, UnitOfWork work) {
        this.store = store;
        this.administration = administration;
        this.work = work;
    }

    /** @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator */
    public FollowRules read(Person administrator) {
        administration.settings(administrator);
        return work.call(store::read);
    }

    /** @throws org.sensible.incidents.incident.NotPermitted unless the person is an administrator */
    public FollowRules change(FollowRules rules, Person administrator) {
        administration.settings(administrator);
        work.run(() -> store.write(rules));
        return rules;
    }
}
