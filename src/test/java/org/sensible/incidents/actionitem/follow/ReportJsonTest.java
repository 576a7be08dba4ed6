package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.actionitem.follow.ReportFixture.JIRA;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;

public class ReportJsonTest {

    private static final ItemReport REPORT = new ItemReport(
            JIRA,
            57,
            List.of(
                    new ItemReport.Entry(
                            10001,
                            anItem().due("2026-03-20")
                                    .done("2026-03-02T10:00:00Z")
                                    .decidedAt("2026-03-01T09:00:00Z")
                                    .build()),
                    new ItemReport.Entry(10002, null)),
            new ItemReport.Range(10000, 10500));

    private static final String TEXT = "{\"outbox\":{\"v\":1,\"jira\":\"jira-1\",\"number\":57,"
            + "\"all\":{\"after\":10000,\"upTo\":10500}},\"items\":[{\"id\":10001,\"key\":\"OPS-1\",\"incident\":\"INC-1\","
            + "\"state\":\"done\",\"commitment\":\"committed\",\"importance\":\"high\",\"size\":\"M\",\"urgency\":\"low\","
            + "\"assignee\":\"alice\",\"due\":\"2026-03-20\",\"doneAt\":\"2026-03-02T10:00:00Z\","
            + "\"decidedAt\":\"2026-03-01T09:00:00Z\"},{\"id\":10002,\"gone\":true}]}";

    @Test
    public void report_isWrittenAndReadAsDocumented() {
        assertEquals(TEXT, ReportJson.write(REPORT));
        assertEquals(Optional.of(REPORT), ReportJson.read(TEXT));
    }

    @Test
    public void list_withoutAnEndGoesOnForever() {
        ItemReport list = ReportFixture.list(3, anItem());
        assertEquals(Optional.of(list), ReportJson.read(ReportJson.write(list)));
        assertEquals(true, list.endsList());
    }

    @Test
    public void bodies_ofJiraItselfAreNoReports() {
        assertEquals(Optional.empty(), ReportJson.read("{\"webhookEvent\": \"jira:issue_updated\"}"));
        assertEquals(Optional.empty(), ReportJson.read("{\"webhookEvent\": \"x\", \"text\": \"\\\"outbox\\\"\"}"));
        assertEquals(Optional.empty(), ReportJson.read("{\"comment\": {\"outbox\": 1}}"));
        assertEquals(Optional.empty(), ReportJson.read("\"outbox\" is no JSON"));
    }

    @Test
    public void report_thatCannotBeReadNamesThePlace() {
        assertEquals("outbox.v", field("\"v\":1", "\"v\":2"));
        assertEquals("outbox.jira", field("\"jira\":\"jira-1\"", "\"jira\":\"\""));
        assertEquals("outbox.number", field("\"number\":57", "\"number\":-1"));
        assertEquals("outbox.all", field("\"upTo\":10500", "\"upTo\":10000"));
        assertEquals("items", field("\"items\":", "\"things\":"));
        assertEquals("items[1].id", field("\"id\":10002", "\"id\":10001"));
        assertEquals("items[0].key", field("OPS-1", "ops"));
        assertEquals("items[0].state", field("\"done\"", "\"closed\""));
        assertEquals("items[0].size", field("\"M\"", "\"XXL\""));
        assertEquals("items[0].due", field("2026-03-20", "20.3.2026"));
        assertEquals("items[0].assignee", field("alice", "a".repeat(256)));
    }

    private static String field(String part, String other) {
        return assertThrows(InvalidInput.class, () -> ReportJson.read(TEXT.replace(part, other)))
                .problems()
                .get(0)
                .field();
    }
}
