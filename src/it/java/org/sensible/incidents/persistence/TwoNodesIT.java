package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.policy.ReminderWorld;
import org.sensible.incidents.policy.Rounds;
import org.sensible.sandbox.StoreDatabase;

/** Two nodes of a cluster over one database, each with Active Objects of its own, send their reminders at the same moment. */
@RunWith(Parameterized.class)
public class TwoNodesIT {

    private static final int INCIDENTS = 25;

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private ReminderWorld world;
    private Rounds one;
    private Rounds other;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void startBoth() {
        database = opened.get();
        ActiveObjects first = database.activeObjects(ReminderRow.class);
        ActiveObjects second = database.activeObjects(ReminderRow.class);
        world = new ReminderWorld(new AoReminderStore(first), new AoUnitOfWork(first));
        one = world.anotherNode();
        other = world.anotherNode(new AoReminderStore(second), new AoUnitOfWork(second));
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Test
    public void reminders_areSentOnceEach() throws Exception {
        for (int number = 1; number <= INCIDENTS; number++) {
            world.given(anIncident().number(number).severity("SEV1").declaredAt("2026-03-02T10:00:00Z"));
        }
        world.at("2026-03-02T10:10:00Z");
        int sent = atOnce(one, other);
        Set<String> different = world.told().stream().collect(Collectors.toSet());
        assertEquals("lead and engaged of each incident", 2 * INCIDENTS, different.size());
        assertEquals("none twice: " + world.told(), 2 * INCIDENTS, world.told().size());
        assertEquals(2 * INCIDENTS, sent);
        assertEquals("nothing is left", 0, atOnce(other, one));
    }

    private static int atOnce(Rounds... nodes) throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes.length);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.length);
        try {
            int sent = 0;
            List<Callable<Integer>> calls = List.of(nodes).stream()
                    .<Callable<Integer>>map(node -> () -> {
                        together.await();
                        return node.go().reminded();
                    })
                    .toList();
            for (Future<Integer> each : threads.invokeAll(calls)) {
                sent += each.get();
            }
            return sent;
        } finally {
            threads.shutdownNow();
        }
    }
}
