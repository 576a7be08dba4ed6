package org.sensible.incidents.actionitem.follow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Who is at work; a port. Threads may share it. */
public interface AtWork {

    /** The day, where the person is, to whose working hours that instant belongs; empty outside of them. */
    Optional<LocalDate> atWork(Person person, Instant at);
}
