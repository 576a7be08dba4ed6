package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * Webhook bodies of GitLab: deployments, finished pipelines and jobs, and new releases. Other objects are kept as changes.
 *
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhook_events/">Webhook events, GitLab</a>
 */
@ConfluenceComponent
public final class GitLab implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "gitlab";

    private static final String SENDER = "GitLab";

    private static final String TOKEN = "X-Gitlab-Token";

    @Override
    public String name() {
        return NAME;
    }

    /** GitLab does not sign; it sends the secret itself. */
    @Override
    public Optional<Signature> signature() {
        return Optional.of(GitLab::isRight);
    }

    private static boolean isRight(byte[] body, Headers headers, String secret, Instant now) {
        return !secret.isEmpty()
                && headers.get(TOKEN)
                        .filter(token -> Hmac.isSame(token, secret))
                        .isPresent();
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        String kind = Fields.text(body, "/object_kind");
        Fields.require(!kind.isEmpty(), SENDER, "object_kind");
        Report report = new Report(NAME, payload.receivedAt());
        GitLabEvent event = new GitLabEvent(body);
        event.describe(report, kind);
        switch (kind) {
            case "deployment" -> event.tellDeployment(report);
            case "pipeline" -> event.tellPipeline(report);
            case "build" -> event.tellJob(report);
            case "release" -> event.tellRelease(report);
            default ->
                report.keepUnknown(
                        SENDER, Fields.listed(kind, Fields.text(body, "/project/path_with_namespace")), payload.body());
        }
        return report.told();
    }
}
