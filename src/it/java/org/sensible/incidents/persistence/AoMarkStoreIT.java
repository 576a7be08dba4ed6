package org.sensible.incidents.persistence;

import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.policy.MarkStore;
import org.sensible.incidents.policy.MarkStoreContract;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases. */
@RunWith(Parameterized.class)
public class AoMarkStoreIT extends MarkStoreContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private MarkStore store;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Override
    protected MarkStore marks() {
        if (store == null) {
            database = opened.get();
            store = new AoMarkStore(database.activeObjects(DemandMarkRow.class));
        }
        return store;
    }
}
