package org.sensible.incidents.actionitem;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much work an action item is; the smallest first. The name is what calls, answers and Jira's property say; how many
 * points it costs, {@link Weights} say.
 */
public enum Size {
    S,
    M,
    L,
    XL;

    public static Optional<Size> ofWord(String word) {
        return Arrays.stream(values()).filter(size -> size.name().equals(word)).findFirst();
    }
}
