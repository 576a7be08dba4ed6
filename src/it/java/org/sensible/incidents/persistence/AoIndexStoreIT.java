package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.finding.IndexStore;
import org.sensible.incidents.postmortem.finding.IndexStoreContract;
import org.sensible.sandbox.StoreDatabase;

/** The contract of the index on H2 and on PostgreSQL. */
@RunWith(Parameterized.class)
public class AoIndexStoreIT extends IndexStoreContract {

    private final Supplier<StoreDatabase> opened;
    private StoreDatabase database;
    private UnitOfWork unit;
    private IndexStore index;
    private IncidentStore incidents;
    private PostmortemStore postmortems;

    public AoIndexStoreIT(String name, Supplier<StoreDatabase> opened) {
        this.opened = opened;
    }

    @Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @Override
    protected void open() {
        database = opened.get();
        ActiveObjects ao = database.activeObjects(
                IncidentRow.class,
                MilestoneRow.class,
                GuardRow.class,
                RestrictionRow.class,
                RemovedRow.class,
                PostmortemRow.class,
                PageEventRow.class,
                AudienceRow.class,
                IndexRow.class);
        unit = new AoUnitOfWork(ao);
        index = new AoIndexStore(ao);
        incidents = new AoIncidentStore(ao, unit);
        postmortems = new AoPostmortemStore(ao);
    }

    @After
    public void close() {
        database.close();
    }

    @Override
    protected IndexStore index() {
        return index;
    }

    @Override
    protected IncidentStore incidents() {
        return incidents;
    }

    @Override
    protected PostmortemStore postmortems() {
        return postmortems;
    }

    @Override
    protected UnitOfWork unit() {
        return unit;
    }
}
