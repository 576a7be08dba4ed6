package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.sensible.incidents.host.Job;
import org.sensible.incidents.policy.Rounds;
import org.sensible.incidents.policy.page.PolicyAlarm;

/** Every minute: a response within fifteen minutes cannot wait for an hourly job. */
@ConfluenceComponent
public final class ReminderJob implements Job {

    private final Rounds rounds;
    private final PolicyAlarm alarm;

    @Inject
    public ReminderJob(Rounds rounds, PolicyAlarm alarm) {
        this.rounds = rounds;
        this.alarm = alarm;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public String run() {
        Rounds.Done done = rounds.go();
        return done.reminded() + " reminders sent, " + done.moved() + " instants moved, " + alarm.ring() + " alarms";
    }
}
