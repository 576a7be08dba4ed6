package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Keeps reviews and who has read what. Each call runs in the unit of work that is under way. */
public interface ReviewStore {

    Optional<Review> of(String incidentKey);

    /**
     * Adds it, or takes the place of what was kept.
     *
     * @throws Taken if somebody else adds it at the same time; the unit of work is lost
     */
    void keep(Review review);

    /** Of everybody who is known to have read or was asked, in the order in which they came. */
    List<Reading> readings(String incidentKey);

    /** The reviews of several incidents, in no order. Costs a number of queries that hardly grows with theirs. */
    List<Review> of(Collection<String> incidentKeys);

    /** Of several incidents those who were asked, by the incident's key; likewise. */
    Map<String, List<Reading>> reviewers(Collection<String> incidentKeys);

    /** Keys of the incidents for whose postmortem that person was asked for a word and has not approved, in no order. */
    List<String> asked(Person person);

    Optional<Reading> reading(String incidentKey, Person person);

    /**
     * Adds it, or takes the place of what was kept of that person.
     *
     * @throws Taken if somebody else adds it at the same time; the unit of work is lost
     */
    void keep(String incidentKey, Reading reading);

    /** The last time that names on the postmortem's page were turned into roles and not back. */
    Optional<TurnedNames> turned(String incidentKey);

    /**
     * Takes the place of what was kept; {@code null} forgets it.
     *
     * @throws Taken if somebody else adds the review at the same time; the unit of work is lost
     */
    void keepTurned(String incidentKey, @Nullable TurnedNames turned);

    /** Forgets everything of that incident. */
    void remove(String incidentKey);

    /** Somebody else was faster; taken again, it succeeds. */
    final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Taken(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
