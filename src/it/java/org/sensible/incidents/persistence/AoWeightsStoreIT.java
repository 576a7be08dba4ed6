package org.sensible.incidents.persistence;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.actionitem.WeightsStore;
import org.sensible.incidents.actionitem.WeightsStoreContract;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Settings;
import org.sensible.sandbox.StoreDatabase;

/** The store over Active Objects keeps the contract on real databases, beside the settings. */
@RunWith(Parameterized.class)
public class AoWeightsStoreIT extends WeightsStoreContract {

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<StoreDatabase> opened;

    private StoreDatabase database;
    private WeightsStore store;
    private AoSettingsStore settings;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return BothDatabases.parameters();
    }

    @After
    public void closeDatabase() {
        database.close();
    }

    @Test
    public void settingsThatAreWritten_leaveTheWeightsAlone() {
        Weights defaults = Weights.DEFAULTS;
        Weights other =
                new Weights(defaults.points(), defaults.importance(), defaults.urgency(), defaults.confidence(), 7);
        weights().write(other);
        settings.write(Settings.DEFAULTS);
        assertEquals(other, weights().read());
        assertEquals(Settings.DEFAULTS, settings.read());
    }

    @Override
    protected WeightsStore weights() {
        if (store == null) {
            database = opened.get();
            var ao = database.activeObjects(SettingRow.class);
            store = new AoWeightsStore(ao, new IncidentWorld.DirectUnit());
            settings = new AoSettingsStore(ao, new IncidentWorld.DirectUnit());
        }
        return store;
    }
}
