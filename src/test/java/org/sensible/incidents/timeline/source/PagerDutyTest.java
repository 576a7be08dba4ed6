package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Told;

public class PagerDutyTest {

    private static final String INCIDENT =
            "{'id': 'PINC', 'type': 'incident', 'number': 9, 'title': 'Checkout is slow', "
                    + "'html_url': 'https://acme.pagerduty.com/incidents/PINC', 'service': {'id': 'PSVC', 'summary': 'Shop'}, "
                    + "'urgency': 'high', 'priority': {'summary': 'P1'}, 'teams': [{'summary': 'Payments'}], "
                    + "'assignees': [{'summary': 'Rhea'}, {'summary': 'Bob'}], 'resolve_reason': null}";

    private final PagerDuty source = new PagerDuty();

    private static String body(String type, String data) {
        return "{'event': {'id': '01EV', 'event_type': '" + type + "', 'resource_type': 'incident', "
                + "'occurred_at': '2026-11-01T09:12:30.781Z', 'agent': {'id': 'PUSR', 'summary': 'Rhea', "
                + "'type': 'user_reference'}, 'client': null, 'data': " + data + "}}";
    }

    @Test
    public void triggered_isAnAlert() {
        WebhookSource.Told told = read(source, body("incident.triggered", INCIDENT));
        NewEvent event = one(told);
        assertEquals("PINC/01EV", event.externalId());
        assertEquals(Instant.parse("2026-11-01T09:12:30.781Z"), event.at());
        assertEquals(Kind.ALERT, event.kind());
        assertEquals(
                "[TRIGGERED] Checkout is slow (#9)\n"
                        + "service: Shop, urgency: high, priority: P1, assigned to: Rhea, Bob",
                event.text());
        assertEquals(Author.human("PUSR", "Rhea"), event.author());
        assertEquals("https://acme.pagerduty.com/incidents/PINC", event.link());
        assertEquals(Set.of("Shop"), told.subject().values("service"));
        assertEquals(Set.of("Payments"), told.subject().values("label.team"));
        assertEquals("Checkout is slow", told.summary());
    }

    @Test
    public void types_haveTheirKindAndMeaning() {
        assertType("incident.reopened", Kind.ALERT, Signal.Type.FIRING);
        assertType("incident.acknowledged", Kind.ACK, Signal.Type.TAKEN);
        assertType("incident.resolved", Kind.RESOLVED, Signal.Type.QUIET);
        for (String type : List.of(
                "unacknowledged", "escalated", "delegated", "reassigned", "priority_updated", "responder.added")) {
            assertType("incident." + type, Kind.CHANGE);
        }
    }

    private void assertType(String type, Kind kind, Signal.Type... meaning) {
        WebhookSource.Told told = read(source, body(type, INCIDENT));
        assertEquals(type, kind, one(told).kind());
        assertEquals(type, List.of(meaning), meanings(told));
    }

    @Test
    public void noteAndUpdate_belongToTheIncidentThatTheyReferTo() {
        String reference = "'incident': {'id': 'PINC', 'summary': 'Checkout is slow', "
                + "'html_url': 'https://acme.pagerduty.com/incidents/PINC'}";
        NewEvent note = one(read(
                source,
                body("incident.annotated", "{'id': 'PNOTE', 'content': 'the pool is full', " + reference + "}")));
        assertEquals("PINC/01EV", note.externalId());
        assertEquals(Kind.NOTE, note.kind());
        assertEquals("[ANNOTATED] Checkout is slow\nthe pool is full", note.text());
        assertEquals("https://acme.pagerduty.com/incidents/PINC", note.link());
        NewEvent update = one(read(
                source,
                body(
                        "incident.status_update_published",
                        "{'id': 'PUP', 'message': 'rolling back', " + reference + "}")));
        assertEquals(Kind.STATUS, update.kind());
        assertEquals("[STATUS UPDATE PUBLISHED] Checkout is slow\nrolling back", update.text());
    }

    @Test
    public void agent_mayBeAProgramOrNobody() {
        assertEquals(
                Author.bot("PUSR", "Rhea"),
                one(read(source, body("incident.triggered", INCIDENT).replace("user_reference", "service_reference")))
                        .author());
        String nobody = body("incident.triggered", INCIDENT).replaceFirst("'agent': \\{[^}]*\\}", "'agent': null");
        assertNull(one(read(source, nobody)).author());
    }

    @Test
    public void typeThatNobodyKnows_isAChangeOfItsIncident() {
        NewEvent event = one(read(source, body("incident.workflow.started", INCIDENT)));
        assertEquals(Kind.CHANGE, event.kind());
        assertTrue(event.text(), event.text().startsWith("[WORKFLOW STARTED] "));
    }

    @Test
    public void whatIsNotAboutAnIncident_isKeptAsAChange() {
        NewEvent kept = one(read(source, body("service.updated", INCIDENT)));
        assertEquals(Kind.CHANGE, kept.kind());
        assertTrue(kept.text(), kept.text().startsWith("PagerDuty: service.updated"));
    }

    @Test
    public void ping_isIgnored() {
        WebhookSource.Told told = read(source, body("pagey.ping", INCIDENT));
        assertEquals(List.of(), told.events());
        assertEquals(1, told.ignored());
    }

    @Test
    public void eventWithoutTime_wasReceived() {
        NewEvent event =
                one(read(source, body("incident.triggered", INCIDENT).replace("2026-11-01T09:12:30.781Z", "soon")));
        assertEquals(TimeFrom.RECEIVED, event.timeFrom());
        assertEquals(Told.NOON, event.at());
    }

    @Test
    public void versionTwo_mayHoldSeveralMessages() {
        String incident = "'incident': {'id': 'PINC', 'incident_number': 33, 'title': 'Slow', 'urgency': 'low', "
                + "'service': {'id': 'PSVC', 'name': 'Shop'}, 'html_url': 'https://acme.pagerduty.com/incidents/PINC'}";
        WebhookSource.Told told = read(
                source,
                "{'messages': [{'event': 'incident.trigger', 'id': 'm1', 'created_on': '2017-09-26T15:14:36Z', "
                        + "'log_entries': [{'id': 'R1', 'created_at': '2017-09-26T15:14:35+00:00', "
                        + "'agent': {'id': 'P5', 'type': 'user_reference', 'summary': 'Laura'}}], " + incident + "}, "
                        + "{'event': 'incident.acknowledge', 'id': 'm2', 'created_on': '2017-09-26T15:15:17Z', "
                        + incident + "}, {'event': 'incident.delegate', " + incident + "}, {}]}");
        assertEquals(
                List.of(Kind.ALERT, Kind.ACK, Kind.CHANGE),
                told.events().stream().map(NewEvent::kind).toList());
        assertEquals(
                List.of("PINC/R1", "PINC/m2", "PINC/incident.delegate"),
                told.events().stream().map(NewEvent::externalId).toList());
        assertEquals(
                List.of(TimeFrom.SOURCE, TimeFrom.SOURCE, TimeFrom.RECEIVED),
                told.events().stream().map(NewEvent::timeFrom).toList());
        assertEquals(Instant.parse("2017-09-26T15:14:35Z"), told.events().get(0).at());
        assertEquals(1, told.ignored());
        assertEquals(
                "[TRIGGER] Slow (#33)\nservice: Shop, urgency: low",
                told.events().get(0).text());
        assertEquals(Set.of("Shop"), told.subject().values("service"));
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("event.event_type", refused(source, "{'version': '4', 'alerts': []}"));
        assertEquals("event.event_type", refused(source, "{'event': 'incident.trigger'}"));
        assertNull(refused(source, "{"));
    }
}
