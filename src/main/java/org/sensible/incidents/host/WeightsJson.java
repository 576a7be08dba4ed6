package org.sensible.incidents.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/** All weights as the two products tell each other: {@code points} and {@code weights}, as the settings name them. */
public final class WeightsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private WeightsJson() {}

    public static ObjectNode write(Weights weights) {
        ObjectNode json = JSON.createObjectNode();
        json.set("points", ItemAnswers.points(weights));
        json.set("weights", ItemAnswers.weights(weights));
        return json;
    }

    /** @throws InvalidInput with every number that is missing or cannot be taken, at its field */
    public static Weights read(JsonNode json) {
        JsonNode weights = json.path("weights");
        return new Weights(
                numbers(Size.class, Size::name, json.path("points"), "points"),
                levels(weights, "importance"),
                levels(weights, "urgency"),
                levels(weights, "confidence"),
                number(weights.path("confidence").path("notSaid"), "weights.confidence.notSaid"));
    }

    private static Map<Level, Integer> levels(JsonNode weights, String name) {
        return numbers(Level.class, Level::word, weights.path(name), "weights." + name);
    }

    private static <E extends Enum<E>> Map<E, Integer> numbers(
            Class<E> type, Function<E, String> word, JsonNode json, String field) {
        Map<E, Integer> numbers = new EnumMap<>(type);
        for (E each : type.getEnumConstants()) {
            String name = word.apply(each);
            numbers.put(each, number(json.path(name), field + "." + name));
        }
        return numbers;
    }

    private static int number(JsonNode json, String field) {
        if (json.isMissingNode() || json.isNull()) {
            throw new InvalidInput(field, Text.of("incidents.incident.input.required"));
        }
        if (!json.isInt()) {
            throw new InvalidInput(field, Text.of("incidents.rest.input.number"));
        }
        return json.intValue();
    }
}
