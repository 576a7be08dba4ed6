package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.timeline.Told.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.timeline.NewEvent;

/** Real bodies, and the facts that are known of them; runs where {@code fixtures.dir} names their folder. */
public class SourceFixturesTest {

    private Path bodies;

    @Before
    public void findBodies() {
        String folder = System.getProperty("fixtures.dir", "");
        Assume.assumeFalse("no fixtures here", folder.isEmpty());
        bodies = Path.of(folder);
    }

    /** Of each event: its kind, its time and where that is from, its author and the first line of its text. */
    private List<String> told(WebhookSource source, String file) throws IOException {
        return source.read(Payload.of(Files.readString(bodies.resolve(file)), NOON)).events().stream()
                .map(SourceFixturesTest::facts)
                .toList();
    }

    private static String facts(NewEvent event) {
        return Stream.of(
                        event.kind().word(),
                        event.at().toString(),
                        event.timeFrom().word(),
                        event.author() == null ? "nobody" : event.author().name(),
                        event.text().lines().findFirst().orElseThrow())
                .collect(Collectors.joining(" | "));
    }

    private WebhookSource.Told whole(WebhookSource source, String file) throws IOException {
        return source.read(Payload.of(Files.readString(bodies.resolve("webhooks/" + file)), NOON));
    }

    private void assertTold(WebhookSource source, String file, String... expected) throws IOException {
        assertEquals(file, List.of(expected), told(source, "webhooks/" + file));
    }

    @Test
    public void alertmanager() throws IOException {
        Alertmanager source = new Alertmanager();
        String fired = "alert | 2020-02-06T00:17:58.432911368Z | source | Alertmanager"
                + " | [FIRING] High CPU Temperature: High CPU core temperature";
        assertTold(source, "alertmanager/zulip-alert.json", fired, fired);
        assertTold(
                source,
                "alertmanager/zulip-single_alert.json",
                fired,
                "resolved | " + NOON + " | received | Alertmanager"
                        + " | [RESOLVED] High CPU Temperature: High CPU core temperature");
        assertTold(
                source,
                "alertmanager/msteams-prom_post_request.json",
                "alert | 2018-03-07T11:33:21.873077559Z | source | Alertmanager"
                        + " | [FIRING] high_memory_load: Server High Memory usage");
        assertTold(
                source,
                "alertmanager/bot-v3-simple.json",
                "alert | 2016-04-27T20:46:37.903Z | source | Alertmanager"
                        + " | [FIRING] something_happend: Oops, something happend!");
    }

    @Test
    public void pagerDuty() throws IOException {
        PagerDuty source = new PagerDuty();
        assertTold(
                source,
                "pagerduty/triggered_v3.json",
                "alert | 2021-06-04T13:35:29.781Z | source | PIG 208 | [TRIGGERED] Test Incident 3 (#9)");
        assertTold(
                source,
                "pagerduty/acknowledged_v3.json",
                "ack | 2021-06-04T13:55:30.394Z | source | PIG 208 | [ACKNOWLEDGED] Test Incident (#10)");
        assertTold(
                source,
                "pagerduty/reassigned_v3.json",
                "change | 2021-06-04T10:17:54.838Z | source | PIG 208 | [REASSIGNED] Test Incident (#3)");
        assertTold(
                source,
                "pagerduty/resolved_v3.json",
                "resolved | 2021-06-04T13:16:53.816Z | source | PIG 208 | [RESOLVED] Test Incident (#6)");
        assertEquals(
                "PFQZPSY",
                whole(source, "pagerduty/triggered_v3.json").signals().get(0).alert());
    }

    @Test
    public void pagerDutyVersionTwo() throws IOException {
        PagerDuty source = new PagerDuty();
        assertTold(
                source,
                "pagerduty/trigger_v2.json",
                "alert | 2017-09-26T15:14:36Z | source | Laura Haley | [TRIGGER] My new incident (#33)");
        assertTold(
                source,
                "pagerduty/acknowledge_v2.json",
                "ack | 2017-09-26T15:15:17Z | source | Laura Haley | [ACKNOWLEDGE] My new incident (#33)");
        assertTold(
                source,
                "pagerduty/resolve_v2.json",
                "resolved | 2017-09-26T15:18:09Z | source | Laura Haley | [RESOLVE] My new incident (#33)");
    }

    @Test
    public void grafana() throws IOException {
        Grafana source = new Grafana();
        assertTold(
                source,
                "grafana/alert_v8.json",
                "alert | 2022-08-31T05:54:04.522893680Z | source | Grafana | [FIRING] TestAlert: Notification test",
                "resolved | 2022-08-31T10:30:00.522884310Z | source | Grafana | [RESOLVED] TestAlert: Notification test");
        assertTold(
                source,
                "grafana/alert_multiple_v8.json",
                "alert | 2021-10-12T07:51:03.157076Z | source | Grafana"
                        + " | [FIRING] High memory usage: This alert was triggered for zone us-1",
                "alert | 2021-10-12T07:56:03.157076Z | source | Grafana"
                        + " | [FIRING] High CPU usage: This alert was triggered for zone eu-1");
        assertTold(
                source,
                "grafana/alert_v7.json",
                "alert | " + NOON + " | received | Grafana | [Alerting] Test notification: Test rule");
        assertTold(
                source,
                "grafana/alert_ok_v7.json",
                "resolved | " + NOON + " | received | Grafana | [Ok] Test notification: Test rule");
    }

    @Test
    public void gitHub() throws IOException {
        GitHub source = new GitHub();
        assertTold(
                source,
                "github/deployment.json",
                "change | 2019-05-15T15:20:53Z | source | Codertocat"
                        + " | Deployment of Codertocat/Hello-World master (f95f852) to production was asked for");
        assertTold(
                source,
                "github/deployment_status.json",
                "deploy | 2019-05-15T15:20:55Z | source | Codertocat"
                        + " | Deployment of Codertocat/Hello-World master (f95f852) to production succeeded");
        assertTold(
                source,
                "github/release.published.json",
                "deploy | 2019-05-15T15:20:53Z | source | Codertocat | Released Codertocat/Hello-World 0.0.1");
        WebhookSource.Told told = whole(source, "github/deployment_status.json");
        assertEquals(
                "Codertocat/Hello-World/deployment/145988746/status/209916254",
                told.events().get(0).externalId());
        assertEquals(
                "[Codertocat/Hello-World]", told.subject().values("repository").toString());
        assertEquals("[production]", told.subject().values("environment").toString());
    }
}
