package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.automatic.AutomaticDrafts;
import org.sensible.incidents.postmortem.automatic.DraftWorld;
import org.sensible.sandbox.StoreDatabase;

/** Two nodes draft at the same moment, as if the host had forgotten to let one of them alone do it. */
@RunWith(Parameterized.class)
public class DraftsOnTwoNodesIT {

    private static final int INCIDENTS = 20;

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private final DraftWorld world = DraftWorld.ofNodes();
    private StoreDatabase database;
    private AoPostmortemStore store;
    private AoUnitOfWork unit;
    private List<AutomaticDrafts> nodes;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void startBoth() {
        database = opened.get();
        ActiveObjects first = database.activeObjects(
                PostmortemRow.class, PageEventRow.class, AudienceRow.class, IndexRow.class, IncidentRow.class);
        ActiveObjects second = database.activeObjects(
                PostmortemRow.class, PageEventRow.class, AudienceRow.class, IndexRow.class, IncidentRow.class);
        store = new AoPostmortemStore(first);
        unit = new AoUnitOfWork(first);
        nodes = List.of(world.node(store, unit), world.node(new AoPostmortemStore(second), new AoUnitOfWork(second)));
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Test
    public void eachIncident_getsOnePostmortem() throws Exception {
        world.owes(INCIDENTS);
        List<String> keys = IntStream.rangeClosed(1, INCIDENTS)
                .mapToObj(number -> "INC-" + number)
                .sorted()
                .toList();
        assertEquals(INCIDENTS, atOnce());
        List<String> kept = unit.call(() -> store.ofIncidents(keys)).stream()
                .map(Postmortem::incidentKey)
                .sorted()
                .toList();
        assertEquals(keys, kept);
        assertEquals("told once each", keys, world.told());
        assertEquals("nothing is left", 0, atOnce());
    }

    private int atOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes.size());
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            int made = 0;
            List<Callable<Integer>> calls = nodes.stream()
                    .<Callable<Integer>>map(node -> () -> {
                        together.await();
                        return node.draft();
                    })
                    .toList();
            for (Future<Integer> each : threads.invokeAll(calls)) {
                made += each.get();
            }
            return made;
        } finally {
            threads.shutdownNow();
        }
    }
}
