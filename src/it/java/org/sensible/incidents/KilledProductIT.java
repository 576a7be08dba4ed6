package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.sensible.sandbox.StoreDatabase;

/** A process that is killed loses nothing that it acknowledged. */
@RunWith(Parameterized.class)
public class KilledProductIT {

    private static final int DELIVERIES = 800;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Parameterized.Parameter
    public String name;

    @Parameterized.Parameter(1)
    public Supplier<Optional<String>> database;

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        Supplier<Optional<String>> h2 = Optional::empty;
        Supplier<Optional<String>> postgres = () -> Optional.of(StoreDatabase.freshPostgresUrl());
        return List.of(new Object[] {"h2", h2}, new Object[] {"postgres", postgres});
    }

    @Test
    public void everyAcknowledgedDelivery_isThereOnce() throws Exception {
        KilledProduct product =
                new KilledProduct(Products.jar(), folder.getRoot().toPath(), database.get());
        KilledProduct.Outcome outcome = product.run(DELIVERIES, Duration.ofMinutes(5));
        assertEquals(Set.of(), outcome.missing());
        assertEquals(Set.of(), outcome.doubled());
        assertEquals(DELIVERIES * 7 / 10, outcome.kept());
        assertTrue("nobody noticed that it was killed", outcome.senders().failures() > 0);
    }
}
