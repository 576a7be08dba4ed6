package org.sensible.incidents.actionitem.outbox;

/** Keeps the state in a field. */
public final class InMemoryReportingStates implements ReportingStates {

    private ReportingState state = ReportingState.fresh("jira-1");

    @Override
    public ReportingState read() {
        return state;
    }

    @Override
    public void write(ReportingState written) {
        state = written;
    }
}
