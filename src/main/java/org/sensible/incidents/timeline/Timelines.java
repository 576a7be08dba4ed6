package org.sensible.incidents.timeline;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;

/**
 * The timelines of incidents: what is told is kept once, judged by {@link Curation}, and read in order. Who may do so is
 * answered by whoever gives out the {@link Incident}. Threads may share it.
 */
@ConfluenceComponent
public final class Timelines {

    /** Most notes that are taken in one call. */
    public static final int MOST_NOTES = 1_000;

    /** How many events one turn at the store takes. */
    private static final int PORTION = 500;

    private final TimelineStore store;
    private final Clock clock;

    @Inject
    public Timelines(TimelineStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps what a source tells. The same thing told twice, now or before, adds nothing.
     *
     * @param told in any order, any number
     * @throws InvalidInput where an instant lies outside of 1970 to 2199; nothing is kept then
     */
    public Recorded record(Incident incident, List<NewEvent> told) {
        if (told.isEmpty()) {
            return Recorded.NOTHING;
        }
        int added = keep(incident, told).size();
        List<Instant> instants = told.stream().map(NewEvent::at).sorted().toList();
        return new Recorded(added, told.size() - added, instants.get(0), instants.get(instants.size() - 1));
    }

    /**
     * Keeps what a person says happened, in the order given. Instants ahead of now are kept, and flagged.
     *
     * @param notes from 1 to {@value #MOST_NOTES}
     * @param isList whether problems name the note by its place, as in {@code [0].at}
     * @return the events as they stand, in the order given
     * @throws InvalidInput with everything that cannot be taken; nothing is kept then
     */
    public List<TimelineEvent> note(Incident incident, List<Note> notes, boolean isList, Person by) {
        if (notes.isEmpty() || notes.size() > MOST_NOTES) {
            throw new InvalidInput(null, Text.of("incidents.timeline.input.notes", MOST_NOTES, notes.size()));
        }
        List<Problem> problems = new ArrayList<>();
        List<NewEvent> told = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            NoteCheck check = new NoteCheck(isList ? "[" + i + "]." : "");
            check.read(notes.get(i), by).ifPresent(told::add);
            problems.addAll(check.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return keep(incident, told);
    }

    /**
     * A part of an incident's events, in order.
     *
     * @param start how many to pass over, from 0
     * @param limit how many to give at most, from 1 to 1 000
     */
    public Slice<TimelineEvent> read(Incident incident, TimelineQuery query, int start, int limit) {
        List<Problem> problems = new ArrayList<>();
        if (start < 0) {
            problems.add(new Problem("start", Text.of("incidents.timeline.input.start", start)));
        }
        if (limit < 1 || limit > Slice.MOST) {
            problems.add(new Problem("limit", Text.of("incidents.timeline.input.limit", Slice.MOST, limit)));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return store.read(incident.uid(), query, start, limit);
    }

    /**
     * The events just after one of them, or just before it, in order; costs the same wherever that is.
     *
     * @param place the event's id
     * @param limit how many to give at most, from 1 to 1 000
     * @return its {@code start} is 0; {@code isLast} says whether none comes further on in that direction
     * @throws InvalidInput where the incident has no such event
     */
    public Slice<TimelineEvent> beside(
            Incident incident, TimelineQuery query, String place, boolean before, int limit) {
        requireLimit(limit);
        TimelineEvent event = store.find(incident.uid(), place)
                .orElseThrow(() -> new InvalidInput(
                        before ? "before" : "after", Text.of("incidents.timeline.input.place", Accepted.clean(place))));
        List<TimelineEvent> found = before
                ? store.before(incident.uid(), query, event, limit + 1)
                : store.after(incident.uid(), query, event, limit + 1);
        boolean isLast = found.size() <= limit;
        int skipped = before && !isLast ? 1 : 0;
        return new Slice<>(isLast ? found : found.subList(skipped, skipped + limit), 0, limit, isLast);
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > Slice.MOST) {
            throw new InvalidInput("limit", Text.of("incidents.timeline.input.limit", Slice.MOST, limit));
        }
    }

    /**
     * At most 1 000 events that come after one, in order, for whoever reads all of them; none at the end.
     *
     * @param place the last one that was read; {@code null} to begin
     */
    public List<TimelineEvent> next(Incident incident, TimelineQuery query, @Nullable TimelineEvent place) {
        return store.after(incident.uid(), query, place, Slice.MOST);
    }

    /** Everything that a reader of the postmortem sees of an incident. */
    public Timeline of(Incident incident) {
        List<TimelineEvent> events = new ArrayList<>();
        List<TimelineEvent> part;
        do {
            TimelineEvent last = events.isEmpty() ? null : events.get(events.size() - 1);
            part = store.after(incident.uid(), TimelineQuery.SHOWN, last, Slice.MOST);
            events.addAll(part);
        } while (part.size() == Slice.MOST);
        return new Timeline(incident.key(), events);
    }

    /** How much there is and what was left out where; looks at every event once. */
    public Outline outline(Incident incident) {
        Outline.Counter counter = new Outline.Counter();
        store.scan(incident.uid(), counter::add);
        return counter.done();
    }

    /** The events of these kinds of several incidents, shown or not, by the incident's uid; each list in order. */
    public Map<String, List<TimelineEvent>> ofKinds(Collection<Incident> incidents, Set<Kind> kinds) {
        return store.ofKinds(incidents.stream().map(Incident::uid).toList(), kinds);
    }

    /** Those of the ids that are events of this incident. */
    public Set<String> known(Incident incident, List<String> ids) {
        return store.known(incident.uid(), ids).keySet();
    }

    /** One event of the incident by its id, shown or not. */
    public Optional<TimelineEvent> event(Incident incident, String id) {
        return store.find(incident.uid(), id);
    }

    /** Judges anew what a change of the incident makes a difference to: its milestones, and what they rest on. */
    void settle(Incident incident) {
        store.inTurn(incident.uid(), () -> {
            Settling.settle(store, incident.uid(), Circumstances.of(incident));
            return null;
        });
    }

    /** The new ones of these, as judged and kept. Everything is checked before anything is kept. */
    private List<TimelineEvent> keep(Incident incident, List<NewEvent> told) {
        Instant now = clock.instant();
        List<Recorder.Heard> heard = told.stream()
                .map(event -> new Recorder.Heard(Intake.received(incident, event, now), event.edit()))
                .toList();
        List<TimelineEvent> added = new ArrayList<>();
        for (int from = 0; from < heard.size(); from += PORTION) {
            List<Recorder.Heard> portion = heard.subList(from, Math.min(heard.size(), from + PORTION));
            added.addAll(store.inTurn(incident.uid(), () -> new Recorder(store, incident.uid()).keep(portion)));
        }
        return added;
    }
}
