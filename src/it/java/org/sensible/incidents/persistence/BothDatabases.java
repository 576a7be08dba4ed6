package org.sensible.incidents.persistence;

import java.util.List;
import java.util.function.Supplier;
import org.sensible.sandbox.StoreDatabase;

/** The parameters of a store's test: a name, and what opens an empty database of that kind. */
final class BothDatabases {

    private BothDatabases() {}

    static List<Object[]> parameters() {
        Supplier<StoreDatabase> h2 = StoreDatabase::h2;
        Supplier<StoreDatabase> postgres = StoreDatabase::postgres;
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgres", postgres});
    }
}
