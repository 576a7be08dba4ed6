package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Told;

public class GrafanaTest {

    private final Grafana source = new Grafana();

    private static String unified(String alert) {
        return "{'receiver': 'ops', 'status': 'firing', 'orgId': 1, 'version': '1', 'externalURL': 'https://g.example/', "
                + "'alerts': [{'status': 'firing', 'labels': {'alertname': 'Memory', 'service': 'shop'}, "
                + "'startsAt': '2021-10-12T09:51:03.157076+02:00', 'endsAt': '0001-01-01T00:00:00Z', "
                + "'fingerprint': 'c6ea', 'generatorURL': 'https://g.example/rule'" + alert + "}]}";
    }

    @Test
    public void valuesAndPicture_areKeptAsEvidence() {
        NewEvent event = one(read(
                source,
                unified(", 'values': {'B': 14151.33, 'A': 2}, 'imageURL': 'https://g.example/p.png', "
                        + "'panelURL': 'https://g.example/d/1?viewPanel=2'")));
        assertEquals("[FIRING] Memory\nservice=shop\nA = 2, B = 14151.33\nhttps://g.example/p.png", event.text());
        assertEquals("https://g.example/d/1?viewPanel=2", event.link());
        assertEquals("c6ea/2021-10-12T07:51:03.157076Z/fired", event.externalId());
        assertEquals(Instant.parse("2021-10-12T07:51:03.157076Z"), event.at());
        assertEquals("grafana", event.source());
        assertEquals("Grafana", event.author().name());
    }

    @Test
    public void link_isThePanelElseTheDashboardElseTheRule() {
        assertEquals(
                "https://g.example/d/1",
                one(read(source, unified(", 'panelURL': '', 'dashboardURL': 'https://g.example/d/1'")))
                        .link());
        assertEquals("https://g.example/rule", one(read(source, unified(""))).link());
    }

    @Test
    public void valueString_standsInForValues() {
        String text = one(read(source, unified(", 'valueString': '[ value=14151.33 ]'")))
                .text();
        assertEquals("[FIRING] Memory\nservice=shop\n[ value=14151.33 ]", text);
    }

    @Test
    public void subject_isItsLabels() {
        assertEquals(Set.of("shop"), read(source, unified("")).subject().values("service"));
        assertEquals(Set.of("Memory"), read(source, unified("")).subject().values("label.alertname"));
    }

    private static String legacy(String state, String more) {
        return "{'ruleId': 4, 'ruleName': 'Slow', 'ruleUrl': 'https://g.example/r', 'state': '" + state
                + "', 'title': '[Alerting] Slow', 'message': 'p99 is high', 'tags': {'service': 'shop'}, "
                + "'evalMatches': [{'metric': 'p99', 'value': 200}]" + more + "}";
    }

    @Test
    public void legacyBody_wasReceivedNow() {
        WebhookSource.Told told = read(source, legacy("alerting", ", 'imageUrl': 'https://g.example/p.png'"));
        NewEvent event = one(told);
        assertEquals(Told.NOON, event.at());
        assertEquals(TimeFrom.RECEIVED, event.timeFrom());
        assertEquals(Kind.ALERT, event.kind());
        assertEquals("[Alerting] Slow\np99 is high\np99 = 200\nhttps://g.example/p.png", event.text());
        assertEquals("https://g.example/r", event.link());
        assertEquals(List.of(Signal.Type.FIRING), meanings(told));
        assertEquals(Set.of("shop"), told.subject().values("service"));
    }

    @Test
    public void legacyStates_haveTheirKind() {
        assertEquals(Kind.RESOLVED, one(read(source, legacy("ok", ""))).kind());
        assertEquals(List.of(Signal.Type.QUIET), meanings(read(source, legacy("ok", ""))));
        assertEquals(Kind.ALERT, one(read(source, legacy("no_data", ""))).kind());
        assertEquals(1, read(source, legacy("paused", "")).ignored());
    }

    @Test
    public void legacyBody_isKnownByWhatItSays() {
        String id = one(read(source, legacy("alerting", ""))).externalId();
        assertEquals(id, one(read(source, legacy("alerting", ""))).externalId());
        assertNotEquals(
                id, one(read(source, legacy("alerting", ", 'panelId': 2"))).externalId());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("alerts", refused(source, "{'event': {}}"));
        assertEquals("alerts", refused(source, "{'state': 'alerting'}"));
        assertEquals("alerts[0].startsAt", refused(source, "{'alerts': [{}]}"));
    }
}
