package org.sensible.incidents.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.annotation.Nullable;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/**
 * The JSON object of a call, field by field. Tells a field that is absent from one that is {@code null}, takes a value
 * only in its own type, and ignores fields that nobody asks for. Read here and not by the host's provider, so that what
 * cannot be read is answered in our form on every host.
 */
public final class JsonBody {

    private final String path;
    private final JsonNode object;

    private JsonBody(String path, JsonNode object) {
        this.path = path;
        this.object = object;
    }

    /**
     * @throws TooLarge beyond {@link BodyTree#MOST_BYTES}
     * @throws InvalidInput where the body is no JSON object
     */
    public static JsonBody read(InputStream body) {
        return of(BodyTree.of(body));
    }

    /** Likewise, but an empty body is an object without fields. */
    public static JsonBody readOptional(InputStream body) {
        JsonNode tree = BodyTree.of(body);
        return tree.isMissingNode() ? of(JsonNodeFactory.instance.objectNode()) : of(tree);
    }

    /**
     * What a body holds that may be one object or an array of objects.
     *
     * @param isArray whether it was an array, of whatever length
     */
    public record OneOrMany(List<JsonBody> bodies, boolean isArray) {}

    /** Likewise, but of one object or of an array of objects, in their order; refusals name the place in an array. */
    public static OneOrMany readOneOrMany(InputStream body) {
        JsonNode tree = BodyTree.of(body);
        if (!tree.isArray()) {
            return new OneOrMany(List.of(of(tree)), false);
        }
        List<JsonBody> bodies = new ArrayList<>();
        for (JsonNode element : tree) {
            bodies.add(of("[" + bodies.size() + "].", element));
        }
        return new OneOrMany(bodies, true);
    }

    private static JsonBody of(JsonNode tree) {
        return of("", tree);
    }

    private static JsonBody of(String path, JsonNode tree) {
        if (!tree.isObject()) {
            throw new InvalidInput(null, Text.of("incidents.rest.input.body"));
        }
        return new JsonBody(path, tree);
    }

    public boolean has(String field) {
        return object.has(field);
    }

    public Given<String> text(String field) {
        return given(field, JsonNode::isTextual, JsonNode::textValue, "text");
    }

    public Given<Boolean> bool(String field) {
        return given(field, JsonNode::isBoolean, JsonNode::booleanValue, "boolean");
    }

    public Given<Integer> integer(String field) {
        return given(field, node -> node.isIntegralNumber() && node.canConvertToInt(), JsonNode::intValue, "number");
    }

    /** @throws InvalidInput where the field is absent, {@code null} or no whole number */
    public long version() {
        JsonNode node = object.path("version");
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new InvalidInput("version", Text.of("incidents.rest.input.version"));
        }
        return node.longValue();
    }

    /** An instant with its offset from UTC, as ISO 8601 writes it. */
    public Given<Instant> instant(String field) {
        Given<String> text = text(field);
        return text.value() == null
                ? new Given<>(text.mentioned(), null)
                : Given.of(toInstant(path + field, text.value()));
    }

    /** A calendar date as ISO 8601 writes it, such as {@code 2026-10-30}. */
    public Given<LocalDate> date(String field) {
        Given<String> text = text(field);
        if (text.value() == null) {
            return new Given<>(text.mentioned(), null);
        }
        try {
            return Given.of(LocalDate.parse(text.value().strip()));
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(path + field, Text.of("incidents.rest.input.date", text.value()));
        }
    }

    public Given<List<String>> texts(String field) {
        return given(field, JsonBody::isListOfTexts, JsonBody::toTexts, "list");
    }

    /** One of the constants, by its name in letters of either case. */
    public <E extends Enum<E>> Given<E> oneOf(String field, Class<E> type) {
        Given<String> text = text(field);
        return text.value() == null
                ? new Given<>(text.mentioned(), null)
                : Given.of(constant(path + field, text.value(), type));
    }

    /** An object inside this one; empty where it is absent or {@code null}, which {@link #isNull} tells apart. */
    public JsonBody object(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return new JsonBody(path + field + ".", JsonNodeFactory.instance.objectNode());
        }
        if (!node.isObject()) {
            throw refused(field, "object");
        }
        return new JsonBody(path + field + ".", node);
    }

    /** The objects of an array, in their order; none where it is absent or {@code null}. */
    public List<JsonBody> objects(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || !all(node, JsonNode::isObject)) {
            throw refused(field, "objects");
        }
        List<JsonBody> objects = new ArrayList<>();
        for (JsonNode element : node) {
            objects.add(new JsonBody(path + field + "[" + objects.size() + "].", element));
        }
        return objects;
    }

    public boolean isNull(String field) {
        return object.path(field).isNull();
    }

    /** The user name in a field that holds it, or holds an object with it as {@code name}. */
    public Given<String> userName(String field) {
        JsonNode node = object.path(field);
        if (node.isObject() && node.path("name").isTextual()) {
            return Given.of(node.path("name").textValue());
        }
        return given(field, JsonNode::isTextual, JsonNode::textValue, "personShape");
    }

    /** A list of user names, each as {@link #userName} takes one. */
    public Given<List<String>> userNames(String field) {
        return given(
                field,
                node -> node.isArray() && all(node, JsonBody::isUserName),
                node -> StreamSupport.stream(node.spliterator(), false)
                        .map(JsonBody::toUserName)
                        .toList(),
                "people");
    }

    /** Names of the fields, in the order in which they came. */
    public List<String> fields() {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Where a field stands in the whole body, as refusals name it. */
    public String nameOf(String field) {
        return path + field;
    }

    /** @throws InvalidInput where it is not written so */
    static Instant toInstant(String field, String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text.strip(), Instant::from);
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(field, Text.of("incidents.rest.input.instant", text));
        }
    }

    /** @throws InvalidInput where there is none of that name */
    static <E extends Enum<E>> E constant(String field, String name, Class<E> type) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field,
                        Text.of(
                                "incidents.rest.input.oneOf",
                                name,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", ")))));
    }

    private <T> Given<T> given(String field, Predicate<JsonNode> fits, Function<JsonNode, T> value, String expected) {
        JsonNode node = object.path(field);
        if (node.isMissingNode()) {
            return Given.nothing();
        }
        if (node.isNull()) {
            return Given.of(null);
        }
        if (!fits.test(node)) {
            throw refused(field, expected);
        }
        return Given.of(value.apply(node));
    }

    private InvalidInput refused(String field, String expected) {
        return new InvalidInput(path + field, Text.of("incidents.rest.input." + expected));
    }

    private static boolean isListOfTexts(JsonNode node) {
        return node.isArray() && all(node, JsonNode::isTextual);
    }

    /** A name, a person as answers give one, or what holds a person as its {@code user}. */
    private static boolean isUserName(JsonNode node) {
        return toUserName(node) != null;
    }

    @Nullable
    private static String toUserName(JsonNode node) {
        JsonNode person = node.isObject() && node.has("user") ? node.path("user") : node;
        return person.isObject() ? person.path("name").textValue() : person.textValue();
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> fits) {
        return StreamSupport.stream(list.spliterator(), false).allMatch(fits);
    }

    private static List<String> toTexts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(element -> texts.add(element.textValue()));
        return texts;
    }
}
