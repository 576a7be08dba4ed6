package org.sensible.incidents.actionitem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;

/**
 * What a classification counts for: how many points a size costs, and how much importance, urgency and confidence weigh.
 * Whole numbers from 1 to {@value #MOST}; a larger size never costs less, a lower level never weighs more. Immutable.
 *
 * @param confidenceNotSaid what counts as long as the assignee said nothing
 */
public record Weights(
        Map<Size, Integer> points,
        Map<Level, Integer> importance,
        Map<Level, Integer> urgency,
        Map<Level, Integer> confidence,
        int confidenceNotSaid) {

    /** The largest number of points, and the largest weight. */
    public static final int MOST = 100;

    /** What holds until an administrator decides. */
    public static final Weights DEFAULTS = new Weights(
            Map.of(Size.S, 1, Size.M, 2, Size.L, 5, Size.XL, 13),
            Map.of(Level.HIGH, 3, Level.MEDIUM, 2, Level.LOW, 1),
            Map.of(Level.HIGH, 3, Level.MEDIUM, 2, Level.LOW, 1),
            Map.of(Level.HIGH, 10, Level.MEDIUM, 8, Level.LOW, 6),
            9);

    /** @throws org.sensible.incidents.incident.InvalidInput with every number that cannot be taken, at its field */
    public Weights {
        Problems problems = new Problems();
        points = checked("points", Size.class, points, true, problems);
        importance = checked("weights.importance", Level.class, importance, false, problems);
        urgency = checked("weights.urgency", Level.class, urgency, false, problems);
        confidence = checked("weights.confidence", Level.class, confidence, false, problems);
        if (confidenceNotSaid < 1 || confidenceNotSaid > MOST) {
            problems.add("weights.confidence.notSaid", outOfRange(confidenceNotSaid));
        }
        problems.refuse();
    }

    /** The effort in points, of which a team has only so many. */
    public int points(Size size) {
        return points.get(size);
    }

    /** Likewise, of what is classified so. */
    public int points(Isu isu) {
        return points(isu.size());
    }

    /** Importance times urgency times confidence; 6 to 90 with the defaults, at least 1, at most 1 000 000. */
    public int value(Isu isu) {
        return importance.get(isu.importance())
                * urgency.get(isu.urgency())
                * (isu.confidence() == null ? confidenceNotSaid : confidence.get(isu.confidence()));
    }

    private static <E extends Enum<E>> Map<E, Integer> checked(
            String field, Class<E> type, Map<E, Integer> given, boolean isRising, Problems problems) {
        Map<E, Integer> numbers = new EnumMap<>(type);
        Integer before = null;
        for (E each : type.getEnumConstants()) {
            Integer number = given.get(each);
            String at = field + "." + word(each);
            if (number == null) {
                problems.add(at, Text.of("incidents.incident.input.required"));
                continue;
            }
            if (number < 1 || number > MOST) {
                problems.add(at, outOfRange(number));
            } else if (before != null && (isRising ? number < before : number > before)) {
                problems.add(
                        at,
                        Text.of(
                                isRising
                                        ? "incidents.actionItem.weights.input.rising"
                                        : "incidents.actionItem.weights.input.falling",
                                before,
                                number));
            }
            before = number;
            numbers.put(each, number);
        }
        return Collections.unmodifiableMap(numbers);
    }

    private static String word(Enum<?> each) {
        return each instanceof Level level ? level.word() : each.name();
    }

    private static Text outOfRange(int number) {
        return Text.of("incidents.actionItem.weights.input.range", MOST, number);
    }
}
