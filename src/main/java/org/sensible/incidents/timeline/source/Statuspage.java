package org.sensible.incidents.timeline.source;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/**
 * Webhook bodies of Statuspage: the updates of an incident, all of them in each body, each known by its id, and the status
 * of a component. An update happened when customers saw it ({@code display_at}); one that was changed later is an edit.
 *
 * @see <a href="https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/">Webhook notifications,
 *     Statuspage</a>
 */
@ConfluenceComponent
public final class Statuspage implements WebhookSource {

    /** Name of the source. */
    public static final String NAME = "statuspage";

    private static final String SENDER = "Statuspage";
    private static final Pattern BREAK = Pattern.compile("(?i)<(?:br|/p|/li|/div)\\s*/?>");
    private static final Pattern MARK =
            Pattern.compile("(?i)</?(?:a|b|i|p|em|strong|span|div|ul|ol|li|small|code)(?:\\s[^<>]*)?>");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Told read(Payload payload) {
        JsonNode body = JsonBody.object(payload.body());
        boolean incident = Fields.object(body, "incident").isPresent();
        Fields.require(incident || Fields.object(body, "component_update").isPresent(), SENDER, "incident");
        Report report = new Report(NAME, payload.receivedAt());
        report.subject().fact("label.page", Fields.text(body, "/page/id"));
        if (incident) {
            tellIncident(report, body.path("incident"));
        } else {
            tellComponent(report, body);
        }
        return report.told();
    }

    private static void tellIncident(Report report, JsonNode incident) {
        report.summary(Fields.text(incident, "/name", "/id"));
        report.subject().fact("label.impact", Fields.text(incident, "/impact"));
        Fields.objects(incident.path("components"))
                .forEach(component -> report.subject().fact("service", Fields.text(component, "/name")));
        List<JsonNode> updates = Fields.objects(incident.path("incident_updates"));
        for (int i = updates.size() - 1; i >= 0; i--) { // the newest comes first
            tellUpdate(report, incident, updates.get(i), updates.size() - 1 - i);
        }
        if (updates.isEmpty()) {
            report.ignore();
        }
    }

    private static void tellUpdate(Report report, JsonNode incident, JsonNode update, int place) {
        SourceTime displayed = SourceTime.of(update.path("display_at"));
        SourceTime time = displayed.instant().isPresent() ? displayed : SourceTime.of(update.path("created_at"));
        String status = Fields.text(update, "/status").toLowerCase(Locale.ROOT);
        NewEvent.Builder event = report.event(
                        "update/" + Fields.text(update, "/id"),
                        time,
                        Kind.STATUS,
                        Fields.lines(
                                Fields.text(incident, "/name") + ": " + status.replace('_', ' '),
                                plain(Fields.text(update, "/body"))))
                .author(Author.bot(null, SENDER))
                .link(Fields.link(Fields.text(incident, "/shortlink")))
                .sequence(place)
                .edit(edit(update));
        if (status.equals("resolved")) {
            report.add(event, Signal.Type.TOLD_RESOLVED, null);
        } else {
            report.add(event);
        }
    }

    /** An update that was never touched is no edit; Statuspage gives it the same two instants. */
    @Nullable
    private static Edit edit(JsonNode update) {
        Instant updated = SourceTime.read(update.path("updated_at")).orElse(null);
        Instant created = SourceTime.read(update.path("created_at")).orElse(null);
        return updated == null || created == null || !updated.isAfter(created)
                ? null
                : Edit.changed(updated.toString(), updated);
    }

    private static void tellComponent(Report report, JsonNode body) {
        String name = Fields.text(body, "/component/name", "/component_update/component_id");
        JsonNode update = body.path("component_update");
        report.summary(name + ": " + words(update, "/new_status"));
        report.subject().fact("service", name);
        report.add(report.event(
                        "component/" + Fields.text(update, "/id"),
                        SourceTime.of(update.path("created_at")),
                        Kind.STATUS,
                        name + ": " + words(update, "/old_status") + " → " + words(update, "/new_status"))
                .author(Author.bot(null, SENDER)));
    }

    private static String words(JsonNode update, String pointer) {
        return Fields.text(update, pointer).replace('_', ' ');
    }

    private static String plain(String html) {
        return MARK.matcher(BREAK.matcher(html).replaceAll("\n"))
                .replaceAll("")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
