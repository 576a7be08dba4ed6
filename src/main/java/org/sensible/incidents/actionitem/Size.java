package org.sensible.incidents.actionitem;

import java.util.Arrays;
import java.util.Optional;

/** How much work an action item is; the smallest first. The name is what calls, answers and Jira's property say. */
public enum Size {
    S(1),
    M(2),
    L(5),
    XL(13);

    private final int points;

    Size(int points) {
        this.points = points;
    }

    /** The effort in points, of which a team has only so many. */
    public int points() {
        return points;
    }

    public static Optional<Size> ofWord(String word) {
        return Arrays.stream(values()).filter(size -> size.name().equals(word)).findFirst();
    }
}
