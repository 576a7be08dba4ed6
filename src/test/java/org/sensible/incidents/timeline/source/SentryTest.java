package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;

public class SentryTest {

    private final Sentry source = new Sentry();

    private static String issue(String action, String more) {
        return "{'action': '" + action + "', 'data': {'issue': {'id': '163', 'shortId': 'SHOP-2', "
                + "'title': 'Exception: boom', 'culprit': 'pay in checkout', 'level': 'error', "
                + "'firstSeen': '2020-04-28T13:56:05.903736Z', 'project': {'slug': 'shop'}, "
                + "'web_url': 'https://acme.sentry.io/issues/163/'" + more + "}}, 'installation': {'uuid': 'x'}, "
                + "'actor': {'type': 'user', 'id': 662437, 'name': 'Rhea'}}";
    }

    @Test
    public void newIssue_isAnAlertOfTheTimeAtWhichItWasSeen() {
        WebhookSource.Told told = read(source, issue("created", ""));
        NewEvent event = one(told);
        assertEquals("issue/163/created", event.externalId());
        assertEquals(Instant.parse("2020-04-28T13:56:05.903736Z"), event.at());
        assertEquals(Kind.ALERT, event.kind());
        assertEquals("[CREATED] Exception: boom\npay in checkout\nproject: shop, level: error", event.text());
        assertEquals(Author.human("662437", "Rhea"), event.author());
        assertEquals("https://acme.sentry.io/issues/163/", event.link());
        assertEquals("issue/163", told.signals().get(0).alert());
        assertEquals(Set.of("shop"), told.subject().values("service"));
    }

    @Test
    public void whatHappensToAnIssueLater_doesNotHaveTheTimeOfItsFirstError() {
        NewEvent silent = one(read(source, issue("resolved", "")));
        assertEquals(TimeFrom.RECEIVED, silent.timeFrom());
        NewEvent told = one(read(source, Map.of("Sentry-Hook-Timestamp", "1588082165"), issue("resolved", "")));
        assertEquals(TimeFrom.SOURCE, told.timeFrom());
        assertEquals(Instant.parse("2020-04-28T13:56:05Z"), told.at());
    }

    @Test
    public void sameDelivery_isTheSameEventWhateverItsHeaders() {
        String id = one(read(source, issue("resolved", ""))).externalId();
        assertEquals(
                id,
                one(read(source, Map.of("Sentry-Hook-Timestamp", "1588082165"), issue("resolved", "")))
                        .externalId());
        assertNotEquals(
                id, one(read(source, issue("resolved", ", 'count': '2'"))).externalId());
    }

    @Test
    public void actions_haveTheirKindAndMeaning() {
        assertAction("resolved", Kind.RESOLVED, Signal.Type.QUIET);
        assertAction("unresolved", Kind.ALERT, Signal.Type.FIRING);
        assertAction("assigned", Kind.CHANGE);
        assertAction("archived", Kind.CHANGE);
    }

    private void assertAction(String action, Kind kind, Signal.Type... meaning) {
        WebhookSource.Told told = read(source, issue(action, ""));
        assertEquals(action, kind, one(told).kind());
        assertEquals(action, List.of(meaning), meanings(told));
    }

    @Test
    public void eventAlert_endsWithItsIssue() {
        WebhookSource.Told told = read(
                source,
                "{'action': 'triggered', 'data': {'event': {'event_id': 'e1', 'title': 'boom', "
                        + "'timestamp': 1588082165.903736, 'issue_url': 'https://sentry.io/api/0/issues/163/', "
                        + "'web_url': 'https://sentry.io/e1', 'tags': [['environment', 'prod'], ['level', 'error']]}, "
                        + "'triggered_rule': 'Page us'}, 'actor': {'type': 'application', 'id': 'sentry', 'name': 'Sentry'}}");
        assertEquals("event/e1", one(told).externalId());
        assertEquals(Instant.parse("2020-04-28T13:56:05.903736Z"), one(told).at());
        assertEquals("[TRIGGERED] boom\nrule: Page us", one(told).text());
        assertEquals(Author.bot("sentry", "Sentry"), one(told).author());
        assertEquals("issue/163", told.signals().get(0).alert());
        assertEquals(Set.of("prod"), told.subject().values("environment"));
        assertEquals(Set.of("Page us"), told.subject().values("label.rule"));
    }

    private static String metric(String action) {
        return "{'action': '" + action + "', 'data': {'description_title': 'Error rate', "
                + "'description_text': '1000 events in the last 10 minutes', 'web_url': 'https://sentry.io/m7', "
                + "'metric_alert': {'id': '7', 'title': 'Errors', 'date_started': '2026-11-01T05:50:00Z', "
                + "'date_detected': '2026-11-01T05:58:40Z', 'date_closed': '2026-11-01T09:40:00Z', "
                + "'projects': ['shop'], 'alert_rule': {'name': 'rule 7'}}}, 'actor': {'type': 'application'}}";
    }

    @Test
    public void metricAlert_wasDetectedLaterThanItStarted() {
        WebhookSource.Told told = read(source, metric("critical"));
        assertEquals(Instant.parse("2026-11-01T05:58:40Z"), one(told).at());
        assertEquals(
                "[CRITICAL] Error rate\n1000 events in the last 10 minutes\nsince: 2026-11-01T05:50:00Z",
                one(told).text());
        assertEquals("metric_alert/7", told.signals().get(0).alert());
        assertEquals(Set.of("shop"), told.subject().values("service"));
        WebhookSource.Told over = read(source, metric("resolved"));
        assertEquals(Instant.parse("2026-11-01T09:40:00Z"), one(over).at());
        assertEquals(List.of(Signal.Type.QUIET), meanings(over));
        assertEquals(1, read(source, metric("open")).ignored());
    }

    @Test
    public void header_saysWhatABodyIs() {
        NewEvent comment = one(read(source, Map.of("Sentry-Hook-Resource", "comment"), issue("created", "")));
        assertEquals(Kind.CHANGE, comment.kind());
        assertEquals("Sentry: comment, created", comment.text());
        assertEquals(
                1,
                read(source, Map.of("Sentry-Hook-Resource", "installation"), issue("created", ""))
                        .ignored());
        assertEquals(
                1,
                read(source, Map.of("Sentry-Hook-Resource", "issue"), issue("created", ""))
                        .events()
                        .size());
        assertEquals(
                Kind.CHANGE,
                one(read(source, "{'action': 'created', 'data': {'error': {}}}"))
                        .kind());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("action", refused(source, "{'data': {}}"));
        assertEquals("data", refused(source, "{'action': 'created'}"));
        assertNull(refused(source, "x"));
    }
}
