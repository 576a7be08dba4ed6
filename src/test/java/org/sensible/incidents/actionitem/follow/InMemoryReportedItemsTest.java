package org.sensible.incidents.actionitem.follow;

/** The fake keeps the contract too. */
public class InMemoryReportedItemsTest extends ReportedItemsContract {

    private final ReportedItems items = new InMemoryReportedItems();

    @Override
    protected ReportedItems items() {
        return items;
    }
}
