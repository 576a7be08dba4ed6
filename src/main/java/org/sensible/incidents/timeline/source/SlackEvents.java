package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.timeline.Edit;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;

/**
 * Bodies of Slack's Events API: messages as they are written, changed and deleted, and the marks that people put on them. A
 * message is known as in an export, by {@code ‹channel id›/‹ts›}. Whom an id means nobody says here, so people are named by
 * their ids. Other types of event are ignored. Threads may share it.
 *
 * @see <a href="https://docs.slack.dev/reference/events">Events, Slack</a>
 */
public final class SlackEvents {

    private static final String SENDER = "Slack";
    private static final Set<String> PINS = Set.of("pushpin", "round_pushpin");

    @Nullable
    private final String workspace;

    /** @param workspace the address of the workspace, such as {@code https://acme.slack.com}; {@code null} where nobody knows */
    public SlackEvents(@Nullable String workspace) {
        this.workspace = workspace == null ? null : workspace.replaceFirst("/+$", "");
    }

    /**
     * What a body tells.
     *
     * @param channel id of the channel that it is about; {@code null} where it is about none
     * @param events the message as it is now, with what changed it
     * @param marks pins, which change no word of a message
     * @param ignored 1 where it holds nothing for a timeline
     */
    public record Heard(@Nullable String channel, List<NewEvent> events, List<Mark> marks, int ignored) {

        public Heard {
            events = List.copyOf(events);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Somebody marked a message as worth keeping, or took the mark away.
     *
     * @param externalId of the message
     * @param pinned whether it has the mark now
     * @param at when that was done; the message itself is as old as it was
     * @param by id of the person, {@code null} where nobody is named
     */
    public record Mark(
            String externalId,
            boolean pinned,
            Instant at,
            @Nullable String by) {}

    /**
     * @param body of type {@code event_callback}; the handshake {@code url_verification} is for whoever keeps the address
     * @throws InvalidInput where it is no event of Slack
     */
    public Heard read(String body) {
        JsonNode envelope = JsonBody.object(body);
        JsonNode event = envelope.path("event");
        Fields.require(event.isObject(), SENDER, "event");
        String type = Fields.text(event, "/type");
        Fields.require(!type.isEmpty(), SENDER, "event.type");
        String channel = Fields.text(event, "/channel", "/channel_id", "/item/channel", "/channel/id");
        return switch (type) {
            case "message" -> message(channel, event);
            case "reaction_added", "reaction_removed" ->
                PINS.contains(Fields.text(event, "/reaction"))
                        ? mark(channel, Fields.text(event, "/item/ts"), type.endsWith("added"), event)
                        : ignored(channel);
            case "pin_added", "pin_removed" ->
                mark(channel, Fields.text(event, "/item/message/ts"), type.endsWith("added"), event);
            default -> ignored(channel);
        };
    }

    private Heard message(String channel, JsonNode event) {
        Optional<NewEvent> told =
                switch (Fields.text(event, "/subtype")) {
                    case "message_changed" -> changed(channel, event);
                    case "message_deleted" -> deleted(channel, event);
                    default -> told(channel, event);
                };
        return told.map(message -> new Heard(channel, List.of(message), List.of(), 0))
                .orElseGet(() -> ignored(channel));
    }

    private Optional<NewEvent> told(String channel, JsonNode message) {
        String base = workspace == null ? null : workspace + "/archives/" + channel + "/";
        return new SlackMessages(new SlackNames(), channel, Set.of(), base).event(message);
    }

    /** Slack says so too where nobody changed a word: a link got its preview, a thread an answer. */
    private Optional<NewEvent> changed(String channel, JsonNode event) {
        JsonNode now = event.path("message");
        if (Fields.text(now, "/subtype").equals("tombstone")) {
            return told(channel, event.path("previous_message")).map(message -> removed(message, event));
        }
        return now.path("edited").isObject()
                ? told(channel, dated(now, event.path("previous_message")))
                        .map(message -> with(message, Edit.changed(when(event), at(event))))
                : Optional.empty();
    }

    /** The new words may come without the id of their message, which the old ones have. */
    private static JsonNode dated(JsonNode now, JsonNode before) {
        return now.has("ts") || !now.isObject() ? now : ((ObjectNode) now.deepCopy()).set("ts", before.path("ts"));
    }

    /** What was in it may be missing; that it was taken back is told all the same. */
    private Optional<NewEvent> deleted(String channel, JsonNode event) {
        String ts = Fields.text(event, "/deleted_ts");
        Optional<NewEvent> told = told(channel, event.path("previous_message"));
        return told.isPresent()
                ? told.map(message -> removed(message, event))
                : SlackMessages.instant(ts)
                        .map(at -> NewEvent.of(SlackMessages.SOURCE, channel + "/" + ts, at, Kind.MESSAGE, "")
                                .sourceTime(ts)
                                .build())
                        .map(message -> removed(message, event));
    }

    private static NewEvent removed(NewEvent message, JsonNode event) {
        return with(message, Edit.removed(when(event), at(event)));
    }

    /** By this Slack knows a change; the message itself tells it to the second only. */
    private static String when(JsonNode event) {
        return Fields.text(event, "/event_ts", "/ts");
    }

    @Nullable
    private static Instant at(JsonNode event) {
        return SourceTime.read(when(event)).orElse(null);
    }

    private static NewEvent with(NewEvent e, Edit edit) {
        return new NewEvent(
                e.source(),
                e.externalId(),
                e.at(),
                e.timeFrom(),
                e.sourceTime(),
                e.endedAt(),
                e.kind(),
                e.text(),
                e.author(),
                e.link(),
                e.pinned(),
                e.flags(),
                e.sequence(),
                edit);
    }

    private static Heard mark(String channel, String ts, boolean pinned, JsonNode event) {
        Optional<Instant> at = SourceTime.read(Fields.text(event, "/event_ts"));
        String by = Fields.text(event, "/user");
        if (channel.isEmpty() || SlackMessages.instant(ts).isEmpty() || at.isEmpty()) {
            return ignored(channel);
        }
        Mark mark = new Mark(channel + "/" + ts, pinned, at.get(), by.isEmpty() ? null : by);
        return new Heard(channel, List.of(), List.of(mark), 0);
    }

    private static Heard ignored(String channel) {
        return new Heard(channel.isEmpty() ? null : channel, List.of(), List.of(), 1);
    }
}
