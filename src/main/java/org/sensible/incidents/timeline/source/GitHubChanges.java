package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** What else of GitHub may change a service: finished workflow runs, published releases, merged pull requests. */
final class GitHubChanges {

    private GitHubChanges() {}

    /** A finished run; one that calls itself a deployment or a roll-back is taken for one. */
    static void tellRun(Report report, JsonNode body) {
        JsonNode run = body.path("workflow_run");
        String name = Fields.text(run, "/name", "/path");
        String conclusion = Fields.text(run, "/conclusion");
        report.summary(Fields.listed(name, repository(body)));
        report.subject()
                .fact("label.workflow", name)
                .fact("label.ref", Fields.text(run, "/head_branch"))
                .fact("label.conclusion", conclusion);
        if (!Fields.text(body, "/action").equals("completed")) {
            report.ignore();
            return;
        }
        boolean rollBack = Words.sayRollBack(name, Fields.text(run, "/display_title"));
        boolean deploy = Words.sayDeploy(name);
        Kind kind = rollBack ? Kind.ROLLBACK : deploy ? Kind.DEPLOY : Kind.CHANGE;
        NewEvent.Builder event = report.event(
                        repository(body) + "/workflow_run/" + Fields.text(run, "/id") + "/"
                                + Fields.text(run, "/run_attempt") + "/completed",
                        SourceTime.of(run.path("updated_at")),
                        kind,
                        Fields.lines(
                                name + " of " + repository(body) + " " + Fields.text(run, "/head_branch") + ": "
                                        + conclusion.replace('_', ' '),
                                Fields.text(run, "/display_title")))
                .author(GitHubDeployment.person(
                        run.path("triggering_actor").isObject() ? run.path("triggering_actor") : body.path("sender")))
                .link(Fields.link(Fields.text(run, "/html_url")));
        if (kind != Kind.CHANGE && conclusion.equals("success")) {
            report.add(event, rollBack ? Signal.Type.ROLLED_BACK : Signal.Type.DEPLOYED, null);
        } else {
            report.add(event);
        }
    }

    /** A published release. GitHub says "released" for the same one too, and that is ignored. */
    static void tellRelease(Report report, JsonNode body) {
        JsonNode release = body.path("release");
        String tag = Fields.text(release, "/tag_name");
        report.summary(Fields.listed("release " + tag, repository(body)));
        report.subject().fact("label.ref", tag);
        if (!Fields.text(body, "/action").equals("published")) {
            report.ignore();
            return;
        }
        String name = Fields.text(release, "/name");
        report.add(report.event(
                        repository(body) + "/release/" + Fields.text(release, "/id") + "/published",
                        SourceTime.of(release.path("published_at")),
                        Kind.DEPLOY,
                        "Released " + repository(body) + " " + tag
                                + (name.isEmpty() || name.equals(tag) ? "" : ": " + name))
                .author(GitHubDeployment.person(
                        release.path("author").isObject() ? release.path("author") : body.path("sender")))
                .link(Fields.link(Fields.text(release, "/html_url"))));
    }

    /** A merged pull request: the code changed, which does not mean that it is live. */
    static void tellPullRequest(Report report, JsonNode body) {
        JsonNode pull = body.path("pull_request");
        String number = Fields.text(pull, "/number");
        report.summary(Fields.listed(Fields.text(pull, "/title"), repository(body)));
        report.subject().fact("label.ref", Fields.text(pull, "/base/ref"));
        Fields.objects(pull.path("labels"))
                .forEach(label -> report.subject().fact("label.label", Fields.text(label, "/name")));
        if (!Fields.text(body, "/action").equals("closed")
                || !pull.path("merged").asBoolean()) {
            report.ignore();
            return;
        }
        report.add(report.event(
                        repository(body) + "/pull_request/" + number + "/merged",
                        SourceTime.of(pull.path("merged_at")),
                        Kind.CHANGE,
                        "Merged " + repository(body) + "#" + number + " into " + Fields.text(pull, "/base/ref") + ": "
                                + Fields.text(pull, "/title"))
                .author(GitHubDeployment.person(
                        pull.path("merged_by").isObject() ? pull.path("merged_by") : body.path("sender")))
                .link(Fields.link(Fields.text(pull, "/html_url"))));
    }

    private static String repository(JsonNode body) {
        return Fields.text(body, "/repository/full_name");
    }
}
