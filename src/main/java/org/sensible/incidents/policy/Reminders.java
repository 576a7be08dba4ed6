package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.ReminderPlan.Planned;

/**
 * Reminds people of what the policy still asks of open incidents. Each reminder is sent once: it is claimed in a unit of work of its
 * own before it is handed over, so of two nodes, or two runs, one comes first. A node that stops between the two loses that one
 * reminder; nobody is told twice. Threads may share it.
 */
@ConfluenceComponent
public final class Reminders {

    private final IncidentAccess access;
    private final ReminderStore store;
    private final ReminderPost post;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public Reminders(IncidentAccess access, ReminderStore store, ReminderPost post, UnitOfWork work, Clock clock) {
        this.access = access;
        this.store = store;
        this.post = post;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Sends what is to be sent now.
     *
     * @param open how the open incidents went until now
     * @return how many reminders this run sent
     */
    int send(List<Facts> open, PolicyHistory history) {
        Instant now = clock.instant();
        List<Planned> planned = open.stream()
                .flatMap(facts -> ReminderPlan.of(policyOf(facts.incident(), history), facts, now).stream())
                .toList();
        Set<String> claimed = work.call(() -> store.claimed(
                planned.stream().map(each -> each.reminder().digest()).toList()));
        int sent = 0;
        for (Planned each : planned) {
            if (!claimed.contains(each.reminder().digest()) && mayView(each) && claim(each.reminder())) {
                post.send(each, policyOf(each.incident(), history));
                sent++;
            }
        }
        return sent;
    }

    private static Policy policyOf(Incident incident, PolicyHistory history) {
        return history.at(incident.milestones().declaredAt()).policy();
    }

    private boolean mayView(Planned each) {
        return work.call(() -> access.mayView(each.reminder().person(), each.incident()));
    }

    private boolean claim(Reminder reminder) {
        try {
            work.run(() -> store.claim(reminder));
            return true;
        } catch (ReminderStore.Claimed fasterOne) {
            return false;
        }
    }
}
