package org.sensible.incidents.actionitem.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.Accepted;

/** One item within a {@link ReportJson report}. What is not known is passed over, what is wrong is refused with its place. */
final class ItemStateJson {

    private static final String KEY = "[A-Z][A-Z0-9_]{0,200}-[0-9]{1,18}";

    private ItemStateJson() {}

    static ItemState read(JsonNode item, String place) {
        String key = text(item, "key", place + ".key");
        if (!key.matches(KEY)) {
            throw ReportJson.refused(place + ".key", "a key such as OPS-1", item.path("key"));
        }
        return new ItemState(
                key,
                text(item, "incident", place + ".incident"),
                word(item, "state", place, ActionItem.State::ofWord),
                word(item, "commitment", place, Commitment::ofWord),
                word(item, "importance", place, Level::ofWord),
                word(item, "size", place, ItemStateJson::size),
                word(item, "urgency", place, Level::ofWord),
                Accepted.optional(place + ".assignee", item.path("assignee").textValue(), Accepted.SHORT_TEXT),
                parsed(item, "due", place, LocalDate::parse),
                parsed(item, "doneAt", place, ItemStateJson::instant),
                parsed(item, "decidedAt", place, ItemStateJson::instant));
    }

    static void write(ObjectNode item, ItemState state) {
        item.put("key", state.key())
                .put("incident", state.incident())
                .put("state", state.state().word())
                .put("commitment", state.commitment().word())
                .put("importance", state.importance().word())
                .put("size", state.size().name())
                .put("urgency", state.urgency().word());
        put(item, "assignee", state.assignee());
        put(item, "due", state.due());
        put(item, "doneAt", state.doneAt());
        put(item, "decidedAt", state.decidedAt());
    }

    private static void put(ObjectNode item, String field, @Nullable Object value) {
        if (value != null) {
            item.put(field, value.toString());
        }
    }

    static String text(JsonNode json, String field, String place) {
        return Accepted.required(place, json.path(field).textValue(), Accepted.SHORT_TEXT);
    }

    private static Optional<Size> size(String word) {
        return Arrays.stream(Size.values())
                .filter(size -> size.name().equals(word))
                .findFirst();
    }

    private static <T> T word(JsonNode item, String field, String place, Function<String, Optional<T>> meaning) {
        return meaning.apply(item.path(field).asText(""))
                .orElseThrow(() -> ReportJson.refused(place + "." + field, "one of its words", item.path(field)));
    }

    @Nullable
    private static <T> T parsed(JsonNode item, String field, String place, Function<String, T> reader) {
        JsonNode value = item.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            return reader.apply(value.asText());
        } catch (DateTimeException unreadable) {
            throw ReportJson.refused(place + "." + field, "ISO 8601", value);
        }
    }

    private static Instant instant(String text) {
        return Accepted.instant("items", Instant.parse(text));
    }
}
