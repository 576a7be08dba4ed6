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
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.PostmortemStoreContract;
import org.sensible.sandbox.StoreDatabase;

/** The contract of the store on H2 and on PostgreSQL. */
@RunWith(Parameterized.class)
public class AoPostmortemStoreIT extends PostmortemStoreContract {

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private UnitOfWork unit;
    private PostmortemStore store;

    public AoPostmortemStoreIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Before
    public void open() {
        database = opened.get();
        ActiveObjects ao = database.activeObjects(
                PostmortemRow.class, PageEventRow.class, AudienceRow.class, IndexRow.class, IncidentRow.class);
        unit = new AoUnitOfWork(ao);
        store = new AoPostmortemStore(ao);
    }

    @After
    public void close() {
        database.close();
    }

    @Override
    protected PostmortemStore store() {
        return store;
    }

    @Override
    protected UnitOfWork unit() {
        return unit;
    }
}
