package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.sensible.incidents.CallCount;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.IncidentStoreContract;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NewIncident;
import org.sensible.incidents.incident.Settings;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.sandbox.StoreDatabase;

/** The contract of the store, and what only a real database can show, on H2 and on PostgreSQL. */
@RunWith(Parameterized.class)
public class AoIncidentStoreIT extends IncidentStoreContract {

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private ActiveObjects ao;
    private UnitOfWork unit;
    private IncidentStore store;

    public AoIncidentStoreIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void open() {
        database = opened.get();
        ao = database.activeObjects(
                IncidentRow.class,
                MilestoneRow.class,
                GuardRow.class,
                SettingRow.class,
                RestrictionRow.class,
                RemovedRow.class,
                AudienceRow.class,
                IndexRow.class);
        unit = new AoUnitOfWork(ao);
        store = new AoIncidentStore(ao, unit);
    }

    @After
    public void close() {
        database.close();
    }

    @Override
    protected IncidentStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return unit;
    }

    @Test
    public void unit_undoesEverythingWhereItFails() {
        unit.run(() -> store.insert(anIncident().build()));
        Incident before = store.find("INC-1").orElseThrow();
        assertThrows(
                IllegalStateException.class,
                () -> unit.run(() -> {
                    store.update(before.change()
                            .title("never kept")
                            .milestones(before.milestones().waiveUnsettled("never", null))
                            .done());
                    store.insert(anIncident().number(2).build());
                    throw new IllegalStateException("the log is full");
                }));
        assertEquals(Optional.of(before), store.find("INC-1"));
        assertEquals(Optional.empty(), store.find("INC-2"));
        unit.run(() -> store.update(before));
    }

    @Test
    public void declare_givesEachOfManyAtOnceANumberOfItsOwn() throws Exception {
        IncidentWorld world = new IncidentWorld(store, unit);
        List<Incident> declared = atOnce(IntStream.range(0, 12)
                .<Callable<Incident>>mapToObj(i -> () -> world.incidents.declare(
                        new NewIncident("No " + i, "SEV3", null, null, null, null, null, null, false),
                        IncidentFixture.ALICE))
                .toList());
        assertEquals(
                IntStream.rangeClosed(1, 12).mapToObj(i -> "INC-" + i).collect(Collectors.toCollection(TreeSet::new)),
                declared.stream().map(Incident::key).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    public void update_letsOneOfManyAtOnceWin() throws Exception {
        unit.run(() -> store.insert(anIncident().build()));
        Incident read = store.find("INC-1").orElseThrow();
        List<String> results = atOnce(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(i -> () -> {
                    try {
                        unit.run(() ->
                                store.update(read.change().title("by " + i).done()));
                        return "kept by " + i;
                    } catch (IncidentStore.Stale stale) {
                        return "stale";
                    }
                })
                .toList());
        assertEquals(7, results.stream().filter("stale"::equals).count());
        Incident kept = store.find("INC-1").orElseThrow();
        assertEquals(2, kept.version());
        assertTrue(results.contains("kept " + kept.title()));
    }

    @Test
    public void milestones_setByManyAtOnceAreAllKept() throws Exception {
        IncidentWorld world = new IncidentWorld(store, unit);
        unit.run(() -> store.insert(anIncident().build()));
        List<Milestone> some = List.of(Milestone.STARTED, Milestone.DETECTED, Milestone.ENGAGED, Milestone.RECOVERED);
        atOnce(some.stream()
                .<Callable<Incident>>map(milestone -> () -> world.incidents.setMilestone(
                        "INC-1", milestone, IncidentWorld.NOW, null, IncidentFixture.ALICE))
                .toList());
        Incident kept = store.find("INC-1").orElseThrow();
        assertTrue(some.stream().allMatch(kept.milestones()::isSet));
        assertEquals(Stage.POST_INCIDENT, kept.stage());
        assertEquals(5, kept.version());
    }

    @Test
    public void lastStartsBefore_asksNoMoreForManyThanForFew() {
        List<Incident> all = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> anIncident()
                        .number(i)
                        .startedAt("2026-03-01T01:%02d:00Z".formatted(i - 1))
                        .build())
                .toList();
        unit.run(() -> all.forEach(store::insert));
        CallCount queries = new CallCount();
        IncidentStore counted = new AoIncidentStore(queries.of(ActiveObjects.class, ao), unit);
        assertEquals(
                1,
                counted.lastStartsBefore(all.subList(58, 60), one -> one.number() == 3).values().stream()
                        .distinct()
                        .count());
        int forFew = queries.sum("find");
        assertEquals(59, counted.lastStartsBefore(all, incident -> true).size());
        assertEquals(forFew, queries.sum("find") - forFew);
    }

    @Test
    public void list_holdsMoreThanOneQueryCanName() {
        unit.run(() -> IntStream.rangeClosed(1, 1_100)
                .forEach(i -> store.insert(anIncident().number(i).build())));
        assertEquals(
                1_000,
                store.list(IncidentQuery.ALL, incident -> true, 50, 1_000)
                        .values()
                        .size());
    }

    @Test
    public void settings_areDefaultsUntilWrittenAndComeBackWhole() {
        SettingsStore settings = new AoSettingsStore(ao, unit);
        assertEquals(Settings.DEFAULTS, settings.read());
        Settings full = new Settings(
                "OPS",
                "42",
                IncidentFixture.ALICE,
                List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles")),
                "https://example.slack.com",
                true,
                7,
                0);
        unit.run(() -> settings.write(full));
        assertEquals(full, settings.read());
        unit.run(() -> settings.write(Settings.DEFAULTS));
        assertEquals(Settings.DEFAULTS, settings.read());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
