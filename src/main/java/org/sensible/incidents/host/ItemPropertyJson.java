package org.sensible.incidents.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.annotation.Nullable;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;

/**
 * The issue property {@value ItemProperty#KEY} as JSON, for both products. Whoever may edit the issue may have written it, so
 * nothing in it is taken on trust: where what makes an action item cannot be read there is none, the rest is left out.
 */
public final class ItemPropertyJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_WORD = 255;
    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int MOST_BEFORE = 100;

    private ItemPropertyJson() {}

    /** A property as JSON where it is some, else the text itself, so that it can be shown. */
    public static JsonNode tree(String property) {
        try {
            return JSON.readTree(property);
        } catch (JsonProcessingException noJson) {
            return TextNode.valueOf(property);
        }
    }

    /** What the text says; empty where it is no action item of a version that is known here. */
    public static Optional<ItemProperty> read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** Likewise, of what was parsed already. */
    public static Optional<ItemProperty> read(@Nullable JsonNode json) {
        if (json == null || !json.isObject() || json.path("v").asInt() != ItemProperty.VERSION) {
            return Optional.empty();
        }
        Optional<String> incident = text(json, "incident", LONGEST_WORD);
        Optional<Level> importance = word(json, "importance", Level::ofWord);
        Optional<Size> size = word(json, "size", Size::ofWord);
        Optional<Level> urgency = word(json, "urgency", Level::ofWord);
        if (incident.isEmpty() || importance.isEmpty() || size.isEmpty() || urgency.isEmpty()) {
            return Optional.empty();
        }
        Level confidence = word(json, "confidence", Level::ofWord).orElse(null);
        return Optional.of(new ItemProperty(
                incident.get(),
                new Isu(importance.get(), size.get(), urgency.get(), confidence),
                word(json, "kind", Kind::ofWord).orElse(null),
                word(json, "commitment", Commitment::ofWord).orElse(Commitment.PROPOSED),
                text(json, "reason", LONGEST_REASON).orElse(null),
                Math.max(0, json.path("moved").asInt()),
                texts(json.path("after")),
                answers(json.path("answers")),
                text(json, "postmortem", LONGEST_ADDRESS)
                        .filter(ItemPropertyJson::isWebAddress)
                        .orElse(null),
                text(json, "at", LONGEST_WORD)
                        .flatMap(ItemPropertyJson::instant)
                        .orElse(null),
                text(json, "by", LONGEST_WORD).orElse(null),
                text(json, "request", LONGEST_WORD).orElse(null),
                text(json, "epic", LONGEST_WORD)
                        .filter(ItemPropertyJson::isIssueKey)
                        .orElse(null)));
    }

    /**
     * The JSON of a property.
     *
     * @param before what stood there, of which every field that is not known here stays; {@code null} for nothing
     */
    public static ObjectNode write(@Nullable JsonNode before, ItemProperty property) {
        ObjectNode json = before instanceof ObjectNode object ? object.deepCopy() : JSON.createObjectNode();
        json.put("v", ItemProperty.VERSION);
        json.put("incident", property.incident());
        json.remove("confidence");
        json.setAll(isu(property.isu()));
        put(json, "kind", property.kind() == null ? null : property.kind().word());
        json.put("commitment", property.commitment().word());
        put(json, "reason", property.reason());
        json.put("moved", property.moved());
        ArrayNode after = json.putArray("after");
        property.after().forEach(after::add);
        json.remove("answers");
        if (property.answers() != null) {
            json.putObject("answers")
                    .put(property.answers().to().word(), property.answers().id());
        }
        put(json, "postmortem", property.postmortem());
        put(json, "at", property.at() == null ? null : property.at().toString());
        put(json, "by", property.by());
        put(json, "request", property.request());
        put(json, "epic", property.epic());
        return json;
    }

    /** Likewise, as text; what stood there and is no JSON object is lost, so ask {@link #read} before. */
    public static String write(String before, ItemProperty property) {
        try {
            return write(JSON.readTree(before), property).toString();
        } catch (JsonProcessingException noJson) {
            return write((JsonNode) null, property).toString();
        }
    }

    /** A classification as answers give it. */
    public static ObjectNode isu(Isu isu) {
        ObjectNode json = JSON.createObjectNode()
                .put("importance", isu.importance().word())
                .put("size", isu.size().name())
                .put("urgency", isu.urgency().word());
        put(
                json,
                "confidence",
                isu.confidence() == null ? null : isu.confidence().word());
        return json;
    }

    private static void put(ObjectNode json, String field, @Nullable String value) {
        if (value == null) {
            json.remove(field);
        } else {
            json.put(field, value);
        }
    }

    private static Optional<String> text(JsonNode json, String field, int longest) {
        return Optional.ofNullable(json.path(field).textValue())
                .filter(text -> !text.isBlank() && text.length() <= longest);
    }

    private static <T> Optional<T> word(JsonNode json, String field, Function<String, Optional<T>> meaning) {
        return text(json, field, LONGEST_WORD).flatMap(meaning);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list) {
            if (each.isTextual() && each.textValue().length() <= LONGEST_WORD && texts.size() < MOST_BEFORE) {
                texts.add(each.textValue());
            }
        }
        return texts;
    }

    @Nullable
    private static Answers answers(JsonNode json) {
        for (Answers.To to : Answers.To.values()) {
            String id = json.path(to.word()).textValue();
            if (id != null && Answers.isId(id)) {
                return new Answers(to, id);
            }
        }
        return null;
    }

    private static boolean isIssueKey(String text) {
        return text.matches("[A-Z][A-Z0-9_]*-[0-9]+");
    }

    private static boolean isWebAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
