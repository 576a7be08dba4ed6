package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.Set;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** One body of GitLab. Only a deployment that succeeded went live; pipelines and jobs are housekeeping. */
final class GitLabEvent {

    private static final Set<String> OVER = Set.of("success", "failed", "canceled");

    private final JsonNode body;
    private final String project;

    GitLabEvent(JsonNode body) {
        this.body = body;
        this.project = Fields.text(body, "/project/path_with_namespace", "/project_name", "/project/name");
    }

    void describe(Report report, String kind) {
        report.summary(Fields.listed(kind + " " + project, ref(), environment()));
        report.subject()
                .fact("repository", project)
                .fact("environment", environment())
                .fact("label.event", kind)
                .fact("label.ref", ref())
                .fact("label.tier", Fields.text(body, "/environment_tier", "/environment/deployment_tier"));
    }

    void tellDeployment(Report report) {
        String status = Fields.text(body, "/status");
        SourceTime time = SourceTime.of(body.path("status_changed_at"));
        boolean rollBack = Words.sayRollBack(ref(), Fields.text(body, "/commit_title"));
        boolean shown = status.equals("success") || status.equals("failed");
        Kind done = rollBack ? Kind.ROLLBACK : Kind.DEPLOY;
        NewEvent.Builder event = report.event(
                        identity("deployment", Fields.text(body, "/deployment_id")) + "/" + status + "/" + time.text(),
                        time,
                        shown ? done : Kind.CHANGE,
                        Fields.lines(
                                (rollBack ? "Roll-back of " : "Deployment of ") + project + " " + version() + " to "
                                        + environment() + " " + words(status),
                                Fields.text(body, "/commit_title")))
                .author(author())
                .link(link("/deployable_url", "/commit_url"));
        if (status.equals("success")) {
            report.add(event, rollBack ? Signal.Type.ROLLED_BACK : Signal.Type.DEPLOYED, null);
        } else {
            report.add(event);
        }
    }

    void tellPipeline(Report report) {
        JsonNode pipeline = body.path("object_attributes");
        tellFinished(
                report,
                identity("pipeline", Fields.text(pipeline, "/id")),
                Fields.text(pipeline, "/status"),
                SourceTime.of(pipeline.path("finished_at")),
                "Pipeline " + Fields.text(pipeline, "/id"));
    }

    void tellJob(Report report) {
        tellFinished(
                report,
                identity("job", Fields.text(body, "/build_id")),
                Fields.text(body, "/build_status"),
                SourceTime.of(body.path("build_finished_at")),
                "Job " + Fields.text(body, "/build_name"));
    }

    private void tellFinished(Report report, String id, String status, SourceTime time, String what) {
        if (!OVER.contains(status)) {
            report.ignore();
            return;
        }
        report.add(report.event(
                        id + "/" + status,
                        time,
                        Kind.CHANGE,
                        Fields.lines(
                                what + " of " + project + " " + ref() + " " + words(status),
                                Fields.text(body, "/commit/title", "/commit/message")))
                .author(author())
                .link(link("/object_attributes/url", "/commit/url", "/project/web_url")));
    }

    void tellRelease(Report report) {
        if (!Fields.text(body, "/action").equals("create")) {
            report.ignore();
            return;
        }
        String name = Fields.text(body, "/name");
        String tag = Fields.text(body, "/tag");
        report.add(report.event(
                        identity("release", Fields.text(body, "/id")),
                        SourceTime.of(body.path("released_at")),
                        Kind.DEPLOY,
                        "Released " + project + " " + tag + (name.isEmpty() || name.equals(tag) ? "" : ": " + name))
                .author(author())
                .link(link("/url")));
    }

    private String identity(String kind, String id) {
        return project + "/" + kind + "/" + id;
    }

    private static String words(String status) {
        return switch (status) {
            case "success" -> "succeeded";
            case "failed" -> "failed";
            case "running" -> "began";
            default -> "is " + status;
        };
    }

    private String ref() {
        return Fields.text(body, "/ref", "/object_attributes/ref", "/tag");
    }

    private String version() {
        String sha = Fields.text(body, "/short_sha");
        return sha.isEmpty() ? ref() : ref() + " (" + sha + ")";
    }

    /** A text in deployments, an object in jobs. */
    private String environment() {
        return Fields.text(body, "/environment", "/environment/name");
    }

    @Nullable
    private Author author() {
        return Report.human(Fields.text(body, "/user/username"), Fields.text(body, "/user/name"));
    }

    @Nullable
    private String link(String... pointers) {
        String[] addresses = new String[pointers.length];
        for (int i = 0; i < pointers.length; i++) {
            addresses[i] = Fields.text(body, pointers[i]);
        }
        return Fields.link(addresses);
    }
}
