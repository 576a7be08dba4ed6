package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.follow.FollowWorld;
import org.sensible.incidents.actionitem.follow.Improvement;
import org.sensible.incidents.actionitem.follow.ItemReport;
import org.sensible.incidents.actionitem.follow.ItemState;
import org.sensible.incidents.actionitem.follow.LearntIncidents;
import org.sensible.incidents.actionitem.follow.ReportBodies;
import org.sensible.incidents.actionitem.follow.Reporting;
import org.sensible.incidents.actionitem.outbox.Courier;
import org.sensible.incidents.actionitem.outbox.ItemChanges;
import org.sensible.incidents.actionitem.outbox.ItemsOfJira;
import org.sensible.incidents.actionitem.outbox.OutboxPost;
import org.sensible.incidents.actionitem.outbox.OutboxRound;
import org.sensible.incidents.actionitem.outbox.OutboxWorld;
import org.sensible.incidents.actionitem.outbox.ReportingSetup;
import org.sensible.incidents.actionitem.outbox.Target;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.OtherBodies;
import org.sensible.incidents.timeline.source.Payload;
import org.sensible.sandbox.StoreDatabase;

/**
 * The two products agree after 2 000 random edits from a seed on both sides, with either side stopped at times: the real components of
 * both over real databases, one each, in one process; only Jira's issues and the line between the two are fakes.
 */
@RunWith(Parameterized.class)
public class AgreementIT {

    private static final int EDITS = 2_000;
    private static final int INCIDENTS = 12;
    private static final int MOST_ITEMS = 60;
    private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private final MovableClock clock = new MovableClock(BEGIN);
    private final Map<Long, ItemState> jira = new TreeMap<>();
    private final IncidentWorld incidents = new IncidentWorld();
    private StoreDatabase confluenceDatabase;
    private StoreDatabase jiraDatabase;
    private AoReportedItems told;
    private AoReportingStates states;
    private AoOutbox outbox;
    private ItemChanges changes;
    private OutboxRound round;
    private ReportBodies hook;
    private UnitOfWork jiraUnit;
    private boolean isJiraStopped;
    private boolean isConfluenceStopped;
    private boolean isAnswerLost;
    private long lastIssue = 10_000;
    private long refusals;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabases() {
        confluenceDatabase.close();
        jiraDatabase.close();
    }

    private void open() {
        confluenceDatabase = opened.get();
        ActiveObjects wiki = confluenceDatabase.activeObjects(ReportedItemRow.class, ReporterRow.class);
        UnitOfWork wikiUnit = new AoUnitOfWork(wiki);
        told = new AoReportedItems(wiki, wikiUnit);
        hook = new ReportBodies(
                new Reporting(told, clock),
                new Improvement(
                        told,
                        incidents.store,
                        new LearntIncidents(incidents.store, wikiUnit),
                        incidents.attainment(),
                        wikiUnit,
                        clock),
                new FollowWorld(told, incidents, clock).jiraDigests);
        jiraDatabase = opened.get();
        ActiveObjects tracker = jiraDatabase.activeObjects(OutboxRow.class, ReportingRow.class);
        jiraUnit = new AoUnitOfWork(tracker);
        states = new AoReportingStates(tracker);
        outbox = new AoOutbox(tracker);
        changes = new ItemChanges(states, outbox, jiraUnit);
        Issues issues = new Issues();
        OutboxPost outgoing = new OutboxPost(states, issues, this::post, jiraUnit, clock);
        round = new OutboxRound(
                outbox, states, issues, outgoing, OutboxWorld.withoutMail(outgoing, issues, clock), jiraUnit, clock);
        new ReportingSetup(states, outbox, issues, this::post, jiraUnit).turnTo(OutboxWorld.ADDRESS);
        for (long i = 1; i <= INCIDENTS; i++) {
            incidents.given(anIncident().number(i));
        }
    }

    private Courier.Answer post(Target target, String report) throws Courier.NotDelivered {
        if (isConfluenceStopped && !isAnswerLost) {
            refusals++;
            throw new Courier.NotDelivered(Courier.Why.UNREACHABLE, 0, null);
        }
        OtherBodies.Outcome outcome =
                hook.take(Payload.of(report, clock.instant())).orElseThrow();
        if (isConfluenceStopped) {
            refusals++;
            throw new Courier.NotDelivered(Courier.Why.UNREACHABLE, 0, null);
        }
        return new Courier.Answer(outcome.number(), outcome.ignored() == 0, List.of());
    }

    @Test
    public void products_agreeAfterRandomEdits() {
        open();
        Random random = new Random(20_261_128);
        int edits = 0;
        while (edits < EDITS) {
            clock.pass(Duration.ofSeconds(random.nextInt(120)));
            stopOrStart(random);
            if (!isJiraStopped) {
                edit(random);
                edits++;
                if (random.nextInt(5) == 0) {
                    round.run();
                }
            }
        }
        assertTrue("Confluence's side was stopped at times: " + refusals, refusals > 10);
        isConfluenceStopped = false;
        clock.pass(Duration.ofHours(27));
        round.run();
        assertEquals(0, (int) jiraUnit.call(outbox::size));
        assertEquals(jira, known());
        for (long i = 1; i <= INCIDENTS; i++) {
            assertImprovedAsJiraSays("INC-" + i);
        }
    }

    private Map<Long, ItemState> known() {
        String id = jiraUnit.call(states::read).jira();
        return told.inTurn(id, last -> told.inRange(id, new ItemReport.Range(0, ItemReport.Range.END)));
    }

    /** By Jira alone: promised items there, none of them open. */
    private void assertImprovedAsJiraSays(String incident) {
        List<ItemState> items = jira.values().stream()
                .filter(item -> item.incident().equals(incident))
                .toList();
        boolean isOwed = items.stream().anyMatch(ItemState::isOwed);
        boolean isPromised = items.stream().anyMatch(item -> item.commitment() == Commitment.COMMITTED);
        boolean isImproved =
                incidents.store.find(incident).orElseThrow().milestones().isSet(Milestone.IMPROVED);
        if (isOwed) {
            assertEquals(incident + " " + items, false, isImproved);
        } else if (isPromised) {
            assertEquals(incident + " " + items, true, isImproved);
        }
    }

    private void stopOrStart(Random random) {
        if (random.nextInt(60) == 0) {
            isJiraStopped = !isJiraStopped;
        }
        if (random.nextInt(40) == 0) {
            isConfluenceStopped = !isConfluenceStopped;
            isAnswerLost = random.nextBoolean();
        }
    }

    /** What people do, in Jira or from Confluence, which works in Jira as them; one in twenty is told to no listener. */
    private void edit(Random random) {
        boolean isNew = jira.isEmpty() || jira.size() < MOST_ITEMS && random.nextInt(6) == 0;
        List<Long> ids = List.copyOf(jira.keySet());
        long id = isNew ? ++lastIssue : ids.get(random.nextInt(ids.size()));
        if (isNew) {
            jira.put(id, item(random, id, "INC-" + (1 + random.nextInt(INCIDENTS))));
        } else if (random.nextInt(25) == 0) {
            jira.remove(id);
        } else {
            jira.put(id, changed(random, id, jira.get(id)));
        }
        if (random.nextInt(20) > 0) {
            changes.changed(id);
        }
    }

    private ItemState item(Random random, long id, String incident) {
        return new ItemState(
                "OPS-" + id,
                incident,
                ActionItem.State.OPEN,
                one(random, Commitment.values()),
                one(random, Level.values()),
                one(random, Size.values()),
                one(random, Level.values()),
                random.nextInt(4) == 0 ? null : "user" + random.nextInt(5),
                null,
                null,
                clock.instant());
    }

    private ItemState changed(Random random, long id, ItemState was) {
        ActionItem.State state = was.state();
        Instant doneAt = was.doneAt();
        Commitment commitment = was.commitment();
        Instant decidedAt = was.decidedAt();
        String key = was.key();
        String incident = was.incident();
        String assignee = was.assignee();
        LocalDate due = was.due();
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                state = one(random, ActionItem.State.values());
                doneAt = state == ActionItem.State.DONE ? clock.instant() : null;
            }
            case 2 -> {
                commitment = one(random, Commitment.values());
                decidedAt = clock.instant();
            }
            case 3 -> assignee = random.nextBoolean() ? null : "user" + random.nextInt(5);
            case 4 -> due = random.nextBoolean() ? null : LocalDate.of(2026, 4, 1 + random.nextInt(30));
            default -> {
                key = "DEV-" + id;
                incident = random.nextInt(8) == 0 ? "INC-" + (1 + random.nextInt(INCIDENTS)) : incident;
            }
        }
        return new ItemState(
                key,
                incident,
                state,
                commitment,
                was.importance(),
                was.size(),
                was.urgency(),
                assignee,
                due,
                doneAt,
                decidedAt);
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Jira's issues. */
    private final class Issues implements ItemsOfJira {

        @Override
        public Map<Long, ItemState> now(Collection<Long> issueIds) {
            Map<Long, ItemState> found = new HashMap<>();
            issueIds.stream().filter(jira::containsKey).forEach(id -> found.put(id, jira.get(id)));
            return found;
        }

        @Override
        public SortedSet<Long> all() {
            return new TreeSet<>(jira.keySet());
        }

        @Override
        public String homeUrl() {
            return "https://jira.example";
        }
    }
}
