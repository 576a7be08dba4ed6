package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.page.PolicyStore;
import org.sensible.incidents.policy.page.PolicyStoreContract;
import org.sensible.sandbox.StoreDatabase;

/** The contract of the store on H2 and on PostgreSQL. */
@RunWith(Parameterized.class)
public class AoPolicyStoreIT extends PolicyStoreContract {

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private UnitOfWork unit;
    private PolicyStore store;

    public AoPolicyStoreIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void open() {
        database = opened.get();
        ActiveObjects ao = database.activeObjects(PolicyPlaceRow.class, PolicyReadingRow.class);
        unit = new AoUnitOfWork(ao);
        store = new AoPolicyStore(ao);
    }

    @After
    public void close() {
        database.close();
    }

    @Test
    public void twoNodesThatReadTheSameVersionAtOnce_storeItOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier both = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            both.await(30, TimeUnit.SECONDS);
            try {
                unit.run(() -> store.add(first("raced")));
                return true;
            } catch (PolicyStore.AlreadyRead fasterOne) {
                return false;
            }
        };
        try {
            Future<Boolean> one = nodes.submit(node);
            Future<Boolean> other = nodes.submit(node);
            assertTrue(one.get(60, TimeUnit.SECONDS) ^ other.get(60, TimeUnit.SECONDS));
        } finally {
            nodes.shutdownNow();
        }
        assertEquals(List.of(first("raced")), unit.call(() -> store.readings("raced")));
    }

    @Override
    protected PolicyStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return unit;
    }
}
