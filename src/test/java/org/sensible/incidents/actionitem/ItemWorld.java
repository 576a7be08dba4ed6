package org.sensible.incidents.actionitem;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.actionitem.candidate.CandidateIssues;
import org.sensible.incidents.actionitem.candidate.CandidateStore;
import org.sensible.incidents.actionitem.candidate.Candidates;
import org.sensible.incidents.actionitem.candidate.InMemoryCandidateStore;
import org.sensible.incidents.actionitem.plan.Plans;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

/** Action items over fakes: alice may change incidents, bob may view only, mallory may nothing. */
public final class ItemWorld {

    public final IncidentWorld incidents;
    public final FakeJira jira = new FakeJira();
    public final FakeTerms terms = new FakeTerms();
    public final MovableClock clock = new MovableClock(IncidentWorld.NOW);
    public final Postmortems postmortems;
    public final NewItems newItems;
    public final ActionItems items;
    public final ItemDecisions decisions;
    public final LinkedItems links;
    public final InMemoryWeightsStore weights = new InMemoryWeightsStore();
    public final CandidateStore candidateStore = new InMemoryCandidateStore();
    public final Candidates candidates;
    public final CandidateIssues candidateIssues;
    public final Plans plans;
    public final People people;

    public ItemWorld() {
        this(new IncidentWorld());
    }

    public ItemWorld(IncidentWorld incidents) {
        this.incidents = incidents;
        UnitOfWork work = new IncidentWorld.DirectUnit();
        people = new KeysAsNames();
        postmortems = new Postmortems(
                incidents.incidents,
                new Timelines(new InMemoryTimelineStore(), clock),
                new InMemoryPostmortemStore(),
                new PostmortemPlaces(
                        incidents.settings, new FakePages(), new IncidentWorld.FakeLinks(), any -> List.of()),
                new KeysAsWords(),
                work,
                Clock.systemUTC());
        newItems = new NewItems(
                incidents.incidents,
                postmortems,
                people,
                jira,
                new NewIssues(jira, terms, people, clock),
                new OnceOnly(new InMemoryItemRequests(), work, clock),
                clock);
        items = new ActionItems(
                new ItemScopes(incidents.incidents, incidents.settings),
                jira,
                new LastSeen(new InMemorySeenItems(), work, clock),
                weights);
        decisions = new ItemDecisions(people, jira, clock);
        links = new LinkedItems(incidents.incidents, postmortems, people, jira, clock);
        candidates = new Candidates(incidents.incidents, candidateStore, work, clock);
        candidateIssues = new CandidateIssues(candidates, newItems, candidateStore, work);
        plans = new Plans(items, jira);
    }

    /** Users whose name is their key. */
    private static final class KeysAsNames implements People {

        @Override
        public Optional<Person> byName(String userName) {
            return Optional.of(new Person(userName));
        }

        @Override
        public Named describe(Person person) {
            return new Named(person.key(), person.key());
        }
    }

    /** Says a text by its key. */
    private static final class KeysAsWords implements Wording {

        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.key();
        }
    }
}
