package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Slice;

/** Keeps the events of incidents. Events stand in {@link TimelineEvent#IN_ORDER}. Threads may share it. */
public interface TimelineStore {

    /**
     * Does work on an incident's timeline in one unit of work, or within the one that is under way, while everybody else
     * who works on the same timeline waits, on other nodes too. What was kept before is seen.
     */
    <T> T inTurn(String incidentUid, Supplier<T> work);

    /** What the events' revisions are kept in. */
    RevisionStore revisions();

    /** What the curation looks up and remembers. */
    CurationIndex curation();

    /** Those of these ids that the incident has already, each with the number of the event's revisions. */
    Map<String, Integer> known(String incidentUid, List<String> ids);

    /**
     * Keeps those events that the incident does not have yet, each once, in the order given. Works in units of its own,
     * a few hundred events each, or within the one that is under way: what it says is added is kept when that one is.
     *
     * @return ids of those that were added by this call
     */
    Set<String> add(String incidentUid, List<TimelineEvent> events);

    /** Makes an event that is kept say what this one says; one that is not kept is not added. */
    void save(String incidentUid, TimelineEvent event);

    Optional<TimelineEvent> find(String incidentUid, String id);

    /**
     * Keeps what rules decided about events: why, whether they are shown, and their standing. Whether an event is shown about which a
     * person decided stays as it is.
     */
    void judge(String incidentUid, List<TimelineEvent> events);

    /** Shows every event that was not taken back, in order, without its text. */
    void scan(String incidentUid, Consumer<Outline.Glimpse> each);

    /** Forgets everything of the incident, its revisions too. */
    void remove(String incidentUid);

    /**
     * @param start how many events to pass over
     * @param limit how many to give at most, from 1
     */
    Slice<TimelineEvent> read(String incidentUid, TimelineQuery query, int start, int limit);

    /**
     * The events of these kinds of several incidents, by the incident's uid, each list in order; an incident without any has
     * no entry. Costs a number of queries that hardly grows with theirs.
     */
    Map<String, List<TimelineEvent>> ofKinds(Collection<String> incidentUids, Set<Kind> kinds);

    /**
     * At most so many events that come after that place, in order; from the beginning where there is no place. Costs the
     * same wherever the place is.
     */
    List<TimelineEvent> after(String incidentUid, TimelineQuery query, @Nullable TimelineEvent place, int limit);

    /** At most so many events that come just before that place, in order. */
    List<TimelineEvent> before(String incidentUid, TimelineQuery query, TimelineEvent place, int limit);
}
