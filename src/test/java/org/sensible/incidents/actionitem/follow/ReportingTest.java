package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.JIRA;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.gone;
import static org.sensible.incidents.actionitem.follow.ReportFixture.list;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;

public class ReportingTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryReportedItems items = new InMemoryReportedItems();
    private final Reporting reporting = new Reporting(items, Clock.fixed(NOW, ZoneOffset.UTC));

    private List<String> keys(String incident) {
        return items.ofIncidents(List.of(incident)).stream().map(ItemState::key).toList();
    }

    @Test
    public void report_isKeptAndTellsWhichIncidentsChanged() {
        assertEquals(
                new Reporting.Outcome(1, 2, 0, false, Set.of("INC-1", "INC-2")),
                reporting.take(report(1, anItem(), anItem().key("OPS-2").incident("INC-2"))));
        assertEquals(List.of("OPS-1"), keys("INC-1"));
    }

    @Test
    public void report_thatSaysNothingNewChangesNothing() {
        reporting.take(report(1, anItem()));
        assertEquals(new Reporting.Outcome(2, 0, 1, false, Set.of()), reporting.take(report(2, anItem())));
    }

    @Test
    public void report_thatComesLateOrTwiceIsPassedOver() {
        reporting.take(report(2, anItem().done("2026-03-01T10:00:00Z")));
        assertEquals(new Reporting.Outcome(2, 0, 0, true, Set.of()), reporting.take(report(2, anItem())));
        assertEquals(new Reporting.Outcome(2, 0, 0, true, Set.of()), reporting.take(report(1, anItem())));
        assertEquals(true, items.ofIncidents(List.of("INC-1")).get(0).isDone());
    }

    @Test
    public void item_thatMovesToAnotherIncidentChangesBoth() {
        reporting.take(report(1, anItem()));
        assertEquals(
                Set.of("INC-1", "INC-2"),
                reporting.take(report(2, anItem().incident("INC-2"))).incidents());
        assertEquals(List.of(), keys("INC-1"));
        assertEquals(List.of("OPS-1"), keys("INC-2"));
    }

    @Test
    public void item_thatMovesToAnotherProjectStaysOne() {
        reporting.take(report(1, anItem()));
        reporting.take(report(2, anItem().key("DEV-7")));
        assertEquals(List.of("DEV-7"), keys("INC-1"));
    }

    @Test
    public void item_thatIsGoneIsForgotten() {
        reporting.take(report(1, anItem()));
        assertEquals(new Reporting.Outcome(2, 1, 0, false, Set.of("INC-1")), reporting.take(gone(2, 1)));
        assertEquals(new Reporting.Outcome(3, 0, 1, false, Set.of()), reporting.take(gone(3, 9)));
        assertEquals(List.of(), keys("INC-1"));
    }

    @Test
    public void list_takesAwayWhatIsNotInItsRange() {
        reporting.take(report(1, anItem(), anItem().key("OPS-2"), anItem().key("OPS-3")));
        ItemReport part = new ItemReport(JIRA, 2, report(2, anItem()).entries(), new ItemReport.Range(0, 2));
        assertEquals(new Reporting.Outcome(2, 1, 1, false, Set.of("INC-1")), reporting.take(part));
        assertEquals(List.of("OPS-1", "OPS-3"), keys("INC-1"));
        assertEquals(Optional.empty(), items.lastHeard().orElseThrow().listAt());
        reporting.take(list(3, anItem()));
        assertEquals(List.of("OPS-1"), keys("INC-1"));
        assertEquals(Optional.of(NOW), items.lastHeard().orElseThrow().listAt());
    }

    @Test
    public void list_ofAnotherJiraTakesNothingAway() {
        reporting.take(report(1, anItem()));
        reporting.take(new ItemReport("jira-2", 1, List.of(), new ItemReport.Range(0, ItemReport.Range.END)));
        assertEquals(List.of("OPS-1"), keys("INC-1"));
    }
}
