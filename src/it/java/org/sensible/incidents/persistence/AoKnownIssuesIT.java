package org.sensible.incidents.persistence;

import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.actionitem.KnownIssues;
import org.sensible.incidents.actionitem.KnownIssuesContract;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases. */
@RunWith(Parameterized.class)
public class AoKnownIssuesIT extends KnownIssuesContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private KnownIssues store;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Override
    protected KnownIssues issues() {
        if (store == null) {
            database = opened.get();
            var ao = database.activeObjects(KnownIssueRow.class);
            store = new AoKnownIssues(ao, new IncidentWorld.DirectUnit());
        }
        return store;
    }
}
