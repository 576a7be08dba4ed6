package org.sensible.incidents.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Long lists in the portions that every database takes as the values of one condition. */
final class Portions {

    /** How many values go into one condition, and how many rows into one unit of work. */
    static final int MOST = 500;

    private Portions() {}

    static <T> List<List<T>> of(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += MOST) {
            portions.add(all.subList(from, Math.min(all.size(), from + MOST)));
        }
        return portions;
    }

    /** A question mark for each value. */
    static String places(List<?> portion) {
        return String.join(", ", Collections.nCopies(portion.size(), "?"));
    }
}
