package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/**
 * Webhook bodies of Grafana: unified alerting (Grafana 8 and later), whose alerts are those of Alertmanager with measured
 * values and pictures, which expire there and so are kept here; and the legacy body, which tells no time. A legacy
 * notification is known by the digest of its body, so one that says the very same again is the same.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/alerting/configure-notifications/manage-contact-points/integrations/webhook-notifier/">Webhook
 *     notifier, Grafana</a>
 */
@ConfluenceComponent
public final class Grafana implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "grafana";

    private static final String SENDER = "Grafana";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        Report report = new Report(NAME, payload.receivedAt());
        if (body.path("alerts").isArray()) {
            Alertmanager.tell(report, body, alert -> tell(report, alert));
        } else {
            Fields.require(body.has("state") && (body.has("ruleName") || body.has("ruleId")), SENDER, "alerts");
            tellLegacy(report, body, payload.body());
        }
        return report.told();
    }

    private static void tell(Report report, AlertmanagerAlert alert) {
        JsonNode json = alert.json();
        String picture = Fields.text(json, "/imageURL");
        alert.tell(
                report,
                SENDER,
                List.of(Fields.text(json, "/panelURL"), Fields.text(json, "/dashboardURL")),
                List.of(values(json), Fields.isWebAddress(picture) ? picture : ""));
    }

    private static String values(JsonNode alert) {
        Map<String, String> values = Fields.map(alert.path("values"));
        return values.isEmpty()
                ? Fields.text(alert, "/valueString")
                : values.entrySet().stream()
                        .map(value -> value.getKey() + " = " + value.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static void tellLegacy(Report report, JsonNode body, String whole) {
        String rule = Fields.text(body, "/ruleId", "/ruleName");
        String state = Fields.text(body, "/state").toLowerCase(Locale.ROOT);
        String title = Fields.text(body, "/title", "/ruleName");
        Fields.map(body.path("tags")).forEach((name, value) -> report.subject().fact("label." + name, value));
        report.subject().fact("service", Fields.text(body, "/tags/service"));
        report.subject().fact("label.alertname", Fields.text(body, "/ruleName"));
        report.summary(title);
        NewEvent.Builder event = report.event(
                        "legacy/" + rule + "/" + state + "/" + Digests.of(whole),
                        SourceTime.of(""),
                        kind(state),
                        legacyText(body, title))
                .author(Author.bot(null, SENDER))
                .link(Fields.link(Fields.text(body, "/ruleUrl"), Fields.text(body, "/imageUrl")));
        switch (state) {
            case "alerting" -> report.add(event, Signal.Type.FIRING, "legacy/" + rule);
            case "ok" -> report.add(event, Signal.Type.QUIET, "legacy/" + rule);
            case "no_data" -> report.add(event);
            case "paused", "pending" -> report.ignore();
            default -> report.keepUnknown(SENDER, Fields.listed(state, title), whole);
        }
    }

    private static Kind kind(String state) {
        return state.equals("ok") ? Kind.RESOLVED : Kind.ALERT;
    }

    private static String legacyText(JsonNode body, String title) {
        String rule = Fields.text(body, "/ruleName");
        String measured = Fields.objects(body.path("evalMatches")).stream()
                .map(match -> Fields.text(match, "/metric") + " = " + Fields.text(match, "/value"))
                .collect(Collectors.joining(", "));
        String picture = Fields.text(body, "/imageUrl");
        return Fields.lines(
                title.contains(rule) ? title : title + ": " + rule,
                Fields.text(body, "/message"),
                measured,
                Fields.isWebAddress(picture) ? picture : "");
    }
}
