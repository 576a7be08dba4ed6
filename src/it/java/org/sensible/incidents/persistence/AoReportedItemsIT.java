package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.actionitem.follow.ReportedItems;
import org.sensible.incidents.actionitem.follow.ReportedItemsContract;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases. */
@RunWith(Parameterized.class)
public class AoReportedItemsIT extends ReportedItemsContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private ReportedItems store;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Override
    protected ReportedItems items() {
        if (store == null) {
            database = opened.get();
            ActiveObjects ao = database.activeObjects(ReportedItemRow.class, ReporterRow.class);
            store = new AoReportedItems(ao, new AoUnitOfWork(ao));
        }
        return store;
    }
}
