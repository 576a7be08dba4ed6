package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;

/** What every store of weights does. */
public abstract class WeightsStoreContract {

    protected abstract WeightsStore weights();

    @Test
    public void weights_areTheUsualOnesUntilSomebodyDecides() {
        assertEquals(Weights.DEFAULTS, weights().read());
    }

    @Test
    public void written_weightsAreGivenAsTheyWere() {
        Weights other = weights(8);
        weights().write(other);
        assertEquals(other, weights().read());
        weights().write(weights(7));
        assertEquals(weights(7), weights().read());
    }

    private static Weights weights(int notSaid) {
        return new Weights(
                Map.of(Size.S, 1, Size.M, 3, Size.L, 8, Size.XL, 20),
                Map.of(Level.HIGH, 9, Level.MEDIUM, 3, Level.LOW, 1),
                Map.of(Level.HIGH, 4, Level.MEDIUM, 2, Level.LOW, 2),
                Map.of(Level.HIGH, 10, Level.MEDIUM, 7, Level.LOW, 5),
                notSaid);
    }
}
