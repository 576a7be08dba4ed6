package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** One event of a version 3 body of PagerDuty. Notes, responders and updates carry a reference to their incident only. */
final class PagerDutyEvent {

    /** Other types are about services and the connection itself. */
    private static final String OF_INCIDENT = "incident.";

    /** Tries whether the hook answers. */
    private static final String PING = "pagey.ping";

    /** Types of an incident that are not here are kept as changes of it: PagerDuty adds some every year. */
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("incident.triggered", Kind.ALERT),
            Map.entry("incident.reopened", Kind.ALERT),
            Map.entry("incident.acknowledged", Kind.ACK),
            Map.entry("incident.resolved", Kind.RESOLVED),
            Map.entry("incident.annotated", Kind.NOTE),
            Map.entry("incident.status_update_published", Kind.STATUS),
            Map.entry("incident.unacknowledged", Kind.CHANGE),
            Map.entry("incident.escalated", Kind.CHANGE),
            Map.entry("incident.delegated", Kind.CHANGE),
            Map.entry("incident.reassigned", Kind.CHANGE),
            Map.entry("incident.priority_updated", Kind.CHANGE),
            Map.entry("incident.responder.added", Kind.CHANGE),
            Map.entry("incident.responder.replied", Kind.CHANGE));

    private final JsonNode event;
    private final JsonNode data;
    private final String type;

    private PagerDutyEvent(JsonNode event) {
        this.event = event;
        this.data = event.path("data");
        this.type = Fields.text(event, "/event_type");
    }

    static void tell(Report report, JsonNode event) {
        new PagerDutyEvent(event).tell(report);
    }

    private void tell(Report report) {
        String title = Fields.text(data, "/title", "/incident/summary", "/incident/id", "/id");
        report.summary(title.isEmpty() ? type : title);
        describe(report.subject());
        if (type.equals(PING)) {
            report.ignore();
            return;
        }
        if (!type.startsWith(OF_INCIDENT)) {
            report.keepUnknown(PagerDuty.SENDER, Fields.listed(type, title), event.toString());
            return;
        }
        Kind kind = KINDS.getOrDefault(type, Kind.CHANGE);
        String incident = Fields.text(data, "/incident/id", "/id");
        NewEvent.Builder told = report.event(
                        incident + "/" + eventId(), SourceTime.of(event.path("occurred_at")), kind, text(title))
                .author(author(event.path("agent")))
                .link(Fields.link(Fields.text(data, "/html_url"), Fields.text(data, "/incident/html_url")));
        meaning(kind).ifPresentOrElse(meaning -> report.add(told, meaning, incident), () -> report.add(told));
    }

    /** Nothing but a body that a person wrote has no id; then what it says is it. */
    private String eventId() {
        String id = Fields.text(event, "/id");
        return id.isEmpty() ? Digests.of(event.toString()) : id;
    }

    private String text(String title) {
        String what = type.substring(type.indexOf('.') + 1).replace('_', ' ').replace('.', ' ');
        String number = Fields.text(data, "/number");
        return Fields.lines(
                "[" + what.toUpperCase(Locale.ROOT) + "] " + title + (number.isEmpty() ? "" : " (#" + number + ")"),
                Fields.text(data, "/content", "/message"),
                Fields.listed(
                        Fields.named("service", Fields.text(data, "/service/summary")),
                        Fields.named("urgency", Fields.text(data, "/urgency")),
                        Fields.named("priority", Fields.text(data, "/priority/summary")),
                        Fields.named("assigned to", summaries("assignees")),
                        Fields.named("responder", Fields.text(data, "/user/summary")),
                        Fields.named("answer", Fields.text(data, "/state")),
                        Fields.named("reason", Fields.text(data, "/resolve_reason/type", "/resolve_reason"))));
    }

    private String summaries(String name) {
        return Fields.objects(data.path(name)).stream()
                .map(each -> Fields.text(each, "/summary"))
                .filter(summary -> !summary.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private void describe(Subject.Builder subject) {
        subject.fact("service", Fields.text(data, "/service/summary"));
        subject.fact("label.service_id", Fields.text(data, "/service/id"));
        subject.fact("label.urgency", Fields.text(data, "/urgency"));
        subject.fact("label.priority", Fields.text(data, "/priority/summary"));
        subject.fact("label.incident_key", Fields.text(data, "/incident_key"));
        subject.fact("label.event_type", type);
        Fields.objects(data.path("teams")).forEach(team -> subject.fact("label.team", Fields.text(team, "/summary")));
    }

    /** What both versions mean by it. */
    static Optional<Signal.Type> meaning(Kind kind) {
        return switch (kind) {
            case ALERT -> Optional.of(Signal.Type.FIRING);
            case ACK -> Optional.of(Signal.Type.TAKEN);
            case RESOLVED -> Optional.of(Signal.Type.QUIET);
            default -> Optional.empty();
        };
    }

    /** Users are people; services, integrations and the like are programs. Both versions write them alike. */
    @Nullable
    static Author author(JsonNode agent) {
        String id = Fields.text(agent, "/id");
        String name = Fields.text(agent, "/summary");
        return Fields.text(agent, "/type").startsWith("user") ? Report.human(id, name) : Report.bot(id, name);
    }
}
