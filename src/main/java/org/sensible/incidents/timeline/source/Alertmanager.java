package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.NewEvent;

/**
 * Webhook bodies of Prometheus Alertmanager, version "4". Each alert tells that it fired, and once it is resolved that it
 * was; told again it is the same event, known by {@code fingerprint/startsAt/fired|resolved}. Fields that nobody knows are
 * passed over.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">webhook_config, Prometheus</a>
 */
@ConfluenceComponent
public final class Alertmanager implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "alertmanager";

    private static final String VERSION = "4";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode group = tree(payload.body());
        String version = group.path("version").asText();
        if (!version.equals(VERSION)) {
            throw new InvalidInput("version", Text.of("incidents.timeline.hook.alertmanagerVersion", VERSION, version));
        }
        JsonNode alerts = group.path("alerts");
        if (!alerts.isArray()) {
            throw new InvalidInput("alerts", Text.of("incidents.timeline.hook.alertmanagerAlerts"));
        }
        List<NewEvent> events = new ArrayList<>();
        int ignored = 0;
        String summary = "";
        Subject.Builder subject = Subject.of();
        for (int i = 0; i < alerts.size(); i++) {
            AlertmanagerAlert alert = AlertmanagerAlert.of(group, alerts.get(i), "alerts[" + i + "]");
            List<NewEvent> told = alert.events(payload.receivedAt());
            ignored += told.isEmpty() ? 1 : 0;
            events.addAll(told);
            alert.describe(subject);
            summary = i == 0 ? alert.title() : summary;
        }
        String line = alerts.size() < 2 ? summary : summary + " (+" + (alerts.size() - 1) + ")";
        return new Told(events, ignored, line, subject.build());
    }

    private static JsonNode tree(String body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (JsonProcessingException malformed) {
            throw new InvalidInput(
                    null,
                    Text.of(
                            "incidents.rest.input.json",
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getLineNr(),
                            malformed.getLocation() == null
                                    ? 1
                                    : malformed.getLocation().getColumnNr()));
        }
        throw new InvalidInput(null, Text.of("incidents.rest.input.body"));
    }
}
