package org.sensible.incidents.actionitem.candidate;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sensible.incidents.actionitem.plan.Likeness;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Ideas that are no tickets yet. Who may view one of the incidents in which an idea came up reads it, as it was said there; who
 * may change the incident may add ideas to it. Threads may share it.
 */
@ConfluenceComponent
public final class Candidates {

    private final Incidents incidents;
    private final CandidateStore store;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public Candidates(Incidents incidents, CandidateStore store, UnitOfWork work, Clock clock) {
        this.incidents = incidents;
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Ideas that came up in an incident, the weightiest first.
     *
     * @throws NotFound where the reader may not view the incident
     */
    public List<Candidate> of(String incidentKey, Person reader) {
        String key = incidents.get(incidentKey, reader).key();
        return visible(reader).stream()
                .filter(candidate -> candidate.isOf(key))
                .sorted(Candidate.WEIGHTIEST_FIRST)
                .toList();
    }

    /** Ideas that came up in any incident that the reader may view, the weightiest first. */
    public List<Candidate> all(Person reader) {
        return visible(reader).stream().sorted(Candidate.WEIGHTIEST_FIRST).toList();
    }

    /**
     * Adds an idea to an incident; one that is known and says nearly the same gains weight instead.
     *
     * @throws Conflict for a drill
     * @throws org.sensible.incidents.incident.InvalidInput without words, or with too many
     */
    public Candidate propose(String incidentKey, NewCandidate wanted, Person by) {
        Incident incident = changeable(incidentKey, by);
        String summary = Accepted.required("summary", oneLine(wanted.summary()), Accepted.SHORT_TEXT);
        Candidate.Sighting sighting = new Candidate.Sighting(incident.key(), summary, clock.instant(), by);
        Optional<Candidate> known = wanted.isAnother() ? Optional.empty() : alike(summary, by);
        return work.call(() -> {
            String id =
                    known.map(Candidate::id).orElseGet(() -> UUID.randomUUID().toString());
            if (known.isPresent()) {
                store.seen(id, sighting);
            } else {
                store.add(new Candidate(id, wanted.kind(), wanted.isu(), wanted.answers(), List.of(sighting), null));
            }
            return get(id, by);
        });
    }

    /** The idea came up in another incident as well. */
    public Candidate again(String id, String incidentKey, Person by) {
        Incident incident = changeable(incidentKey, by);
        Candidate candidate = get(id, by);
        work.run(
                () -> store.seen(id, new Candidate.Sighting(incident.key(), candidate.summary(), clock.instant(), by)));
        return get(id, by);
    }

    /** Nobody wants it any more. */
    public void drop(String id, Person by) {
        changeable(get(id, by).sightings().get(0).incident(), by);
        work.run(() -> store.remove(id));
    }

    /** @throws NotFound where there is none that this reader may see */
    Candidate get(String id, Person reader) {
        return work.call(() -> store.find(id))
                .flatMap(candidate -> candidate.within(key -> mayView(key, reader)))
                .orElseThrow(() -> new NotFound(Text.of("incidents.candidate.refusal.notFound")));
    }

    private Incident changeable(String key, Person by) {
        Incident incident = incidents.getForChange(key, by);
        if (incident.drill()) {
            throw new Conflict(Text.of("incidents.actionItem.refusal.drill", incident.key()));
        }
        return incident;
    }

    private Optional<Candidate> alike(String summary, Person reader) {
        List<Candidate> known = all(reader);
        int place = new Likeness(known.stream().map(Candidate::summary).toList()).mostLike(summary);
        return place < 0 ? Optional.empty() : Optional.of(known.get(place));
    }

    private List<Candidate> visible(Person reader) {
        return work.call(store::open).stream()
                .flatMap(candidate -> candidate.within(key -> mayView(key, reader)).stream())
                .toList();
    }

    private boolean mayView(String key, Person reader) {
        try {
            incidents.get(key, reader);
            return true;
        } catch (NotFound hidden) {
            return false;
        }
    }

    @Nullable
    private static String oneLine(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\R", " ");
    }
}
