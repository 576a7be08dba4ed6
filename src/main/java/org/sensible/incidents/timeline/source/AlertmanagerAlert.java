package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Author;
import org.sensible.incidents.timeline.Flag;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimeFrom;

/** One alert of a body of Alertmanager. */
final class AlertmanagerAlert {

    private static final String FIRING = "firing";
    private static final String RESOLVED = "resolved";
    private static final String ALERT_NAME = "alertname";

    private final JsonNode group;
    private final JsonNode alert;
    private final Map<String, String> labels;
    private final Instant startsAt;

    private AlertmanagerAlert(JsonNode group, JsonNode alert, Instant startsAt) {
        this.group = group;
        this.alert = alert;
        this.labels = texts(alert.path("labels"));
        this.startsAt = startsAt;
    }

    /**
     * @param field where the alert stands in the body, for refusals
     * @throws InvalidInput where it does not tell since when it holds
     */
    static AlertmanagerAlert of(JsonNode group, JsonNode alert, String field) {
        Instant startsAt = instant(alert.path("startsAt"))
                .orElseThrow(() -> new InvalidInput(
                        field + ".startsAt",
                        Text.of(
                                "incidents.rest.input.instant",
                                alert.path("startsAt").asText())));
        return new AlertmanagerAlert(group, alert, startsAt);
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

    /** Its labels, and the service among them. */
    void describe(Subject.Builder subject) {
        labels.forEach((name, value) -> subject.fact("label." + name, value));
        subject.fact("service", labels.get("service"));
    }

    /** That it fired, and that it was resolved where it was; nothing where its status is neither. */
    List<NewEvent> events(Instant receivedAt) {
        String status = alert.path("status").asText("");
        String known = status.isEmpty() || alert.path("status").isNull()
                ? group.path("status").asText("")
                : status;
        return switch (known.toLowerCase(Locale.ROOT)) {
            case FIRING -> List.of(fired());
            case RESOLVED -> List.of(fired(), resolved(receivedAt));
            default -> List.of();
        };
    }

    private NewEvent fired() {
        return event("fired", startsAt, Kind.ALERT, "[FIRING] ")
                .sourceTime(alert.path("startsAt").asText())
                .build();
    }

    /** Alertmanager leaves the end at year 1 where it does not know it; then it is when we heard. */
    private NewEvent resolved(Instant receivedAt) {
        Optional<Instant> endsAt = instant(alert.path("endsAt"));
        return event(RESOLVED, endsAt.orElse(receivedAt), Kind.RESOLVED, "[RESOLVED] ")
                .timeFrom(endsAt.isPresent() ? TimeFrom.SOURCE : TimeFrom.RECEIVED)
                .sourceTime(endsAt.isPresent() ? alert.path("endsAt").asText() : null)
                .build();
    }

    private NewEvent.Builder event(String what, Instant at, Kind kind, String mark) {
        String text = mark + text();
        String struck = Secrets.strike(text);
        return NewEvent.of(Alertmanager.NAME, identity() + "/" + startsAt + "/" + what, at, kind, struck)
                .author(Author.bot(null, "Alertmanager"))
                .link(link())
                .flag(Flag.REDACTED, !struck.equals(text));
    }

    /** The fingerprint; else the SHA-256 over each label and its value, each after its length in 4 bytes, by label. */
    private String identity() {
        String fingerprint = alert.path("fingerprint").asText("");
        return fingerprint.isBlank() || alert.path("fingerprint").isNull() ? labelDigest() : fingerprint;
    }

    private String labelDigest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            labels.forEach((name, value) -> {
                update(digest, name);
                update(digest, value);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static void update(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        String description = annotation("description", "message");
        if (!description.isBlank() && !lines.get(0).endsWith(description)) {
            lines.add(description);
        }
        if (annotation("summary", "title").isBlank() && description.isBlank() && !lines.contains(labelWords())) {
            lines.add(labelWords());
        }
        Optional.of(annotation("runbook_url", "runbook"))
                .filter(AlertmanagerAlert::isWebAddress)
                .ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private String labelWords() {
        return labels.entrySet().stream()
                .filter(label -> !label.getKey().equals(ALERT_NAME))
                .map(label -> label.getKey() + "=" + label.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Where to look: the expression that fired, else the dashboard, else Alertmanager itself. */
    @Nullable
    private String link() {
        return Stream.of(
                        alert.path("generatorURL").asText(""),
                        annotation("dashboard_url", "dashboard"),
                        group.path("externalURL").asText(""))
                .filter(AlertmanagerAlert::isWebAddress)
                .findFirst()
                .map(Secrets::strike)
                .orElse(null);
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

    private static boolean isWebAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** Empty where there is none, it cannot be read, or it lies outside of the years that are kept. */
    private static Optional<Instant> instant(JsonNode node) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(node.asText(""), Instant::from))
                    .filter(at -> !at.isBefore(Accepted.FIRST) && !at.isAfter(Accepted.LAST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
