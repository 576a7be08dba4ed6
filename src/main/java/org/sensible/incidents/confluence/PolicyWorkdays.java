package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.actionitem.follow.Workdays;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.BusinessTime;
import org.sensible.incidents.policy.InForce;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.Shift;
import org.sensible.incidents.policy.WorkingHours;

/**
 * Working hours as the latest policy gives them: those of the first row that names the person, else those of the policy's owner, else
 * weekdays from 9 to 17 UTC. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyWorkdays implements Workdays {

    private final InForce inForce;

    @Inject
    public PolicyWorkdays(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Optional<LocalDate> atWork(Person person, Instant at) {
        WorkingHours hours = hours(person);
        Shift shift = new BusinessTime(hours).next(at);
        return shift.includes(at)
                ? Optional.of(shift.begin().atZone(hours.zone()).toLocalDate())
                : Optional.empty();
    }

    @Override
    public LocalDate after(Instant from, int days, @Nullable Person person) {
        WorkingHours hours = hours(person);
        // A shift that ends at midnight belongs to the day before.
        return new BusinessTime(hours)
                .plusDays(from, days)
                .minusNanos(1)
                .atZone(hours.zone())
                .toLocalDate();
    }

    private WorkingHours hours(@Nullable Person person) {
        Policy policy = inForce.history().latest().policy();
        return policy.coverage().calendarOf(person, policy.owner());
    }
}
