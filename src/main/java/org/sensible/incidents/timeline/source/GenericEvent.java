package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;

/** One event of our own body. */
final class GenericEvent {

    /** The others are what the product itself writes down. */
    private static final Set<Kind> KINDS = EnumSet.complementOf(EnumSet.of(Kind.ROLE, Kind.MILESTONE));

    private final JsonNode json;
    private final String prefix;

    private GenericEvent(JsonNode json, String prefix) {
        this.json = json;
        this.prefix = prefix;
    }

    /**
     * @param prefix what stands before the fields of this event in refusals
     * @throws InvalidInput where it has no text, or a time or kind that cannot be read
     */
    static void tell(Report report, JsonNode json, String prefix) {
        new GenericEvent(json, prefix).tell(report);
    }

    private void tell(Report report) {
        String text = Fields.text(json, "/text");
        Fields.require(!text.isEmpty(), "generic", prefix + "text");
        SourceTime at = time("at");
        Kind kind = kind();
        String id = Fields.text(json, "/id");
        String known = id.isEmpty() ? Digests.of(at.text(), kind.word(), text, Fields.text(json, "/link")) : id;
        describe(report, text);
        NewEvent.Builder event = report.event(known, at, kind, text)
                .endedAt(time("endedAt").instant().orElse(null))
                .author(Report.human(Fields.text(json, "/author/id"), Fields.text(json, "/author", "/author/name")))
                .link(Fields.link(Fields.text(json, "/link")))
                .sequence(json.path("sequence").asLong(0))
                .edit(edit());
        String alert = Fields.text(json, "/alert");
        meaning(kind)
                .ifPresentOrElse(
                        meaning -> report.add(event, meaning, alert.isEmpty() ? null : alert), () -> report.add(event));
    }

    private SourceTime time(String name) {
        SourceTime time = SourceTime.of(json.path(name));
        if (!time.isNotYet()) {
            time.required(prefix + name);
        }
        return time;
    }

    private Kind kind() {
        String word = Fields.text(json, "/kind").toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Kind.NOTE;
        }
        return Kind.ofWord(word)
                .filter(KINDS::contains)
                .orElseThrow(() -> new InvalidInput(
                        prefix + "kind",
                        Text.of(
                                "incidents.timeline.hook.kindUnknown",
                                KINDS.stream().map(Kind::word).collect(Collectors.joining(", ")),
                                word)));
    }

    @Nullable
    private Edit edit() {
        Instant editedAt = time("editedAt").instant().orElse(null);
        if (json.path("removed").asBoolean()) {
            return Edit.removed("removed", editedAt);
        }
        return editedAt == null ? null : Edit.changed(editedAt.toString(), editedAt);
    }

    private void describe(Report report, String text) {
        for (String fact : new String[] {"service", "channel", "repository", "environment"}) {
            report.subject().fact(fact, Fields.text(json, "/" + fact));
        }
        Fields.map(json.path("labels"))
                .forEach((name, value) -> report.subject().fact("label." + name, value));
        if (report.isEmpty()) {
            report.summary(text.lines().findFirst().orElse(""));
        }
    }

    private static Optional<Signal.Type> meaning(Kind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case ALERT -> Signal.Type.FIRING;
                    case RESOLVED -> Signal.Type.QUIET;
                    case ACK -> Signal.Type.TAKEN;
                    case DEPLOY -> Signal.Type.DEPLOYED;
                    case ROLLBACK -> Signal.Type.ROLLED_BACK;
                    default -> null;
                });
    }
}
