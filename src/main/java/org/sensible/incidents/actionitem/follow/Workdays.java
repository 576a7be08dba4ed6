package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** When people work, as the policy in force says; a port. Threads may share it. */
public interface Workdays extends AtWork {

    /** Whether the policy tells the hours of somebody whom it names in plain words, as it must where the host has no such user. */
    boolean knows(String userName);

    /** The day at that person's work; empty outside of the hours, and where the policy does not tell them. */
    Optional<LocalDate> atWork(String userName, Instant at);

    /**
     * The n-th working day after an instant.
     *
     * @param person whose days count; {@code null} for nobody in particular
     * @param days from 1
     */
    LocalDate after(Instant from, int days, @Nullable Person person);
}
