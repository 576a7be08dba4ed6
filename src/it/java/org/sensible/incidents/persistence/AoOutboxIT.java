package org.sensible.incidents.persistence;

import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.actionitem.outbox.Outbox;
import org.sensible.incidents.actionitem.outbox.OutboxContract;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases. */
@RunWith(Parameterized.class)
public class AoOutboxIT extends OutboxContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private Outbox store;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Override
    protected Outbox outbox() {
        if (store == null) {
            database = opened.get();
            store = new AoOutbox(database.activeObjects(OutboxRow.class));
        }
        return store;
    }
}
