package org.sensible.incidents.actionitem.outbox;

/** The fake keeps the contract too. */
public class InMemoryReportingStatesTest extends ReportingStatesContract {

    private final ReportingStates states = new InMemoryReportingStates();

    @Override
    protected ReportingStates states() {
        return states;
    }
}
