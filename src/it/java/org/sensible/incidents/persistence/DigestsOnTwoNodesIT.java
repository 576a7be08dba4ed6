package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
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
import org.sensible.incidents.actionitem.follow.ItemReminderStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.sandbox.StoreDatabase;

/** Two nodes over one database, each with Active Objects of its own, claim the same digests at the same moment: one gets each. */
@RunWith(Parameterized.class)
public class DigestsOnTwoNodesIT {

    private static final int PEOPLE = 30;

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private final List<Callable<Integer>> nodes = new ArrayList<>();
    private final CyclicBarrier together = new CyclicBarrier(2);

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void startBoth() {
        database = opened.get();
        for (int node = 0; node < 2; node++) {
            ActiveObjects ao = database.activeObjects(ItemReminderRow.class);
            ItemReminderStore store = new AoItemReminderStore(ao);
            UnitOfWork work = new AoUnitOfWork(ao);
            nodes.add(() -> claimAll(store, work));
        }
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    /** The day of a person, and three mentions with it. */
    private int claimAll(ItemReminderStore store, UnitOfWork work) throws Exception {
        int claimed = 0;
        for (int person = 0; person < PEOPLE; person++) {
            List<String> digests = new ArrayList<>();
            for (int part = 0; part < 4; part++) {
                digests.add(Digest.of("person " + person, "part " + part));
            }
            together.await();
            try {
                work.run(() -> store.claim(digests, Instant.EPOCH));
                claimed++;
            } catch (ItemReminderStore.Claimed fasterOne) {
                assertEquals(digests.size(), (int)
                        work.call(() -> store.claimed(digests).size()));
            }
        }
        return claimed;
    }

    @Test
    public void each_digestIsClaimedByOneNodeWholly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            int claimed = 0;
            for (Future<Integer> each : threads.invokeAll(nodes)) {
                claimed += each.get();
            }
            assertEquals(PEOPLE, claimed);
        } finally {
            threads.shutdownNow();
        }
    }
}
