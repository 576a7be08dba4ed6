package org.sensible.incidents.actionitem.outbox;

/** Keeps how reporting stands; a port. Each call runs in the unit of work under way. */
public interface ReportingStates {

    /** A fresh one, with an id of its own that is kept, before the first time. */
    ReportingState read();

    void write(ReportingState state);
}
