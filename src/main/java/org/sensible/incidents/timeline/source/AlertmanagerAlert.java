package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** One alert of a body of Alertmanager, or of Grafana, which writes its alerts alike. */
final class AlertmanagerAlert {

    private static final String FIRING = "firing";
    private static final String RESOLVED = "resolved";
    private static final String ALERT_NAME = "alertname";

    private final JsonNode group;
    private final JsonNode alert;
    private final Map<String, String> labels;
    private final SourceTime startsAt;

    private AlertmanagerAlert(JsonNode group, JsonNode alert, SourceTime startsAt) {
        this.group = group;
        this.alert = alert;
        this.labels = Fields.map(alert.path("labels"));
        this.startsAt = startsAt;
    }

    /** What is done with each alert of a body. */
    @FunctionalInterface
    interface Teller {
        void tell(AlertmanagerAlert alert);
    }

    /**
     * @param field where the alert stands in the body, for refusals
     * @throws InvalidInput where it does not tell since when it holds
     */
    static AlertmanagerAlert of(JsonNode group, JsonNode alert, String field) {
        SourceTime startsAt = SourceTime.of(alert.path("startsAt"));
        startsAt.required(field + ".startsAt");
        return new AlertmanagerAlert(group, alert, startsAt);
    }

    JsonNode json() {
        return alert;
    }

    /** Name and summary in one line. */
    String title() {
        String name = labels.getOrDefault(
                ALERT_NAME, group.path("commonLabels").path(ALERT_NAME).asText(""));
        String summary = annotation("summary", "title");
        String title = Stream.of(name, summary)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(": "));
        return title.isEmpty() ? labelWords() : title;
    }

    /** Its labels, and what among them means the same for every source. */
    void describe(Subject.Builder subject) {
        labels.forEach((name, value) -> subject.fact("label." + name, value));
        subject.fact("service", labels.get("service"));
        subject.fact("environment", labels.getOrDefault("environment", labels.get("env")));
    }

    /**
     * Tells that it fired, and that it was resolved where it was; a status that is neither is kept as a change.
     *
     * @param sender the source as people call it
     * @param links where to look before the expression that fired
     * @param lines what else to say
     */
    void tell(Report report, String sender, List<String> links, List<String> lines) {
        String status = Fields.text(alert, "/status");
        String state = (status.isEmpty() ? Fields.text(group, "/status") : status).toLowerCase(Locale.ROOT);
        switch (state) {
            case FIRING -> fired(report, sender, links, lines);
            case RESOLVED -> {
                fired(report, sender, links, lines);
                resolved(report, sender, links, lines);
            }
            default -> report.keepUnknown(sender, Fields.listed(state, title()), alert.toString());
        }
    }

    private void fired(Report report, String sender, List<String> links, List<String> lines) {
        NewEvent.Builder event = report.event(identity() + "/fired", startsAt, Kind.ALERT, "[FIRING] " + text(lines));
        report.add(evident(event, sender, links), Signal.Type.FIRING, identity());
    }

    /** The sender leaves the end at year 1 where it does not know it; then it is when we heard. */
    private void resolved(Report report, String sender, List<String> links, List<String> lines) {
        NewEvent.Builder event = report.event(
                identity() + "/resolved",
                SourceTime.of(alert.path("endsAt")),
                Kind.RESOLVED,
                "[RESOLVED] " + text(lines));
        report.add(evident(event, sender, links), Signal.Type.QUIET, identity());
    }

    /** With its author, and where to look: the expression that fired, else the dashboard, else the sender itself. */
    private NewEvent.Builder evident(NewEvent.Builder event, String sender, List<String> links) {
        List<String> all = new ArrayList<>(links);
        all.add(alert.path("generatorURL").asText(""));
        all.add(annotation("dashboard_url", "dashboard"));
        all.add(group.path("externalURL").asText(""));
        return event.author(Author.bot(null, sender)).link(Fields.link(all.toArray(String[]::new)));
    }

    /** The fingerprint, else the digest of the labels and their values by label; and since when it fires. */
    private String identity() {
        String fingerprint = Fields.text(alert, "/fingerprint");
        Instant since = startsAt.instant().orElseThrow();
        return (fingerprint.isEmpty() ? labelDigest() : fingerprint) + "/" + since;
    }

    private String labelDigest() {
        return Digests.of(labels.entrySet().stream()
                .flatMap(label -> Stream.of(label.getKey(), label.getValue()))
                .toList());
    }

    private String text(List<String> more) {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        String description = annotation("description", "message");
        if (!lines.get(0).endsWith(description)) {
            lines.add(description);
        }
        if (annotation("summary", "title").isBlank() && description.isBlank()) {
            lines.add(labelWords());
        }
        lines.addAll(more);
        String runbook = annotation("runbook_url", "runbook");
        lines.add(Fields.isWebAddress(runbook) ? runbook : "");
        return Fields.lines(lines.toArray(String[]::new));
    }

    private String labelWords() {
        return labels.entrySet().stream()
                .filter(label -> !label.getKey().equals(ALERT_NAME))
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The first of the two that is there, on the alert or on its group; empty without. */
    private String annotation(String name, String otherName) {
        return Stream.of(name, otherName)
                .flatMap(key -> Stream.of(alert.path("annotations"), group.path("commonAnnotations"))
                        .map(annotations -> annotations.path(key)))
                .filter(JsonNode::isTextual)
                .map(node -> node.textValue().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
