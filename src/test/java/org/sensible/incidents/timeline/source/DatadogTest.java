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
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;

public class DatadogTest {

    private final Datadog source = new Datadog();

    /** Our template as Datadog fills it in. */
    private static String filled(String transition) {
        return Datadog.TEMPLATE
                .replace("$ID", "548")
                .replace("$EVENT_TITLE", "[" + transition + " on {host:db1}] Error rate")
                .replace(
                        "$EVENT_MSG",
                        "%%%\\n@slack-ops @rhea@example.com\\n\\nToo many [5xx](https://wiki.example/5xx)\\n\\n"
                                + "- - -\\n\\n[[Monitor Status](https://app.datadoghq.com/monitors#1)]\\n%%%")
                .replace("$DATE", "1591216985123")
                .replace("$LAST_UPDATED", "1591216990000")
                .replace("$ALERT_ID", "1869")
                .replace("$ALERT_TRANSITION", transition)
                .replace("$ALERT_TYPE", "error")
                .replace("$ALERT_PRIORITY", "P2")
                .replace("$ALERT_SCOPE", "host:db1")
                .replace("$ALERT_CYCLE_KEY", "77")
                .replace("$TAGS", "env:prod,service:shop,monitor")
                .replace("$LINK", "https://app.datadoghq.com/event/event?id=548");
    }

    @Test
    public void template_isReadAsDatadogFillsItIn() {
        WebhookSource.Told told = read(source, filled("Triggered"));
        NewEvent event = one(told);
        assertEquals("77/548", event.externalId());
        assertEquals(Instant.parse("2020-06-03T20:43:05.123Z"), event.at());
        assertEquals(Kind.ALERT, event.kind());
        assertEquals(
                "[Triggered on {host:db1}] Error rate\nToo many 5xx (https://wiki.example/5xx)\n"
                        + "priority: P2, scope: host:db1",
                event.text());
        assertEquals("https://app.datadoghq.com/event/event?id=548", event.link());
        assertEquals(Set.of("shop"), told.subject().values("service"));
        assertEquals(Set.of("prod"), told.subject().values("environment"));
        assertEquals("77", told.signals().get(0).alert());
    }

    @Test
    public void templateThatNobodyFilledIn_hasNoTitle() {
        assertEquals("title", refused(source, Datadog.TEMPLATE));
    }

    @Test
    public void transitions_haveTheirKindAndMeaning() {
        for (String fires : List.of("Triggered", "Re-Triggered", "Warn", "Re-Warn", "No Data", "Re-No Data")) {
            assertEquals(fires, Kind.ALERT, one(read(source, filled(fires))).kind());
            assertEquals(fires, List.of(Signal.Type.FIRING), meanings(read(source, filled(fires))));
        }
        assertEquals(Kind.RESOLVED, one(read(source, filled("Recovered"))).kind());
        assertEquals(List.of(Signal.Type.QUIET), meanings(read(source, filled("Recovered"))));
    }

    @Test
    public void reminders_areIgnored() {
        assertEquals(1, read(source, filled("Renotify")).ignored());
        assertEquals(List.of(), read(source, filled("Renotify")).events());
    }

    @Test
    public void defaultBody_saysInItsTitleWhatHappened() {
        String body = "{'id': '9', 'title': '[Recovered] Cluster', 'date': '1591216985000', 'event_type': 'x', "
                + "'body': '%%%\\nfine\\n- - -\\n[[Monitor Status](https://app.datadoghq.com/monitors#1)]\\n%%%'}";
        WebhookSource.Told told = read(source, body);
        assertEquals(Kind.RESOLVED, one(told).kind());
        assertEquals("https://app.datadoghq.com/monitors#1", one(told).link());
        assertNull(told.signals().get(0).alert());
    }

    @Test
    public void eventOfNoMonitor_isAnAlertOnlyWhereItIsAnError() {
        assertEquals(
                Kind.ALERT,
                one(read(source, "{'id': '9', 'title': 'Backup failed', 'alert_type': 'error'}"))
                        .kind());
        NewEvent info = one(read(source, "{'id': '9', 'title': 'Backup done', 'alert_type': 'info'}"));
        assertEquals(Kind.CHANGE, info.kind());
        assertEquals(TimeFrom.RECEIVED, info.timeFrom());
    }

    @Test
    public void template_isJsonThatFillsNoFieldTwice() {
        assertTrue(JsonBody.object(Datadog.TEMPLATE).size() > 15);
        assertTrue(Datadog.TEMPLATE.contains("\"date\": \"$DATE\""));
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("title", refused(source, "{'version': '4'}"));
        assertNull(refused(source, "[1]"));
    }
}
