package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Webhook bodies of PagerDuty: version 3, one event each, known by {@code ‹incident›/‹event id›}; and the older version 2,
 * a list of messages, known by {@code ‹incident›/‹log entry›}. Types that nobody knows are kept as
 * changes.
 *
 * @see <a href="https://developer.pagerduty.com/docs/webhooks-overview">Webhooks overview, PagerDuty</a>
 */
@ConfluenceComponent
public final class PagerDuty implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "pagerduty";

    static final String SENDER = "PagerDuty";

    private static final String SIGNATURE = "X-PagerDuty-Signature";
    private static final String VERSION = "v1=";

    @Override
    public String name() {
        return NAME;
    }

    /** While a secret is changed there are several, with commas between them; one that is right is enough. */
    @Override
    public Optional<Signature> signature() {
        return Optional.of(PagerDuty::isRight);
    }

    private static boolean isRight(byte[] body, Headers headers, String secret, Instant now) {
        return Stream.of(headers.get(SIGNATURE).orElse("").split(","))
                .map(String::strip)
                .filter(each -> each.startsWith(VERSION))
                .anyMatch(each -> Hmac.isRight(each.substring(VERSION.length()), secret, body));
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        Report report = new Report(NAME, payload.receivedAt());
        if (body.path("messages").isArray()) {
            Fields.objects(body.path("messages")).forEach(message -> PagerDutyMessage.tell(report, message));
        } else {
            JsonNode event = body.path("event");
            Fields.require(!Fields.text(event, "/event_type").isEmpty(), SENDER, "event.event_type");
            PagerDutyEvent.tell(report, event);
        }
        return report.told();
    }
}
