package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;

public class GitHubTest {

    private static final String REPOSITORY =
            "'repository': {'full_name': 'acme/shop', 'html_url': 'https://github.com/acme/shop'}, "
                    + "'sender': {'login': 'rhea', 'type': 'User'}";

    private final GitHub source = new GitHub();

    private static String state(String state, String deployment, String status) {
        return "{'deployment_status': {'id': 7, 'state': '" + state + "', 'created_at': '2026-11-01T09:38:10Z'"
                + ", 'environment': 'production'" + status + "}, 'deployment': {'id': 3, 'ref': 'main', "
                + "'sha': 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e', 'task': 'deploy'" + deployment + "}, "
                + REPOSITORY + "}";
    }

    @Test
    public void deploymentThatSucceeded_isADeployment() {
        WebhookSource.Told told = read(
                source,
                state("success", "", ", 'log_url': 'https://ci.example/7', 'creator': {'login': 'ci', 'type': 'Bot'}"));
        NewEvent event = one(told);
        assertEquals("acme/shop/deployment/3/status/7", event.externalId());
        assertEquals(Instant.parse("2026-11-01T09:38:10Z"), event.at());
        assertEquals("2026-11-01T09:38:10Z", event.sourceTime());
        assertEquals(Kind.DEPLOY, event.kind());
        assertEquals("Deployment of acme/shop main (f95f852) to production succeeded", event.text());
        assertEquals("https://ci.example/7", event.link());
        assertTrue(event.author().bot());
        assertEquals(List.of(Signal.Type.DEPLOYED), meanings(told));
        assertEquals(Set.of("production"), told.subject().values("environment"));
        assertEquals(Set.of("acme/shop"), told.subject().values("repository"));
        assertEquals("deploy acme/shop, main, production", told.summary());
    }

    @Test
    public void deploymentThatFailed_isShownButFixesNothing() {
        WebhookSource.Told told = read(source, state("failure", "", ", 'description': 'timed out'"));
        assertEquals(Kind.DEPLOY, one(told).kind());
        assertEquals(
                "Deployment of acme/shop main (f95f852) to production failed\ntimed out",
                one(told).text());
        assertEquals(List.of(), meanings(told));
    }

    @Test
    public void statesOnTheWay_areHousekeeping() {
        for (String state : List.of("pending", "queued", "in_progress", "inactive", "waiting")) {
            WebhookSource.Told told = read(source, state(state, "", ""));
            assertEquals(state, Kind.CHANGE, one(told).kind());
            assertEquals(state, List.of(), meanings(told));
        }
    }

    @Test
    public void rollBack_isWhatTheSenderCallsSo() {
        for (String words : List.of(
                ", 'task': 'deploy:rollback'",
                ", 'description': 'Roll back to v12'",
                ", 'ref': 'revert-12-checkout'",
                ", 'description': 'rolled-back'")) {
            WebhookSource.Told told = read(source, state("success", words, ""));
            assertEquals(words, Kind.ROLLBACK, one(told).kind());
            assertEquals(words, List.of(Signal.Type.ROLLED_BACK), meanings(told));
        }
        assertEquals(
                Kind.ROLLBACK,
                one(read(source, state("success", "", ", 'description': 'Rolling back'")))
                        .kind());
        assertEquals(
                Kind.DEPLOY,
                one(read(source, state("success", ", 'ref': 'scrollback-buffer'", "")))
                        .kind());
    }

    @Test
    public void deployment_wasAskedFor() {
        NewEvent event = one(read(
                source,
                "{'deployment': {'id': 3, 'ref': 'main', 'sha': 'f95f852bd', 'environment': 'production', "
                        + "'created_at': '2026-11-01T09:36:00Z', 'creator': {'login': 'rhea'}}, 'workflow_run': null, "
                        + REPOSITORY + "}"));
        assertEquals(Kind.CHANGE, event.kind());
        assertEquals("acme/shop/deployment/3", event.externalId());
        assertEquals("Deployment of acme/shop main (f95f852) to production was asked for", event.text());
        assertEquals("https://github.com/acme/shop", event.link());
    }

    private static String run(String action, String name, String conclusion) {
        return "{'action': '" + action + "', 'workflow_run': {'id': 9, 'run_attempt': 2, 'name': '" + name
                + "', 'head_branch': 'main', 'conclusion': '" + conclusion + "', 'display_title': 'Fix the pool', "
                + "'updated_at': '2026-11-01T09:40:00Z', 'html_url': 'https://github.com/acme/shop/actions/runs/9'}, "
                + REPOSITORY + "}";
    }

    @Test
    public void finishedRun_isAChangeUnlessItCallsItselfADeployment() {
        WebhookSource.Told tests = read(source, run("completed", "CI", "success"));
        assertEquals(Kind.CHANGE, one(tests).kind());
        assertEquals("CI of acme/shop main: success\nFix the pool", one(tests).text());
        assertEquals("acme/shop/workflow_run/9/2/completed", one(tests).externalId());
        assertEquals(List.of(), meanings(tests));
        WebhookSource.Told deploy = read(source, run("completed", "Deploy to production", "success"));
        assertEquals(Kind.DEPLOY, one(deploy).kind());
        assertEquals(List.of(Signal.Type.DEPLOYED), meanings(deploy));
        WebhookSource.Told failed = read(source, run("completed", "Rollback", "failure"));
        assertEquals(Kind.ROLLBACK, one(failed).kind());
        assertEquals(List.of(), meanings(failed));
        assertEquals(1, read(source, run("requested", "Deploy", "")).ignored());
    }

    private static String release(String action) {
        return "{'action': '" + action + "', 'release': {'id': 5, 'tag_name': 'v1.2', 'name': 'Autumn', "
                + "'published_at': '2026-11-01T08:00:00Z', 'html_url': 'https://github.com/acme/shop/releases/tag/v1.2'}, "
                + REPOSITORY + "}";
    }

    @Test
    public void publishedRelease_isToldOnce() {
        NewEvent event = one(read(source, release("published")));
        assertEquals(Kind.DEPLOY, event.kind());
        assertEquals("Released acme/shop v1.2: Autumn", event.text());
        assertEquals(Instant.parse("2026-11-01T08:00:00Z"), event.at());
        for (String action : List.of("released", "created", "edited", "deleted")) {
            assertEquals(action, 1, read(source, release(action)).ignored());
        }
    }

    private static String pull(String action, boolean merged) {
        return "{'action': '" + action + "', 'pull_request': {'number': 12, 'title': 'Raise the pool', 'merged': "
                + merged + ", 'merged_at': '2026-11-01T09:30:00Z', 'merged_by': {'login': 'bob'}, "
                + "'base': {'ref': 'main'}, 'labels': [{'name': 'hotfix'}]}, " + REPOSITORY + "}";
    }

    @Test
    public void mergedPullRequest_isAChange() {
        WebhookSource.Told told = read(source, pull("closed", true));
        assertEquals(Kind.CHANGE, one(told).kind());
        assertEquals("Merged acme/shop#12 into main: Raise the pool", one(told).text());
        assertEquals("bob", one(told).author().name());
        assertEquals(Set.of("hotfix"), told.subject().values("label.label"));
        assertEquals(1, read(source, pull("closed", false)).ignored());
        assertEquals(1, read(source, pull("opened", false)).ignored());
    }

    @Test
    public void header_saysWhatABodyIs() {
        WebhookSource.Told told = read(source, Map.of("X-GitHub-Event", "ping"), "{'zen': 'Keep it', 'hook_id': 1}");
        assertEquals(List.of(), told.events());
        assertEquals(1, told.ignored());
        NewEvent other = one(read(source, Map.of("x-github-event", "star"), state("success", "", "")));
        assertEquals(Kind.CHANGE, other.kind());
        assertTrue(other.text(), other.text().startsWith("GitHub: star"));
    }

    @Test
    public void unknownShape_isKeptOnce() {
        String body = "{'action': 'starred', " + REPOSITORY + "}";
        NewEvent other = one(read(source, body));
        assertEquals(Kind.CHANGE, other.kind());
        assertEquals(TimeFrom.RECEIVED, other.timeFrom());
        assertTrue(other.text(), other.text().startsWith("GitHub: starred, "));
        assertEquals(other.externalId(), one(read(source, body)).externalId());
        assertEquals(List.of(), read(source, body).signals());
    }

    @Test
    public void form_holdsTheSameBody() {
        String json = state("success", "", "").replace('\'', '"');
        assertEquals(
                one(read(source, json)),
                one(read(source, "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8))));
    }

    @Test
    public void stateWithoutTime_wasReceived() {
        NewEvent event = one(read(source, state("success", "", ", 'created_at': null")));
        assertEquals(TimeFrom.RECEIVED, event.timeFrom());
        assertNull(event.sourceTime());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("repository", refused(source, "{'version': '4'}"));
        assertNull(refused(source, "[]"));
        assertNull(refused(source, "payload=x"));
    }

    @Test
    public void secrets_areStruckOut() {
        NewEvent event = one(read(
                source,
                state(
                        "failure",
                        "",
                        ", 'description': 'see https://x.example/?token=s3cret', "
                                + "'log_url': 'https://x.example/?password=s3cret'")));
        assertFalse((event.text() + event.link()).contains("s3cret"));
    }
}
