package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Webhook bodies of Sentry's integration platform: issues, alerts about one event, and metric alerts. What a body is stands
 * in {@code Sentry-Hook-Resource}; without that header its data tell. Other resources are kept as changes.
 *
 * @see <a href="https://docs.sentry.io/organization/integrations/integration-platform/webhooks/">Webhooks, Sentry</a>
 */
@ConfluenceComponent
public final class Sentry implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "sentry";

    private static final String SENDER = "Sentry";

    /** Tells that the integration was installed, or removed. */
    private static final String INSTALLATION = "installation";

    private static final String RESOURCE = "Sentry-Hook-Resource";
    private static final String SIGNATURE = "Sentry-Hook-Signature";
    private static final List<String> SHAPES = List.of("issue", "metric_alert", "event");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.of(Sentry::isRight);
    }

    private static boolean isRight(byte[] body, Headers headers, String secret, Instant now) {
        return headers.get(SIGNATURE)
                .filter(code -> Hmac.isRight(code, secret, body))
                .isPresent();
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        Fields.require(!Fields.text(body, "/action").isEmpty(), SENDER, "action");
        Fields.require(Fields.object(body, "data").isPresent(), SENDER, "data");
        Report report = new Report(NAME, payload.receivedAt());
        String resource = payload.headers().get(RESOURCE).orElseGet(() -> shape(body.path("data")));
        report.subject().fact("label.resource", resource);
        report.summary(resource + " " + Fields.text(body, "/action"));
        switch (resource.toLowerCase(Locale.ROOT)) {
            case "issue" -> SentryIssue.tell(report, body, payload);
            case "event_alert" -> SentryAlert.tellEvent(report, body);
            case "metric_alert" -> SentryAlert.tellMetric(report, body);
            case INSTALLATION -> report.ignore();
            default ->
                report.keepUnknown(SENDER, Fields.listed(resource, Fields.text(body, "/action")), payload.body());
        }
        return report.told();
    }

    private static String shape(JsonNode data) {
        return SHAPES.stream()
                .filter(name -> Fields.object(data, name).isPresent())
                .findFirst()
                .map(name -> name.equals("event") ? "event_alert" : name)
                .orElse("");
    }
}
