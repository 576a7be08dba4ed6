package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.actionitem.ItemTerms;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.follow.Workdays;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.BusinessTime;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.InForce;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.Shift;
import org.sensible.incidents.policy.Term;
import org.sensible.incidents.policy.WorkingHours;

/**
 * Working hours as the latest policy gives them: those of the first row that names the person, else those of the policy's owner, else
 * weekdays from 9 to 17 UTC. The days of action items come from the version that governs their incident. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyWorkdays implements Workdays, ItemTerms {

    private final InForce inForce;

    @Inject
    public PolicyWorkdays(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public Optional<LocalDate> atWork(Person person, Instant at) {
        return atWork(hours(person), at);
    }

    @Override
    public boolean knows(String userName) {
        return named(userName).isPresent();
    }

    @Override
    public Optional<LocalDate> atWork(String userName, Instant at) {
        return named(userName).flatMap(hours -> atWork(hours, at));
    }

    private Optional<WorkingHours> named(String userName) {
        return inForce.history().latest().policy().coverage().ofName(userName);
    }

    private static Optional<LocalDate> atWork(WorkingHours hours, Instant at) {
        Shift shift = new BusinessTime(hours).next(at);
        return shift.includes(at)
                ? Optional.of(shift.begin().atZone(hours.zone()).toLocalDate())
                : Optional.empty();
    }

    @Override
    public LocalDate after(Instant from, int days, @Nullable Person person) {
        return lastDay(Term.ofBusinessDays(days), from, hours(person));
    }

    @Override
    public Optional<LocalDate> day(Incident incident, Level urgency, Instant from, @Nullable Person doer) {
        Demand.Rule asked =
                switch (urgency) {
                    case HIGH -> Demand.Rule.ITEMS_HIGH;
                    case MEDIUM -> Demand.Rule.ITEMS_MEDIUM;
                    case LOW -> Demand.Rule.ITEMS_LOW;
                };
        return inForce.of(incident)
                .policy()
                .rule(asked, incident.severity())
                .map(PolicyRule::within)
                .map(within -> lastDay(within, from, hours(doer)));
    }

    private static LocalDate lastDay(Term term, Instant from, WorkingHours hours) {
        // A shift that ends at midnight belongs to the day before.
        return term.after(from, hours).minusNanos(1).atZone(hours.zone()).toLocalDate();
    }

    private WorkingHours hours(@Nullable Person person) {
        Policy policy = inForce.history().latest().policy();
        return policy.coverage().calendarOf(person, policy.owner());
    }
}
