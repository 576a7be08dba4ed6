package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.NOON;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;

public class AlertmanagerTest {

    private static final String FIRED = "2026-11-01T05:58:40.123456789Z";
    private static final String ENDED = "2026-11-01T09:40:00.5Z";
    private static final String NEVER = "0001-01-01T00:00:00Z";

    private final Alertmanager source = new Alertmanager();

    private WebhookSource.Told read(String json) {
        return source.read(Payload.of(json.replace('\'', '"'), NOON));
    }

    private List<NewEvent> events(String alerts) {
        return read("{'version': '4', 'status': 'firing', 'externalURL': 'http://am.example', 'alerts': [" + alerts
                        + "]}")
                .events();
    }

    private static String alert(String status, String endsAt, String more) {
        return "{'status': '" + status + "', 'startsAt': '" + FIRED + "', 'endsAt': '" + endsAt
                + "', 'fingerprint': 'a1bc', 'labels': {'alertname': 'ErrorRate', 'service': 'shop'}" + more + "}";
    }

    private String field(String json) {
        return assertThrows(InvalidInput.class, () -> read(json))
                .problems()
                .get(0)
                .field();
    }

    @Test
    public void firing_tellsThatItFired() {
        List<NewEvent> events = events(alert("firing", NEVER, ", 'annotations': {'summary': '5xx & <rising>'}"));
        NewEvent fired = events.get(0);
        assertEquals(1, events.size());
        assertEquals("a1bc/" + FIRED + "/fired", fired.externalId());
        assertEquals(Instant.parse(FIRED), fired.at());
        assertEquals(Kind.ALERT, fired.kind());
        assertEquals(TimeFrom.SOURCE, fired.timeFrom());
        assertEquals(FIRED, fired.sourceTime());
        assertEquals("[FIRING] ErrorRate: 5xx & <rising>", fired.text());
        assertTrue(fired.author().bot());
    }

    @Test
    public void firing_doesNotTellItsExpectedEnd() {
        assertEquals(1, events(alert("firing", ENDED, "")).size());
    }

    @Test
    public void resolved_tellsThatItFiredAndThatItEnded() {
        List<NewEvent> events = events(alert("resolved", ENDED, ""));
        assertEquals(
                List.of(Kind.ALERT, Kind.RESOLVED),
                events.stream().map(NewEvent::kind).toList());
        assertEquals("a1bc/" + FIRED + "/resolved", events.get(1).externalId());
        assertEquals(Instant.parse(ENDED), events.get(1).at());
        assertEquals("[RESOLVED] ErrorRate\nservice=shop", events.get(1).text());
    }

    @Test
    public void resolved_withoutAnEndWasReceivedNow() {
        for (String noEnd : List.of(NEVER, "", "soon")) {
            NewEvent resolved = events(alert("resolved", noEnd, "")).get(1);
            assertEquals(NOON, resolved.at());
            assertEquals(TimeFrom.RECEIVED, resolved.timeFrom());
            assertNull(resolved.sourceTime());
        }
    }

    @Test
    public void instants_mayHaveAnOffsetAndAreThenTheSameEvent() {
        NewEvent utc = events("{'status': 'firing', 'startsAt': '2018-03-07T11:33:21.873077559Z'}")
                .get(0);
        NewEvent east = events("{'status': 'firing', 'startsAt': '2018-03-07T06:33:21.873077559-05:00'}")
                .get(0);
        assertEquals(utc.externalId(), east.externalId());
        assertEquals(Instant.parse("2018-03-07T11:33:21.873077559Z"), east.at());
        assertEquals("2018-03-07T06:33:21.873077559-05:00", east.sourceTime());
    }

    @Test
    public void alertWithoutFingerprint_isKnownByItsLabelsInAnyOrder() {
        String first = "{'status': 'firing', 'startsAt': '" + FIRED + "', 'labels': {'a': '1', 'b': '2'}}";
        String same = "{'status': 'firing', 'startsAt': '" + FIRED
                + "', 'fingerprint': null, 'labels': {'b': '2', 'a': '1'}}";
        String other = "{'status': 'firing', 'startsAt': '" + FIRED + "', 'labels': {'a': '1b', 'b': '2'}}";
        assertEquals(events(first).get(0).externalId(), events(same).get(0).externalId());
        assertFalse(
                events(first).get(0).externalId().equals(events(other).get(0).externalId()));
        assertTrue(events(first).get(0).externalId().matches("[0-9a-f]{64}/" + FIRED + "/fired"));
    }

    @Test
    public void alertWithoutStatus_hasThatOfItsGroup() {
        assertEquals(1, events("{'startsAt': '" + FIRED + "'}").size());
        assertEquals(1, events("{'startsAt': '" + FIRED + "', 'status': null}").size());
        assertEquals(
                2,
                read("{'version': '4', 'status': 'resolved', 'alerts': [{'startsAt': '" + FIRED + "'}]}")
                        .events()
                        .size());
    }

    @Test
    public void alertThatIsNeitherFiringNorResolved_isKeptAsAChange() {
        WebhookSource.Told told = read("{'version': '4', 'alerts': [" + alert("suppressed", NEVER, "") + "]}");
        NewEvent kept = told.events().get(0);
        assertEquals(Kind.CHANGE, kept.kind());
        assertEquals("Alertmanager: suppressed, ErrorRate", kept.text());
        assertEquals(List.of(), told.signals());
    }

    @Test
    public void text_comesFromAnnotationsOfAlertOrGroupAndHoldsTheRunbook() {
        String text =
                read("{'version': '4', 'status': 'firing', 'commonAnnotations': {'summary': 'Errors'}, 'alerts': ["
                                + alert(
                                        "firing",
                                        NEVER,
                                        ", 'annotations': {'description': 'It is 12 %', 'runbook_url':"
                                                + " 'https://wiki.example/runbook'}, 'unknown': {}")
                                + "]}")
                        .events()
                        .get(0)
                        .text();
        assertEquals("[FIRING] ErrorRate: Errors\nIt is 12 %\nhttps://wiki.example/runbook", text);
    }

    @Test
    public void link_isWebAddressOfTheExpressionElseOfAlertmanager() {
        String graph = ", 'generatorURL': 'http://prometheus.example/graph?g0.expr=x'";
        assertEquals(
                "http://prometheus.example/graph?g0.expr=x",
                events(alert("firing", NEVER, graph)).get(0).link());
        String script = ", 'generatorURL': 'javascript:alert(1)', 'annotations': {'runbook_url': 'file:///etc/passwd'}";
        NewEvent fired = events(alert("firing", NEVER, script)).get(0);
        assertEquals("http://am.example", fired.link());
        assertFalse(fired.text(), fired.text().contains("file:"));
    }

    @Test
    public void secretsInAddresses_areStruckOut() {
        NewEvent fired = events(alert(
                        "firing",
                        NEVER,
                        ", 'annotations': {'summary': 'see https://x.example/?token=s3cret'},"
                                + " 'generatorURL': 'https://x.example/?password=s3cret'"))
                .get(0);
        assertFalse((fired.text() + fired.link()).contains("s3cret"));
        assertTrue(fired.flags().contains(Flag.REDACTED));
    }

    @Test
    public void summary_namesTheFirstAlertAndCountsTheOthers() {
        String both =
                "{'version': '4', 'alerts': [" + alert("firing", NEVER, "") + "," + alert("firing", NEVER, "") + "]}";
        assertEquals("ErrorRate (+1)", read(both).summary());
        assertEquals("", read("{'version': '4', 'alerts': []}").summary());
    }

    @Test
    public void whatIsNoBodyOfThisVersion_isRefused() {
        assertEquals("version", field("{'version': '2', 'alerts': []}"));
        assertEquals("version", field("{'alerts': []}"));
        assertEquals("alerts", field("{'version': '4'}"));
        assertEquals("alerts", field("{'version': '4', 'alerts': {}}"));
        assertEquals(
                "alerts[1].startsAt", field("{'version': '4', 'alerts': [" + alert("firing", NEVER, "") + ", {}]}"));
        assertEquals("alerts[0].startsAt", field("{'version': '4', 'alerts': [{'startsAt': '" + NEVER + "'}]}"));
        assertEquals("alerts[0].startsAt", field("{'version': '4', 'alerts': ['text']}"));
        for (String noObject : List.of("", "null", "[]", "4", "{", "{} {}", "<xml/>")) {
            assertNull(noObject, field(noObject));
        }
    }

    @Test
    public void versionThree_isReadLikewise() {
        NewEvent fired = read("{'version': '3', 'groupKey': 43434343434343434343, 'status': 'firing', 'alerts': ["
                        + "{'startsAt': '" + FIRED + "', 'labels': {'alertname': 'Old'}}]}")
                .events()
                .get(0);
        assertEquals("[FIRING] Old", fired.text());
        assertTrue(fired.externalId(), fired.externalId().matches("[0-9a-f]{64}/" + FIRED + "/fired"));
    }

    @Test
    public void subject_isTheLabelsWithServiceAndEnvironment() {
        Subject subject = read("{'version': '4', 'alerts': ["
                        + alert("firing", NEVER, "").replace("}}", ", 'env': 'prod'}}") + "]}")
                .subject();
        assertEquals(Set.of("shop"), subject.values("service"));
        assertEquals(Set.of("prod"), subject.values("environment"));
        assertEquals(Set.of("ErrorRate"), subject.values("label.alertname"));
    }

    @Test
    public void signals_tieAnEndToItsBeginning() {
        List<Signal> signals = read("{'version': '4', 'alerts': [" + alert("resolved", ENDED, "") + "]}")
                .signals();
        assertEquals(
                List.of(Signal.Type.FIRING, Signal.Type.QUIET),
                signals.stream().map(Signal::type).toList());
        assertEquals("a1bc/" + FIRED, signals.get(0).alert());
        assertEquals("a1bc/" + FIRED, signals.get(1).alert());
    }
}
