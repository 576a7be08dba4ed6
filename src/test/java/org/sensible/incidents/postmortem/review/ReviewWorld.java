package org.sensible.incidents.postmortem.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sensible.incidents.confluence.KeysAsWords;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

/**
 * INC-7 with its postmortem at version 1, over fakes and a clock that stands until it is moved. Alice changes and owns it; bob and
 * carol may view it; mallory sees nothing.
 */
final class ReviewWorld implements PageVersions, PolicyWish {

    static final Person ALICE = IncidentWorld.ALICE;
    static final Person BOB = IncidentWorld.BOB;
    static final Person CAROL = new Person("key-carol");

    final IncidentWorld world = new IncidentWorld();
    final FakePages pages = new FakePages();
    final List<Notice> notices = new ArrayList<>();
    final Map<String, String> wishes = new TreeMap<>();
    final List<String> bodies = new ArrayList<>(List.of("<h2>Summary</h2><p>One.</p>"));
    final Set<Integer> lost = new HashSet<>();
    final ReviewStore store = new InMemoryReviewStore();
    final Postmortems postmortems;
    final ReviewFiles files;
    final ReviewReading reading;
    final Reviews reviews;
    final ReadinessReading readiness;
    final BlamingWords words;
    boolean isReadyAsked;
    final Conclusions conclusions;
    final OpenReviews open;
    final Incident incident;
    Instant now = IncidentWorld.NOW;
    Instant byPolicy;
    final Clock clock = new MovedClock();

    ReviewWorld() {
        world.access.viewer(CAROL);
        UnitOfWork work = new IncidentWorld.DirectUnit();
        InMemoryPostmortemStore kept = new InMemoryPostmortemStore();
        postmortems = new Postmortems(
                world.incidents,
                new Timelines(new InMemoryTimelineStore(), clock),
                kept,
                new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
                new KeysAsWords(),
                work,
                clock);
        incident = world.given(IncidentFixture.anIncident().number(7).title("Checkout fails"));
        long page = pages.create(new Pages.NewPage("OPS", null, "Checkout", "", "postmortem", Restriction.NONE), ALICE);
        postmortems.adopt("INC-7", page, ALICE);
        files = new ReviewFiles(kept, store, world.duties, work);
        reading = new ReviewReading(world.incidents, postmortems, files, this, any -> Optional.ofNullable(byPolicy));
        Timelines timelines = new Timelines(new InMemoryTimelineStore(), clock);
        words = new BlamingWords(new InMemoryBlamingWordStore(), world.administration, work);
        readiness = new ReadinessReading(
                reading,
                this,
                world.incidents,
                timelines,
                new NoItems(),
                new HintReading(words, new Staff()),
                any -> isReadyAsked);
        reviews = new Reviews(
                world.incidents,
                new ReviewChecks(world.incidents, postmortems, readiness, any -> isReadyAsked),
                reading,
                files,
                world.attainment(),
                new ReviewNews(notices::add),
                clock);
        open = new OpenReviews(postmortems, files, this, any -> Optional.ofNullable(byPolicy));
        conclusions = new Conclusions(world.incidents, files, world.attainment(), this, clock);
    }

    void later(Duration span) {
        now = now.plus(span);
    }

    Incident incident() {
        return world.incidents.get("INC-7", ALICE);
    }

    @Override
    public int current(long pageId) {
        return bodies.size();
    }

    @Override
    public Optional<Version> find(long pageId, int number) {
        return number < 1 || number > bodies.size() || lost.contains(number)
                ? Optional.empty()
                : Optional.of(new Version(number, bodies.get(number - 1), now, ALICE));
    }

    @Override
    public void ask(String incidentKey, String text, Person by) {
        wishes.put(incidentKey, text);
    }

    @Override
    public void takeBack(String incidentKey, Person by) {
        wishes.remove(incidentKey);
    }

    @Override
    public Optional<String> of(String incidentKey, Person reader) {
        return Optional.ofNullable(wishes.get(incidentKey));
    }

    private final class MovedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Jira does not say; every page that is linked is there. */
    private static final class NoItems implements ReviewItems {

        @Override
        public Optional<ReadinessFacts.Items> of(Incident incident, Person reader) {
            return Optional.empty();
        }

        @Override
        public boolean isThere(long pageId, String space, String title) {
            return true;
        }
    }

    /** Alice Tanaka and Bob Rivera. */
    static final class Staff implements People {

        @Override
        public Optional<Person> byName(String name) {
            return Optional.empty();
        }

        @Override
        public People.Named describe(Person person) {
            String name = person.equals(ALICE) ? "Alice Tanaka" : "Bob Rivera";
            return new People.Named(person.key(), name);
        }
    }
}
