package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.postmortem.similar.SaidStore;
import org.sensible.incidents.postmortem.similar.SaidStoreContract;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases. */
@RunWith(Parameterized.class)
public class AoSaidStoreIT extends SaidStoreContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private SaidStore store;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Override
    protected SaidStore store() {
        if (store == null) {
            database = opened.get();
            ActiveObjects ao = database.activeObjects(SaidRow.class);
            store = new AoSaidStore(ao, new AoUnitOfWork(ao));
        }
        return store;
    }
}
