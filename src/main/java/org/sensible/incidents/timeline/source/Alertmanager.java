package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Webhook bodies of Prometheus Alertmanager, version "4", and "3", whose alerts have no fingerprint. Each alert tells that
 * it fired, and once it is resolved that it was; told again it is the same event, known by {@code
 * fingerprint/startsAt/fired|resolved}. Fields that nobody knows are passed over.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">webhook_config, Prometheus</a>
 */
@ConfluenceComponent
public final class Alertmanager implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "alertmanager";

    private static final Set<String> VERSIONS = Set.of("3", "4");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode group = JsonBody.object(payload.body());
        String version = group.path("version").asText();
        if (!VERSIONS.contains(version)) {
            throw new InvalidInput("version", Text.of("incidents.timeline.hook.alertmanagerVersion", version));
        }
        Fields.require(group.path("alerts").isArray(), "Alertmanager", "alerts");
        Report report = new Report(NAME, payload.receivedAt());
        tell(report, group, alert -> alert.tell(report, "Alertmanager", List.of(), List.of()));
        return report.told();
    }

    /** Tells of each alert of a group; those of Grafana are alike. */
    static void tell(Report report, JsonNode group, AlertmanagerAlert.Teller teller) {
        JsonNode alerts = group.path("alerts");
        String first = "";
        for (int i = 0; i < alerts.size(); i++) {
            AlertmanagerAlert alert = AlertmanagerAlert.of(group, alerts.get(i), "alerts[" + i + "]");
            teller.tell(alert);
            alert.describe(report.subject());
            first = i == 0 ? alert.title() : first;
        }
        report.summary(alerts.size() < 2 ? first : first + " (+" + (alerts.size() - 1) + ")");
    }
}
