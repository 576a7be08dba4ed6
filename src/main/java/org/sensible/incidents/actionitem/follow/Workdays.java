package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** When people work, as the policy in force says; a port. Threads may share it. */
public interface Workdays {

    /** The day, where the person is, to whose working hours that instant belongs; empty outside of them. */
    Optional<LocalDate> atWork(Person person, Instant at);

    /**
     * The n-th working day after an instant.
     *
     * @param person whose days count; {@code null} for nobody in particular
     * @param days from 1
     */
    LocalDate after(Instant from, int days, @Nullable Person person);
}
