package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.sensible.incidents.timeline.hook.DeliveryStore;
import org.sensible.incidents.timeline.hook.DeliveryStoreContract;
import org.sensible.sandbox.StoreDatabase;

/** The contract of the store on H2 and on PostgreSQL. */
@RunWith(Parameterized.class)
public class AoDeliveryStoreIT extends DeliveryStoreContract {

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private DeliveryStore store;

    public AoDeliveryStoreIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void open() {
        database = opened.get();
        ActiveObjects ao = database.activeObjects(DeliveryRow.class);
        store = new AoDeliveryStore(ao, new AoUnitOfWork(ao));
    }

    @After
    public void close() {
        database.close();
    }

    @Override
    protected DeliveryStore store() {
        return store;
    }
}
