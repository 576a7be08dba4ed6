package org.sensible.incidents.actionitem;

/** Keeps the weights. Each call joins the unit of work that is under way, or makes one. Threads may share it. */
public interface WeightsStore {

    /** Those that were written last; {@link Weights#DEFAULTS} before. */
    Weights read();

    void write(Weights weights);
}
