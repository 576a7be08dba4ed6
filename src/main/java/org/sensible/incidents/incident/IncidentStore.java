package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Keeps incidents. Each call runs in the {@link UnitOfWork} that is under way. After a {@link Taken} or {@link Stale}
 * that unit is lost: it must end, and another try starts a new one.
 */
public interface IncidentStore {

    Optional<Incident> find(String key);

    /** By the identity that was made once; empty where there is none, or it was removed. */
    Optional<Incident> byUid(String uid);

    /** Those that are there of these keys, in no order. Costs a number of queries that hardly grows with theirs. */
    List<Incident> ofKeys(Collection<String> keys);

    /** Those whose issue in Jira is that one, given as its key or its address; in no order. */
    List<Incident> ofJiraIssue(String issueKey);

    /** The number after the highest that was ever given in the series; another unit may take it first. */
    long nextNumber(boolean drill);

    /**
     * Keeps a new incident.
     *
     * @throws Taken where its number or uid is in use
     */
    void insert(Incident incident);

    /**
     * Keeps the next state of an incident, under its version plus one, if it still stands at its version.
     *
     * @return the incident as kept
     * @throws Stale where it has moved on, or is gone
     */
    Incident update(Incident changed);

    /**
     * Forgets an incident and its milestones for good, if it still stands at its version. Its number stays taken.
     *
     * @throws Stale where it has moved on, or is gone
     */
    void remove(Incident incident);

    /**
     * The visible incidents that fit, newest DECLARED first; of the same instant the higher number first.
     *
     * @param start how many of those to pass over
     * @param limit how many to give at most, from 1
     */
    Slice<Incident> list(IncidentQuery query, Predicate<Incident> visible, int start, int limit);

    /**
     * The latest STARTED before an instant, among visible incidents of outcome REAL that are no drills.
     *
     * @param service of that service only; {@code null} for all
     */
    Optional<Instant> lastStartBefore(Instant before, @Nullable String service, Predicate<Incident> visible);

    /**
     * For each of the incidents {@link #lastStartBefore} its own STARTED and of its service, by its key; one that has not
     * started, or has no predecessor, has no entry. Costs a number of queries that does not grow with the number of incidents.
     */
    Map<String, Instant> lastStartsBefore(Collection<Incident> incidents, Predicate<Incident> visible);

    /** The number or uid is in use. */
    final class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Taken(String key, @Nullable Throwable cause) {
            super(key + " is taken", cause);
        }
    }

    /** The incident has changed since it was read. */
    final class Stale extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Stale(String key, long version) {
            super(key + " is no longer at version " + version);
        }
    }
}
