package org.sensible.incidents.postmortem.automatic;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.PostmortemProposals;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.StoodSince;
import org.sensible.incidents.timeline.TimelineLog;
import org.sensible.incidents.timeline.Timelines;

/** Recovered incidents, a wiki that can be in a bad temper, and a clock that stands still until a test moves it. */
public final class DraftWorld {

    final IncidentWorld world = new IncidentWorld();
    final Wiki wiki = new Wiki();
    final Set<Person> gone = new LinkedHashSet<>();
    final List<Person> acted = Collections.synchronizedList(new ArrayList<>());
    final List<Notice> notices = Collections.synchronizedList(new ArrayList<>());
    final List<Incident> owed = new ArrayList<>();
    final DraftTries tries;
    final Postmortems postmortems;
    private final AutomaticDrafts drafts;
    private final TimelineLog marks;
    private Instant now = IncidentWorld.NOW;

    private final Clock clock = new MovableClock();
    private final UnitOfWork direct = new IncidentWorld.DirectUnit();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), clock);
    private final Wording wording = new Keys();

    DraftWorld() {
        InMemoryPostmortemStore store = new InMemoryPostmortemStore();
        marks = new TimelineLog(timelines, wording);
        tries = new DraftTries(new InMemoryDraftTryStore(), world.log, direct, clock);
        postmortems = postmortems(store, direct);
        drafts = node(store, direct);
    }

    /** A world in which nodes of a cluster are. */
    public static DraftWorld ofNodes() {
        return new DraftWorld();
    }

    /** The service as a node has it over its own store. */
    public AutomaticDrafts node(PostmortemStore store, UnitOfWork unit) {
        Postmortems made = postmortems(store, unit);
        return new AutomaticDrafts(
                new DueDrafts(
                        () -> List.copyOf(owed),
                        tries,
                        new StoodSince(timelines, direct),
                        store,
                        world.settings,
                        unit,
                        clock),
                made,
                new PostmortemProposals(made, places(), world.incidents, timelines, unit),
                tries,
                this::as,
                new DraftNews(notices::add));
    }

    private Postmortems postmortems(PostmortemStore store, UnitOfWork unit) {
        return new Postmortems(world.incidents, timelines, store, places(), wording, unit, clock);
    }

    private PostmortemPlaces places() {
        return new PostmortemPlaces(world.settings, wiki, new IncidentWorld.FakeLinks(), any -> List.of());
    }

    /** Owes postmortems since yesterday. */
    public void owes(int incidents) {
        now = IncidentWorld.NOW.minusSeconds(86_400);
        for (int number = 1; number <= incidents; number++) {
            owes(IncidentFixture.anIncident().number(number).at(Milestone.RECOVERED, "2026-02-28T11:45:00Z"));
        }
        now = IncidentWorld.NOW;
    }

    /** Of which incidents somebody was told that there is a page, each as often as it was told. */
    public List<String> told() {
        return notices.stream().map(Notice::about).sorted().toList();
    }

    /** Owes a postmortem; its RECOVERED was said now. */
    Incident owes(IncidentFixture fixture) {
        Incident incident = world.given(fixture);
        marks.mark(incident, Milestone.RECOVERED, null);
        owed.add(incident);
        return incident;
    }

    /** The same, led by somebody; that was said before. */
    void ledBy(Incident incident, Person lead) {
        owed.remove(incident);
        owed.add(incident.change().lead(lead).done());
    }

    void serviceUser(Person person) {
        Settings before = world.settings.read();
        world.settings.write(new Settings(
                before.space(), null, person, before.zones(), null, before.mail(), before.rawBodyDays(), 10));
    }

    /** Moves the clock and lets the job run; how many pages it made. */
    int runAt(String time) {
        now = Instant.parse("2026-03-01T" + time + "Z");
        return drafts.draft();
    }

    /** Moves the clock, and the job would run, but the host is read-only. */
    void pausedAt(String time) {
        now = Instant.parse("2026-03-01T" + time + "Z");
        drafts.paused();
    }

    private boolean as(Person person, Runnable work) {
        if (gone.contains(person)) {
            return false;
        }
        acted.add(person);
        work.run();
        return true;
    }

    /** Pages, who may make them, and whether the host is able to. */
    static final class Wiki implements Pages {

        final Set<Person> mayNot = new LinkedHashSet<>();
        boolean isBroken;
        private final FakePages pages = new FakePages();
        final List<NewPage> made = new ArrayList<>();

        @Override
        public synchronized long create(NewPage page, Person author) {
            if (isBroken) {
                throw new IllegalStateException("the database has gone away");
            }
            if (mayNot.contains(author)) {
                throw new NotPermitted(Text.of("incidents.postmortem.refusal.mayNotCreatePage", page.space()));
            }
            if (!refusals(page.space(), page.parent(), page.title(), author).isEmpty()) {
                throw new InvalidInput("title", Text.of("taken"));
            }
            made.add(page);
            return pages.create(page, author);
        }

        /** Somebody wrote a page of that title. */
        void has(String title) {
            pages.create(new NewPage("OPS", null, title, "", "", Restriction.NONE), IncidentWorld.BOB);
        }

        @Override
        public synchronized List<Problem> refusals(String space, String parent, String title, Person author) {
            return pages.refusals(space, parent, title, author);
        }

        @Override
        public synchronized void restrict(long pageId, Restriction restriction) {
            pages.restrict(pageId, restriction);
        }

        @Override
        public synchronized Optional<PageLink> find(long pageId) {
            return pages.find(pageId);
        }

        @Override
        public synchronized Optional<String> space(long pageId) {
            return pages.space(pageId);
        }

        @Override
        public synchronized Optional<String> body(long pageId) {
            return pages.body(pageId);
        }

        @Override
        public synchronized boolean mayView(long pageId, Person reader) {
            return pages.mayView(pageId, reader);
        }
    }

    private final class MovableClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Keys implements Wording {

        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.arguments().isEmpty() ? text.key() : text.key() + text.arguments();
        }
    }
}
