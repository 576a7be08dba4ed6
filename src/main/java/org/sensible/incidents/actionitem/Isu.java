package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.Comparator;
import java.util.Objects;

/**
 * What an action item is worth and what it costs: importance, size, urgency, and how sure the assignee is that it works at
 * this size. Immutable.
 *
 * @param confidence {@code null} as long as nobody said
 */
public record Isu(
        Level importance,
        Size size,
        Level urgency,
        @Nullable Level confidence) {

    /** What is worth most for its effort first, then what is worth most at all. */
    public static final Comparator<Isu> MOST_WORTH_FIRST = Comparator.comparingLong(Isu::worthPerEffort)
            .thenComparing(Isu::value)
            .reversed();

    /** Divisible by every size's points, so that values of different sizes compare in whole numbers. */
    private static final long COMMON_POINTS = 130;

    private static final int CONFIDENCE_NOT_SAID = 9;

    public Isu {
        Objects.requireNonNull(importance, "importance");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(urgency, "urgency");
    }

    /**
     * Importance times urgency times confidence: high 3, medium 2, low 1; confidence high 10, not said 9, medium 8, low 6.
     * From 6 to 90.
     */
    public int value() {
        return weight(importance) * weight(urgency) * confidenceWeight();
    }

    private long worthPerEffort() {
        return value() * COMMON_POINTS / size.points();
    }

    private int confidenceWeight() {
        if (confidence == null) {
            return CONFIDENCE_NOT_SAID;
        }
        return switch (confidence) {
            case HIGH -> 10;
            case MEDIUM -> 8;
            case LOW -> 6;
        };
    }

    private static int weight(Level level) {
        return switch (level) {
            case HIGH -> 3;
            case MEDIUM -> 2;
            case LOW -> 1;
        };
    }
}
