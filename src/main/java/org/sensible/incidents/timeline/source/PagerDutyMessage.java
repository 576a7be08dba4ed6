package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

/** One message of a version 2 body of PagerDuty. */
final class PagerDutyMessage {

    private PagerDutyMessage() {}

    static void tell(Report report, JsonNode message) {
        JsonNode incident = message.path("incident");
        JsonNode entry = message.path("log_entries").path(0);
        String title = Fields.text(incident, "/title", "/description", "/trigger_summary_data/subject", "/id");
        report.summary(title);
        report.subject().fact("service", Fields.text(incident, "/service/name", "/service/summary"));
        report.subject().fact("label.service_id", Fields.text(incident, "/service/id"));
        report.subject().fact("label.urgency", Fields.text(incident, "/urgency"));
        String what = Fields.text(message, "/event").replaceFirst("^incident\\.", "");
        String alert = Fields.text(incident, "/id");
        String id = Fields.text(entry, "/id");
        Kind kind = kind(what);
        if (what.isEmpty() || alert.isEmpty()) {
            report.ignore();
            return;
        }
        NewEvent.Builder told = report.event(
                        alert + "/" + (id.isEmpty() ? Fields.text(message, "/id", "/event") : id),
                        time(message, entry),
                        kind,
                        text(what, title, incident))
                .author(PagerDutyEvent.author(entry.path("agent")))
                .link(Fields.link(Fields.text(incident, "/html_url")));
        PagerDutyEvent.meaning(kind)
                .ifPresentOrElse(meaning -> report.add(told, meaning, alert), () -> report.add(told));
    }

    private static SourceTime time(JsonNode message, JsonNode entry) {
        SourceTime logged = SourceTime.of(entry.path("created_at"));
        return logged.instant().isPresent() ? logged : SourceTime.of(message.path("created_on"));
    }

    private static String text(String what, String title, JsonNode incident) {
        String number = Fields.text(incident, "/incident_number");
        return Fields.lines(
                "[" + what.replace('_', ' ').toUpperCase(Locale.ROOT) + "] " + title
                        + (number.isEmpty() ? "" : " (#" + number + ")"),
                Fields.listed(
                        Fields.named("service", Fields.text(incident, "/service/name", "/service/summary")),
                        Fields.named("urgency", Fields.text(incident, "/urgency"))));
    }

    private static Kind kind(String what) {
        return switch (what) {
            case "trigger" -> Kind.ALERT;
            case "acknowledge" -> Kind.ACK;
            case "resolve" -> Kind.RESOLVED;
            case "annotate" -> Kind.NOTE;
            default -> Kind.CHANGE;
        };
    }
}
