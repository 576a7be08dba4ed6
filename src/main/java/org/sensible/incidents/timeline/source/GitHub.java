package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Webhook bodies of GitHub: deployments and their states, finished workflow runs, published releases and merged pull
 * requests. What a body is stands in {@code X-GitHub-Event}; without that header its shape tells. Other events are kept as changes.
 * A change is a roll-back only where the sender says so: whether a commit was live before is not in the body.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">Webhook events and payloads, GitHub</a>
 */
@ConfluenceComponent
public final class GitHub implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "github";

    private static final String SENDER = "GitHub";

    /** Tells that the hook was made. */
    private static final String PING = "ping";

    private static final String EVENT = "X-GitHub-Event";
    private static final String SIGNATURE = "X-Hub-Signature-256";
    private static final String ALGORITHM = "sha256=";
    private static final String FORM = "payload=";

    /** In this order: the body of a state holds its deployment too, and that may hold a workflow run. */
    private static final List<String> SHAPES =
            List.of("deployment_status", "deployment", "workflow_run", "release", "pull_request");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(GitHub::isRight);
    }

    private static boolean isRight(byte[] body, Headers headers, String secret, Instant now) {
        return headers.get(SIGNATURE)
                .filter(signature -> signature.startsWith(ALGORITHM))
                .filter(signature -> Hmac.isRight(signature.substring(ALGORITHM.length()), secret, body))
                .isPresent();
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(json(payload.body()));
        Optional<String> named = payload.headers().get(EVENT);
        Fields.require(named.isPresent() || Fields.object(body, "repository").isPresent(), SENDER, "repository");
        String event = named.orElseGet(() -> shape(body));
        Report report = new Report(NAME, payload.receivedAt());
        report.subject()
                .fact("repository", Fields.text(body, "/repository/full_name"))
                .fact("label.event", event);
        report.summary(Fields.listed(event, Fields.text(body, "/repository/full_name")));
        switch (event) {
            case "deployment_status" -> new GitHubDeployment(body).tellState(report);
            case "deployment" -> new GitHubDeployment(body).tellCreated(report);
            case "workflow_run" -> GitHubChanges.tellRun(report, body);
            case "release" -> GitHubChanges.tellRelease(report, body);
            case "pull_request" -> GitHubChanges.tellPullRequest(report, body);
            case PING -> report.ignore();
            default ->
                report.keepUnknown(
                        SENDER,
                        Fields.listed(event, Fields.text(body, "/action"), Fields.text(body, "/repository/full_name")),
                        payload.body());
        }
        return report.told();
    }

    /** GitHub's own default is a form with the JSON in its one field. */
    private static String json(String body) {
        return body.startsWith(FORM) ? URLDecoder.decode(body.substring(FORM.length()), StandardCharsets.UTF_8) : body;
    }

    private static String shape(JsonNode body) {
        return SHAPES.stream()
                .filter(name -> Fields.object(body, name).isPresent())
                .findFirst()
                .orElse("");
    }
}
