package org.sensible.incidents.rest;

import jakarta.annotation.Nullable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.incident.Problems;

/** Reads and gives the weights as the settings name them: {@code points} and {@code weights}. */
final class WeightBodies {

    private static final String POINTS = "points";
    private static final String WEIGHTS = "weights";
    private static final String NOT_SAID = "notSaid";

    private WeightBodies() {}

    /** Whether the body says anything of weights. */
    static boolean isMentioned(JsonBody body) {
        return body.has(POINTS) || body.has(WEIGHTS);
    }

    /**
     * The weights after a change; what is absent stays, {@code null} brings back the default.
     *
     * @throws org.sensible.incidents.incident.InvalidInput with every number that cannot be taken, at its field
     */
    static Weights changed(JsonBody body, Weights before) {
        Weights points = body.isNull(POINTS) ? Weights.DEFAULTS : before;
        Weights others = body.isNull(WEIGHTS) ? Weights.DEFAULTS : before;
        JsonBody weights = body.object(WEIGHTS);
        Problems problems = new Problems();
        Integer notSaid = problems.check(
                () -> weights.object("confidence").integer(NOT_SAID).value(), null);
        Map<Size, Integer> newPoints = numbers(Size.class, Size::name, body.object(POINTS), points.points(), problems);
        Map<Level, Integer> importance = levels(weights, "importance", others.importance(), problems);
        Map<Level, Integer> urgency = levels(weights, "urgency", others.urgency(), problems);
        Map<Level, Integer> confidence = levels(weights, "confidence", others.confidence(), problems);
        problems.refuse();
        return new Weights(
                newPoints,
                importance,
                urgency,
                confidence,
                Objects.requireNonNullElse(notSaid, others.confidenceNotSaid()));
    }

    private static Map<Level, Integer> levels(
            JsonBody weights, String field, Map<Level, Integer> before, Problems problems) {
        return numbers(Level.class, Level::word, weights.object(field), before, problems);
    }

    private static <E extends Enum<E>> Map<E, Integer> numbers(
            Class<E> type, Function<E, String> word, JsonBody body, Map<E, Integer> before, Problems problems) {
        Map<E, Integer> numbers = new EnumMap<>(before);
        for (E each : type.getEnumConstants()) {
            Integer number = problems.check(() -> body.integer(word.apply(each)).value(), null);
            if (number != null) {
                numbers.put(each, number);
            }
        }
        return numbers;
    }

    static Map<String, Integer> points(Weights weights) {
        return named(Size::name, weights.points(), null);
    }

    static Map<String, Map<String, Integer>> weights(Weights weights) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        all.put("importance", named(Level::word, weights.importance(), null));
        all.put("urgency", named(Level::word, weights.urgency(), null));
        all.put("confidence", named(Level::word, weights.confidence(), weights.confidenceNotSaid()));
        return all;
    }

    private static <E> Map<String, Integer> named(
            Function<E, String> word, Map<E, Integer> numbers, @Nullable Integer notSaid) {
        Map<String, Integer> named = new LinkedHashMap<>();
        numbers.forEach((each, number) -> named.put(word.apply(each), number));
        if (notSaid != null) {
            named.put(NOT_SAID, notSaid);
        }
        return named;
    }
}
