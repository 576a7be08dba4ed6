package org.sensible.incidents.actionitem;

/** Weights in memory. */
public final class InMemoryWeightsStore implements WeightsStore {

    private Weights weights = Weights.DEFAULTS;

    @Override
    public Weights read() {
        return weights;
    }

    @Override
    public void write(Weights written) {
        weights = written;
    }
}
