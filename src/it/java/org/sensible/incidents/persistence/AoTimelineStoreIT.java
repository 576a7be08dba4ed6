package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.TimelineStore;
import org.sensible.incidents.timeline.TimelineStoreContract;
import org.sensible.incidents.timeline.Told;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases. */
@RunWith(Parameterized.class)
public class AoTimelineStoreIT extends TimelineStoreContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private TimelineStore store;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void openDatabase() {
        store();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Override
    protected TimelineStore store() {
        if (store == null) {
            database = opened.get();
            ActiveObjects ao = database.activeObjects(EventRow.class, RevisionRow.class, TurnRow.class);
            store = new AoTimelineStore(ao, new AoUnitOfWork(ao));
        }
        return store;
    }

    @Test
    public void sameEventsFromManyThreads_areAddedOnce() throws Exception {
        List<TimelineEvent> events = IntStream.range(0, 40)
                .mapToObj(i -> Told.event(Told.said(Kind.NOTE, i, "note " + i)))
                .toList();
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<Set<String>> adding = () -> {
            start.await();
            return store.add("uid-1", events);
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<String> added = new ArrayList<>();
        try {
            for (Future<Set<String>> one : pool.invokeAll(List.of(adding, adding, adding, adding))) {
                added.addAll(one.get());
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(40, added.size());
        assertEquals(40, Set.copyOf(added).size());
        assertEquals(events, store.read("uid-1", TimelineQuery.ALL, 0, 1_000).values());
    }
}
