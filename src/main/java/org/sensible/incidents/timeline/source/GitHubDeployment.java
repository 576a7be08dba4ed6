package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.Locale;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/**
 * A deployment of GitHub and its states. Only one that succeeded went live; one that failed is shown as a deployment too,
 * but ends no impact.
 */
final class GitHubDeployment {

    private static final int SHORT_SHA = 7;

    private final JsonNode body;
    private final JsonNode deployment;
    private final String repository;

    GitHubDeployment(JsonNode body) {
        this.body = body;
        this.deployment = body.path("deployment");
        this.repository = Fields.text(body, "/repository/full_name");
    }

    /** That it was asked for. */
    void tellCreated(Report report) {
        describe(report, Fields.text(deployment, "/environment"));
        NewEvent.Builder event = report.event(
                identity(),
                SourceTime.of(deployment.path("created_at")),
                Kind.CHANGE,
                text(
                        isRollBack("") ? "Roll-back" : "Deployment",
                        "was asked for",
                        Fields.text(deployment, "/environment")));
        report.add(event.author(author(deployment.path("creator"))).link(link(deployment)));
    }

    /** That it began, went live, failed, or what else became of it. */
    void tellState(Report report) {
        JsonNode status = body.path("deployment_status");
        String state = Fields.text(status, "/state").toLowerCase(Locale.ROOT);
        String environment = environment(status);
        boolean rollBack = isRollBack(Fields.text(status, "/description"));
        describe(report, environment);
        report.subject().fact("label.state", state);
        boolean isOver = state.equals("success") || state.equals("failure") || state.equals("error");
        Kind done = rollBack ? Kind.ROLLBACK : Kind.DEPLOY;
        NewEvent.Builder event = report.event(
                        identity() + "/status/" + Fields.text(status, "/id"),
                        SourceTime.of(status.path("created_at")),
                        isOver ? done : Kind.CHANGE,
                        text(rollBack ? "Roll-back" : "Deployment", words(state), environment)
                                + line(Fields.text(status, "/description")))
                .author(author(status.path("creator")))
                .link(link(status));
        if (state.equals("success")) {
            report.add(event, rollBack ? Signal.Type.ROLLED_BACK : Signal.Type.DEPLOYED, null);
        } else {
            report.add(event);
        }
    }

    private String identity() {
        return repository + "/deployment/" + Fields.text(deployment, "/id");
    }

    private String environment(JsonNode status) {
        String environment = Fields.text(status, "/environment");
        return environment.isEmpty() ? Fields.text(deployment, "/environment") : environment;
    }

    private boolean isRollBack(String description) {
        return Words.sayRollBack(
                description,
                Fields.text(deployment, "/task"),
                Fields.text(deployment, "/ref"),
                Fields.text(deployment, "/description"));
    }

    private static String words(String state) {
        return switch (state) {
            case "success" -> "succeeded";
            case "failure", "error" -> "failed";
            case "in_progress" -> "began";
            default -> "is " + state.replace('_', ' ');
        };
    }

    private String text(String what, String became, String environment) {
        String ref = Fields.text(deployment, "/ref");
        String sha = Fields.text(deployment, "/sha");
        String commit = sha.substring(0, Math.min(SHORT_SHA, sha.length()));
        String version = ref.startsWith(commit) ? ref : ref + " (" + commit + ")";
        return what + " of " + repository + " " + version + (environment.isEmpty() ? "" : " to " + environment) + " "
                + became + line(Fields.text(deployment, "/description"));
    }

    private static String line(String text) {
        return text.isEmpty() ? "" : "\n" + text;
    }

    private void describe(Report report, String environment) {
        report.summary(Fields.listed(
                Fields.text(deployment, "/task") + " " + repository, Fields.text(deployment, "/ref"), environment));
        report.subject()
                .fact("environment", environment)
                .fact("label.ref", Fields.text(deployment, "/ref"))
                .fact("label.task", Fields.text(deployment, "/task"));
    }

    @Nullable
    private String link(JsonNode entry) {
        return Fields.link(
                Fields.text(entry, "/log_url"),
                Fields.text(entry, "/target_url"),
                Fields.text(body, "/workflow_run/html_url"),
                Fields.text(body, "/repository/html_url"));
    }

    @Nullable
    private Author author(JsonNode creator) {
        Author author = person(creator);
        return author == null ? person(body.path("sender")) : author;
    }

    /** Apps are programs. */
    @Nullable
    static Author person(JsonNode user) {
        String login = Fields.text(user, "/login");
        return Fields.text(user, "/type").equals("Bot") ? Report.bot(login, login) : Report.human(login, login);
    }
}
