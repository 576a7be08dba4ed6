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

public class GitLabTest {

    private static final String PROJECT =
            "'project': {'path_with_namespace': 'acme/shop', 'web_url': 'https://gitlab.example/acme/shop'}, "
                    + "'user': {'username': 'rhea', 'name': 'Rhea'}";

    private final GitLab source = new GitLab();

    private static String deployment(String status, String title) {
        return "{'object_kind': 'deployment', 'status': '" + status + "', 'deployment_id': 15, "
                + "'status_changed_at': '2021-04-28 21:50:00 +0200', 'environment': 'production', "
                + "'environment_tier': 'production', 'short_sha': '279484c0', 'ref': 'main', 'commit_title': '" + title
                + "', 'deployable_url': null, 'commit_url': 'https://gitlab.example/acme/shop/-/commit/2794', "
                + PROJECT
                + "}";
    }

    @Test
    public void deploymentThatSucceeded_isADeployment() {
        WebhookSource.Told told = read(source, deployment("success", "Raise the pool"));
        NewEvent event = one(told);
        assertEquals(Instant.parse("2021-04-28T19:50:00Z"), event.at());
        assertEquals("2021-04-28 21:50:00 +0200", event.sourceTime());
        assertEquals("acme/shop/deployment/15/success/2021-04-28 21:50:00 +0200", event.externalId());
        assertEquals(Kind.DEPLOY, event.kind());
        assertEquals("Deployment of acme/shop main (279484c0) to production succeeded\nRaise the pool", event.text());
        assertEquals("https://gitlab.example/acme/shop/-/commit/2794", event.link());
        assertEquals(List.of(Signal.Type.DEPLOYED), meanings(told));
        assertEquals(Set.of("acme/shop"), told.subject().values("repository"));
        assertEquals(Set.of("production"), told.subject().values("environment"));
    }

    @Test
    public void states_haveTheirKindAndMeaning() {
        WebhookSource.Told back = read(source, deployment("success", "Revert: Raise the pool"));
        assertEquals(Kind.ROLLBACK, one(back).kind());
        assertEquals(List.of(Signal.Type.ROLLED_BACK), meanings(back));
        WebhookSource.Told failed = read(source, deployment("failed", "x"));
        assertEquals(Kind.DEPLOY, one(failed).kind());
        assertEquals(List.of(), meanings(failed));
        for (String state : List.of("running", "canceled", "blocked", "approved")) {
            assertEquals(
                    state,
                    Kind.CHANGE,
                    one(read(source, deployment(state, "x"))).kind());
        }
    }

    private static String pipeline(String status) {
        return "{'object_kind': 'pipeline', 'object_attributes': {'id': 31, 'ref': 'main', 'status': '" + status
                + "', 'created_at': '2016-08-12 15:23:28 UTC', 'finished_at': '2016-08-12 15:26:29 UTC'}, " + PROJECT
                + "}";
    }

    @Test
    public void finishedPipeline_isHousekeeping() {
        NewEvent event = one(read(source, pipeline("failed")));
        assertEquals(Kind.CHANGE, event.kind());
        assertEquals(Instant.parse("2016-08-12T15:26:29Z"), event.at());
        assertEquals("Pipeline 31 of acme/shop main failed", event.text());
        for (String state : List.of("pending", "running", "created", "skipped")) {
            assertEquals(state, 1, read(source, pipeline(state)).ignored());
        }
    }

    @Test
    public void otherObjects_areKeptAsChanges() {
        NewEvent push = one(read(source, "{'object_kind': 'push', " + PROJECT + "}"));
        assertEquals(Kind.CHANGE, push.kind());
        assertTrue(push.text(), push.text().startsWith("GitLab: push"));
    }

    @Test
    public void releaseThatIsTakenBack_isIgnored() {
        assertEquals(
                1,
                read(source, "{'object_kind': 'release', 'action': 'delete', " + PROJECT + "}")
                        .ignored());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("object_kind", refused(source, "{'version': '4'}"));
        assertNull(refused(source, ""));
    }
}
