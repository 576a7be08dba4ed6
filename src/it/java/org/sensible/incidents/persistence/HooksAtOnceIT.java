package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.hook.HookTokens;
import org.sensible.incidents.timeline.hook.HookWorld;
import org.sensible.incidents.timeline.hook.Hooks;
import org.sensible.sandbox.StoreDatabase;

/** Eight senders at once, on two nodes that share one database: everything is taken once. */
@RunWith(Parameterized.class)
public class HooksAtOnceIT {

    private static final int SENDERS = 8;

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private List<HookWorld> nodes;
    private HookTokens.Issued token;

    public HooksAtOnceIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void open() {
        database = opened.get();
        nodes = List.of(node(), node());
        token = nodes.get(0).token();
    }

    @After
    public void close() {
        database.close();
    }

    private HookWorld node() {
        ActiveObjects ao = database.activeObjects(
                IncidentRow.class,
                MilestoneRow.class,
                RestrictionRow.class,
                RemovedRow.class,
                GuardRow.class,
                AudienceRow.class,
                IndexRow.class,
                EventRow.class,
                RevisionRow.class,
                TurnRow.class,
                HookTokenRow.class,
                DeliveryRow.class,
                ReceiptRow.class,
                RuleSetRow.class,
                AlertHomeRow.class,
                SignalRow.class,
                AlertRow.class);
        UnitOfWork unit = new AoUnitOfWork(ao);
        HookWorld.Stores stores = new HookWorld.Stores(
                new AoHookStore(ao, unit),
                new AoDeliveryStore(ao, unit),
                new AoReceiptStore(ao, unit),
                new AoRuleStore(ao, unit),
                new AoAlertHomes(ao, unit),
                new AoSignalStore(ao, unit));
        IncidentWorld incidents = new IncidentWorld(new AoIncidentStore(ao, unit), unit);
        return new HookWorld(600, incidents, new AoTimelineStore(ao, unit), stores);
    }

    /** What each of the senders is answered, half of them by each node. */
    private List<Hooks.Taken> postAtOnce(String... lines) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SENDERS);
        List<Callable<Hooks.Taken>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            HookWorld node = nodes.get(i % nodes.size());
            senders.add(() -> {
                start.await();
                return node.post(token, null, lines);
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(SENDERS);
        List<Hooks.Taken> taken = new ArrayList<>();
        try {
            for (Future<Hooks.Taken> one : pool.invokeAll(senders)) {
                taken.add(one.get());
            }
        } finally {
            pool.shutdown();
        }
        return taken;
    }

    private List<Incident> incidents() {
        return nodes.get(1)
                .incidents
                .store
                .list(IncidentQuery.ALL, any -> true, 0, 99)
                .values();
    }

    private List<String> events(Incident incident) {
        return nodes.get(1)
                .timelines
                .read(incident, TimelineQuery.ALL, 0, 99)
                .map(TimelineEvent::text)
                .values();
    }

    @Test
    public void sameAlert_isOneEvent() throws Exception {
        Incident incident = anIncident().build();
        nodes.get(0).incidents.store.insert(incident);
        List<Hooks.Taken> taken = postAtOnce("fired=a");
        assertEquals(1, taken.stream().mapToInt(Hooks.Taken::added).sum());
        assertEquals(
                Collections.nCopies(SENDERS, "INC-1"),
                taken.stream().map(Hooks.Taken::incident).toList());
        assertEquals(List.of("a/fired"), events(incident));
    }

    @Test
    public void sameAlert_declaresOneIncident() throws Exception {
        nodes.get(0).given(HookWorld.rule("label.severity", "page", "declare", "SEV2"));
        List<Hooks.Taken> taken = postAtOnce("fired=a", "label.severity=page", "title=Checkout fails");
        assertEquals(
                Collections.nCopies(SENDERS, "INC-1"),
                taken.stream().map(Hooks.Taken::incident).toList());
        assertEquals(1, incidents().size());
        assertEquals("Checkout fails", incidents().get(0).title());
        assertEquals(List.of("a/fired"), events(incidents().get(0)));
        assertEquals(1, taken.stream().mapToInt(Hooks.Taken::added).sum());
    }

    @Test
    public void sameBodyThatBelongsNowhere_waitsOnce() throws Exception {
        List<Hooks.Taken> taken = postAtOnce("fired=a");
        assertEquals(Collections.nCopies(SENDERS, new Hooks.Taken(null, 0, 0, 0)), taken);
        assertEquals(1, nodes.get(1).unassigned.list(0, 9, ADMIN).values().size());
        assertEquals(
                SENDERS,
                nodes.get(1).receipts.list(null, false, 0, 99, ADMIN).values().size());
    }
}
