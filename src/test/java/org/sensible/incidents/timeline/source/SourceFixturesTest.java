package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.NOON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
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

    @Test
    public void opsgenie() throws IOException {
        Opsgenie source = new Opsgenie();
        assertTold(
                source,
                "opsgenie/create.json",
                "alert | 2017-08-14T11:25:56.288Z | source | test@example.com | [CREATE] another alert (#2)");
        assertTold(
                source,
                "opsgenie/acknowledge.json",
                "ack | 2015-01-05T10:03:44.764002246Z | source | user@example.com | [ACKNOWLEDGE] test alert (#23)");
        assertTold(
                source,
                "opsgenie/addnote.json",
                "note | 2015-01-05T10:04:35.002000962Z | source | user@example.com | [ADD NOTE] test alert (#23)");
        assertTold(
                source,
                "opsgenie/close.json",
                "resolved | 2015-01-05T10:06:14.669001603Z | source | user@example.com | [CLOSE] test alert (#23)");
        assertTold(
                source,
                "opsgenie/escalate.json",
                "change | " + NOON + " | received | nobody" + " | [ESCALATE] 7ba97e3a-d328-4b5e-8f9a-39e945a3869a");
        assertEquals(
                "ec03dad6-62c8-4c94-b38b-d88f398e900f",
                whole(source, "opsgenie/create.json").signals().get(0).alert());
    }

    @Test
    public void datadog() throws IOException {
        assertTold(
                new Datadog(),
                "datadog/relay-event.json",
                "alert | 2020-06-03T20:43:05Z | source | Datadog | [Triggered] [TEST] Host Cluster Alert");
        assertEquals(
                "/5485379890863845239",
                whole(new Datadog(), "datadog/relay-event.json").events().get(0).externalId());
    }

    @Test
    public void sentry() throws IOException {
        Sentry source = new Sentry();
        assertTold(
                source,
                "sentry/issue_created_for_exception.json",
                "alert | 2020-04-28T13:56:05.903736Z | source | Sentry | [CREATED] Exception: Custom exception!");
        assertTold(
                source,
                "sentry/issue_resolved.json",
                "resolved | " + NOON + " | received | Hemanth V. Alluri"
                        + " | [RESOLVED] Exception: program has entered an invalid state.");
        assertTold(
                source,
                "sentry/issue_assigned_to_team.json",
                "change | " + NOON + " | received | Hemanth V. Alluri"
                        + " | [ASSIGNED] Exception: program has entered an invalid state.");
        assertTold(
                source,
                "sentry/event_for_exception_python.json",
                "alert | 2020-04-28T13:56:05.903736Z | source | Sentry | [TRIGGERED] Exception: Custom exception!");
        assertTold(
                source,
                "sentry/event_for_message_python.json",
                "alert | 2020-04-28T14:05:04.210463Z | source | Sentry | [TRIGGERED] A simple message-based issue.");
    }

    @Test
    public void gitLab() throws IOException {
        GitLab source = new GitLab();
        assertTold(
                source,
                "gitlab/deployment.json",
                "deploy | 2021-04-28T19:50:00Z | source | User1"
                        + " | Deployment of root/test-deployment-webhooks 1.0.0 (279484c0) to staging succeeded");
        assertTold(
                source,
                "gitlab/pipeline.json",
                "change | 2016-08-12T15:26:29Z | source | User1"
                        + " | Pipeline 31 of gitlab-org/gitlab-test master succeeded");
        assertTold(
                source,
                "gitlab/release.json",
                "deploy | 2021-02-25T21:23:34Z | source | nobody | Released exm-namespace/example-project 1.0.0");
        assertTold(
                source,
                "gitlab/job.json",
                "change | 2023-01-10T13:50:54Z | source | John Smith"
                        + " | Job auto_deploy:start of John Smith / release-tools-fake main succeeded");
        assertEquals(
                "2021-04-28 21:50:00 +0200",
                whole(source, "gitlab/deployment.json").events().get(0).sourceTime());
    }

    @Test
    public void statuspage() throws IOException {
        Statuspage source = new Statuspage();
        assertTold(
                source,
                "statuspage/incident_update.json",
                "status | 2017-12-26T07:32:00.548Z | source | Statuspage | Database query delays: identified",
                "status | 2017-12-26T07:37:20.785Z | source | Statuspage | Database query delays: resolved");
        assertTold(
                source,
                "statuspage/component_status_update.json",
                "status | 2017-12-26T07:59:09.379Z | source | Statuspage"
                        + " | Database component: operational → under maintenance");
    }

    @Test
    public void jira() throws IOException {
        Jira source = new Jira();
        assertEquals(
                List.of("change | 2015-12-20T18:25:09.598Z | source | admin | TEST-4 was created: a"),
                told(source, "jira/webhook-issue_created.json"));
        String updated = "change | 2016-01-14T23:06:37.049Z | source | admin | TEST-11: ";
        assertEquals(
                List.of(updated + "resolution: Fixed → Done", updated + "status: To Do → Done"),
                told(source, "jira/webhook-issue_updated_status_updated.json"));
        assertEquals(
                List.of("message | 2015-12-20T19:04:58.421Z | source | admin | comment body"),
                told(source, "jira/webhook-issue_updated_with_comment.json"));
        String changed = "change | 2016-01-14T23:01:40.356Z | source | admin | TEST-11: ";
        assertEquals(
                List.of(
                        changed + "summary: task summary → summary updated",
                        changed + "description was changed",
                        changed + "priority: Major → Blocker",
                        changed + "resolution: – → Fixed"),
                told(source, "jira/webhook-issue_updated_fields_updated.json"));
    }

    private NewEvent slack(String file) throws IOException {
        SlackEvents.Heard heard = new SlackEvents("https://acme.slack.com")
                .read(Files.readString(bodies.resolve("slack-api/events/" + file + ".json")));
        assertEquals(file, 1, heard.events().size());
        return heard.events().get(0);
    }

    @Test
    public void slackEvents_haveTheTimesOfTheirMessages() throws IOException {
        NewEvent changed = slack("message_changed");
        assertEquals("2022-10-07T00:26:02.013600Z", changed.edit().at().toString());
        assertEquals("2022-10-07T00:25:38.901939Z", changed.at().toString());
        NewEvent deleted = slack("message_deleted");
        assertEquals("2022-10-10T02:23:49.007100Z", deleted.edit().at().toString());
        assertEquals("2022-10-10T02:23:39.804829Z", deleted.at().toString());
        assertEquals("2021-01-10T06:54:19.001400Z", slack("message_user").at().toString());
        assertEquals("2021-01-10T06:52:19.000900Z", slack("message_bot").at().toString());
        assertEquals(
                "2021-01-10T07:06:03.001600Z", slack("message_bot_classic").at().toString());
        assertEquals(
                "2021-10-08T05:26:53.007500Z",
                slack("message_thread_broadcast").at().toString());
        assertEquals(
                "2024-06-24T06:45:46.331399Z",
                slack("real-message_with_complex_formatted_mentions").at().toString());
        assertEquals(
                "2024-06-24T06:51:28.680799Z",
                slack("real-message_with_code_block").at().toString());
    }

    @Test
    public void slackEvents_tellWhatBecameOfTheirMessages() throws IOException {
        assertFalse(slack("message_changed").edit().removal());
        assertTrue(slack("message_deleted").edit().removal());
        assertNull(slack("message_user").edit());
        assertTrue(slack("message_bot").author().bot());
        assertEquals("other-app", slack("message_bot").author().name());
        assertTrue(slack("message_bot_classic").author().bot());
        assertTrue(slack("message_thread_broadcast").flags().contains(Flag.REPLY));
        assertTrue(slack("real-message_with_code_block").text().contains("(payload: WildValue) -> bool:"));
    }

    /** Every field that Slack has been seen to send, with the values masked: none of them stops anything. */
    @Test
    public void slackShapes_areIgnoredForWantOfATime() throws IOException {
        try (Stream<Path> shapes = Files.list(bodies.resolve("slack-api/event-shapes"))) {
            for (Path shape : shapes.sorted().toList()) {
                String body = Files.readString(shape);
                if (body.contains("\"event\":")) {
                    SlackEvents.Heard heard = new SlackEvents(null).read(body);
                    assertEquals(shape.toString(), 1, heard.ignored());
                }
            }
        }
    }

    @Test
    public void slackSignature_isThatOfTheirExample() throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Files.readString(bodies.resolve("slack-api/signing/slack-docs-vector.json")));
        byte[] body = example.path("body").asText().getBytes(StandardCharsets.UTF_8);
        String secret = example.path("signing_secret").asText();
        Headers headers = Headers.of(Map.of(
                "X-Slack-Signature",
                example.path("x_slack_signature").asText(),
                "X-Slack-Request-Timestamp",
                example.path("x_slack_request_timestamp").asText()));
        Instant signed = Instant.ofEpochSecond(1531420618);
        SlackSignature signature = new SlackSignature();
        assertTrue(signature.isRight(body, headers, secret, signed.plusSeconds(300)));
        assertFalse("too old", signature.isRight(body, headers, secret, signed.plusSeconds(301)));
        assertFalse(signature.isRight(body, headers, secret + "x", signed));
    }

    /** No importer reads the history of this one page; a few lines of a script turn it into bodies of our own. */
    @Test
    public void historyOfSlacksStatusPage_isToldAsBodiesOfOurOwn() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<NewEvent> events = new ArrayList<>();
        for (JsonNode incident :
                json.readTree(Files.readString(bodies.resolve("timelines/slack-status-2019-02-to-05.json")))) {
            ArrayNode body = json.createArrayNode();
            body.addObject()
                    .put("id", incident.get("id").asText())
                    .put("at", incident.get("date_created").asText())
                    .put("text", incident.get("title").asText());
            for (JsonNode note : incident.get("notes")) {
                body.addObject()
                        .put(
                                "id",
                                incident.get("id").asText() + "/"
                                        + note.get("date_created").asText())
                        .put("at", note.get("date_created").asText())
                        .put("kind", "status")
                        .put("text", note.get("body").asText());
            }
            events.addAll(new Generic().read(Payload.of(body.toString(), NOON)).events());
        }
        List<NewEvent> created = events.stream()
                .filter(event -> event.kind() == Kind.NOTE)
                .sorted(Comparator.comparing(NewEvent::at))
                .toList();
        assertEquals(50, created.size());
        assertEquals(
                199,
                events.stream().filter(event -> event.kind() == Kind.STATUS).count());
        assertEquals(Instant.parse("2019-02-20T00:29:24Z"), created.get(0).at());
        assertEquals(Instant.parse("2019-06-01T01:58:48Z"), created.get(49).at());
        assertEquals(
                3,
                created.stream()
                        .filter(event -> event.sourceTime().endsWith("-08:00"))
                        .count());
        assertEquals(
                47,
                created.stream()
                        .filter(event -> event.sourceTime().endsWith("-07:00"))
                        .count());
    }
}
