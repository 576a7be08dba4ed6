package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
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

    @Override
    protected PolicyStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return unit;
    }
}
