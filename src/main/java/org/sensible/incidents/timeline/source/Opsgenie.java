package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/**
 * Webhook bodies of Opsgenie: one action on one alert, known by {@code ‹alert›/‹action›/‹when it was last changed›}. That
 * instant is the action's, but for an alert that is new; where the body has none (an escalation) the digest of the body
 * stands for it, and the event was received when it was received. Actions that a team made up itself are changes.
 *
 * @see <a href="https://support.atlassian.com/opsgenie/docs/opsgenie-edge-connector-alert-action-data/">Alert action data,
 *     Opsgenie</a>
 */
@ConfluenceComponent
public final class Opsgenie implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "opsgenie";

    private static final String SENDER = "Opsgenie";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        String action = Fields.text(body, "/action");
        JsonNode alert = body.path("alert");
        String id = Fields.text(alert, "/alertId");
        Fields.require(!action.isEmpty(), SENDER, "action");
        Fields.require(!id.isEmpty(), SENDER, "alert.alertId");
        Report report = new Report(NAME, payload.receivedAt());
        describe(report.subject(), alert);
        String title = Fields.text(alert, "/message", "/alias", "/alertId");
        report.summary(title);
        SourceTime time = time(alert, action);
        NewEvent.Builder event = report.event(
                        id + "/" + action.toLowerCase(Locale.ROOT) + "/" + place(time, payload.body()),
                        time,
                        kind(action),
                        text(body, action, title))
                .author(Report.human(Fields.text(alert, "/userId"), Fields.text(alert, "/username")));
        switch (action) {
            case "Create" -> report.add(event, Signal.Type.FIRING, id);
            case "Acknowledge" -> report.add(event, Signal.Type.TAKEN, id);
            case "Close", "Delete" -> report.add(event, Signal.Type.QUIET, id);
            default -> report.add(event);
        }
        return report.told();
    }

    private static SourceTime time(JsonNode alert, String action) {
        SourceTime created = SourceTime.of(alert.path("createdAt"));
        return action.equals("Create") && created.instant().isPresent()
                ? created
                : SourceTime.of(alert.path("updatedAt"));
    }

    private static String place(SourceTime time, String body) {
        return time.instant().map(Object::toString).orElseGet(() -> Digests.of(body));
    }

    private static Kind kind(String action) {
        return switch (action) {
            case "Create" -> Kind.ALERT;
            case "Acknowledge" -> Kind.ACK;
            case "Close" -> Kind.RESOLVED;
            case "AddNote" -> Kind.NOTE;
            default -> Kind.CHANGE;
        };
    }

    private static String text(JsonNode body, String action, String title) {
        JsonNode alert = body.path("alert");
        String tiny = Fields.text(alert, "/tinyId");
        String words = action.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toUpperCase(Locale.ROOT);
        return Fields.lines(
                "[" + words + "] " + title + (tiny.isEmpty() ? "" : " (#" + tiny + ")"),
                Fields.text(alert, "/note"),
                action.equals("Create") ? Fields.text(alert, "/description") : "",
                Fields.listed(
                        Fields.named("priority", Fields.text(alert, "/priority")),
                        Fields.named("entity", Fields.text(alert, "/entity")),
                        Fields.named("escalation", Fields.text(body, "/escalationName")),
                        Fields.named("notified", Fields.text(body, "/escalationNotify/name")),
                        Fields.named("owner", Fields.text(alert, "/owner")),
                        Fields.named("tags", String.join(" ", Fields.texts(alert.path("tags"))))));
    }

    private static void describe(Subject.Builder subject, JsonNode alert) {
        Fields.texts(alert.path("tags")).forEach(tag -> {
            Tags.describe(subject, tag);
            subject.fact("label.tag", tag);
        });
        Fields.map(alert.path("details")).forEach((name, value) -> subject.fact("label." + name, value));
        Fields.texts(alert.path("teams")).forEach(team -> subject.fact("label.team", team));
        subject.fact("service", Fields.text(alert, "/details/service"))
                .fact("label.entity", Fields.text(alert, "/entity"))
                .fact("label.alias", Fields.text(alert, "/alias"))
                .fact("label.priority", Fields.text(alert, "/priority"));
    }
}
