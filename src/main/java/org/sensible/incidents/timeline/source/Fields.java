package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/** Reads fields of foreign JSON, which may be missing or of another type than one hopes. Stateless. */
final class Fields {

    private Fields() {}

    /**
     * The first of these that is a text, a number or a truth value and not blank, stripped; empty without.
     *
     * @param pointers JSON pointers such as {@code /service/summary}
     */
    static String text(JsonNode node, String... pointers) {
        return Stream.of(pointers)
                .map(node::at)
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(value -> value.asText().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The objects of an array; none where it is something else. */
    static List<JsonNode> objects(JsonNode array) {
        List<JsonNode> objects = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(element -> {
                if (element.isObject()) {
                    objects.add(element);
                }
            });
        }
        return objects;
    }

    /** The texts of an array; none where it is something else. */
    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        if (array.isArray()) {
            array.forEach(element -> {
                if (element.isTextual() && !element.textValue().isBlank()) {
                    texts.add(element.textValue().strip());
                }
            });
        }
        return texts;
    }

    /** The fields of an object as texts, by name. */
    static Map<String, String> map(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    /** The first web address among these, with secrets struck out; {@code null} without one. */
    @Nullable
    static String link(@Nullable String... addresses) {
        return Stream.of(addresses)
                .filter(Objects::nonNull)
                .filter(Fields::isWebAddress)
                .findFirst()
                .map(Secrets::strike)
                .orElse(null);
    }

    static boolean isWebAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /** Those that are not blank, each once and with a line of its own. */
    static String lines(String... lines) {
        return String.join(
                "\n",
                Stream.of(lines)
                        .filter(line -> !line.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList());
    }

    /** Such as {@code urgency: high}; empty without a value. */
    static String named(String name, String value) {
        return value.isBlank() ? "" : name + ": " + value;
    }

    /** Those that are not blank, with commas between them. */
    static String listed(String... parts) {
        return String.join(
                ", ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    /**
     * The body has something that every body of that source has.
     *
     * @param sender the source as people call it
     * @throws InvalidInput at that field where it does not
     */
    static void require(boolean there, String sender, String field) {
        if (!there) {
            throw new InvalidInput(field, Text.of("incidents.timeline.hook.fieldMissing", sender, field));
        }
    }

    /** An object of that name; empty where it is something else. */
    static Optional<JsonNode> object(JsonNode node, String name) {
        return Optional.of(node.path(name)).filter(JsonNode::isObject);
    }
}
