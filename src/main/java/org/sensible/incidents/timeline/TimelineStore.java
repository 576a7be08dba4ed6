package org.sensible.incidents.timeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Slice;

/**
 * Keeps the events of incidents. Events stand in the order of their instants; of the same instant the one that was kept
 * first comes first. Threads may share it.
 */
public interface TimelineStore {

    /** Those of these ids that the incident has already. */
    Set<String> known(String incidentUid, List<String> ids);

    /**
     * Keeps those events that the incident does not have yet, each once, in the order given. Works in units of its own,
     * a few hundred events each, or within the one that is under way: what it says is added is kept when that one is.
     *
     * @return ids of those that were added by this call
     */
    Set<String> add(String incidentUid, List<TimelineEvent> events);

    Optional<TimelineEvent> find(String incidentUid, String id);

    /** Events for which {@link Reason#FIRST_WORDS} stands; one for each responder, in order. */
    List<TimelineEvent> firstWords(String incidentUid);

    /**
     * The events of these kinds of several incidents, by the incident's uid, each list in order; an incident without any has
     * no entry. Costs a number of queries that hardly grows with theirs.
     */
    Map<String, List<TimelineEvent>> ofKinds(Collection<String> incidentUids, Set<Kind> kinds);

    /** Keeps what was decided about events: shown, why, by whom. What a person decided before stays as it is. */
    void judge(String incidentUid, List<TimelineEvent> events);

    /** Forgets everything of the incident. */
    void remove(String incidentUid);

    /**
     * @param start how many events to pass over
     * @param limit how many to give at most, from 1
     */
    Slice<TimelineEvent> read(String incidentUid, TimelineQuery query, int start, int limit);
}
