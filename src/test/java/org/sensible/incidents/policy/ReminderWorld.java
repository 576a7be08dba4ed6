package org.sensible.incidents.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.DutyStore;
import org.sensible.incidents.incident.FakeAccess;
import org.sensible.incidents.incident.InMemoryDutyStore;
import org.sensible.incidents.incident.InMemoryIncidentStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.RecordingLog;
import org.sensible.incidents.incident.UnitOfWork;

/** Incidents, a policy and a clock that stands still until a test moves it; notices are kept and not sent. */
public final class ReminderWorld {

    public final InMemoryIncidentStore store = new InMemoryIncidentStore();
    public final InMemoryMarkStore marks = new InMemoryMarkStore();
    public final RecordingLog log = new RecordingLog();
    public final List<Notice> notices = java.util.Collections.synchronizedList(new ArrayList<>());
    public Policy policy = Policy.SHIPPED;

    private final ReminderStore reminders;
    private final UnitOfWork work;
    private final List<Instant> updates = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private final FakeAccess access =
            new FakeAccess().editor(IncidentFixture.ALICE).viewer(IncidentFixture.BOB);
    private final DutyStore duties = new InMemoryDutyStore();
    private final Rounds node;

    public ReminderWorld() {
        this(new InMemoryReminderStore(), new IncidentWorld.DirectUnit());
    }

    /** Over a store whose units of work are real ones. */
    public ReminderWorld(ReminderStore reminders, UnitOfWork work) {
        this.reminders = reminders;
        this.work = work;
        node = anotherNode();
    }

    /** The service as another node of the cluster has it. */
    public Rounds anotherNode() {
        return anotherNode(reminders, work);
    }

    public Rounds anotherNode(ReminderStore itsStore, UnitOfWork itsWork) {
        Course course = incidents -> incidents.stream()
                .map(incident -> new Facts(
                                incident, leadAt(incident), updates, null, null, null, held(incident), Map.of())
                        .marked(marks.of(List.of(incident.uid()))))
                .toList();
        return new Rounds(
                new OpenIncidents(store, course, itsWork),
                () -> new PolicyHistory(List.of(List.of(new PolicyHistory.Reign(
                        Instant.EPOCH, null, List.of(new PolicyVersion(1, policy, Instant.EPOCH, null)))))),
                new DueMoves(itsStore, log, itsWork),
                new Reminders(
                        access,
                        itsStore,
                        new ReminderPost(new IncidentWorld.FakeLinks(), notices::add),
                        itsWork,
                        new Standing()));
    }

    private List<DutyChange> held(Incident incident) {
        return duties.of(List.of(incident.uid()));
    }

    public Incident given(IncidentFixture fixture) {
        Incident incident = fixture.build();
        store.insert(incident);
        return incident;
    }

    void led(Incident incident, Person lead) {
        store.update(incident.change().lead(lead).done());
    }

    /** Somebody else leads since that instant. */
    void led(Incident incident, Instant at, Person lead) {
        Incident before = store.find(incident.key()).orElseThrow();
        duties.add(new DutyChange(incident.uid(), DutyChange.Duty.LEAD, at, before.lead(), lead));
        led(before, lead);
    }

    /** One round of one node. */
    Rounds.Done round() {
        return node.go();
    }

    void updated(String at) {
        updates.add(Instant.parse(at));
    }

    /** Moves the clock. */
    public void at(String instant) {
        now = Instant.parse(instant);
    }

    /** Moves the clock, lets one node send, and tells who got what. */
    List<String> sentAt(String instant) {
        at(instant);
        int before = notices.size();
        int sent = node.go().reminded();
        List<String> words = told().subList(before, notices.size());
        if (sent != words.size()) {
            throw new AssertionError(sent + " were said to be sent, but " + words);
        }
        return words;
    }

    /** Who got what so far. */
    public List<String> told() {
        return notices.stream().map(ReminderWorld::words).toList();
    }

    private static String words(Notice notice) {
        String kind = notice.subject().key().split("\\.")[2];
        String slug = notice.link().substring(notice.link().indexOf("#demand-") + "#demand-".length());
        return notice.to().iterator().next().key() + " " + notice.about() + " " + kind + " " + slug;
    }

    private static Instant leadAt(Incident incident) {
        return incident.lead() == null ? null : incident.milestones().declaredAt();
    }

    private final class Standing extends Clock {

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
}
