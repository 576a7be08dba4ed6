package org.sensible.incidents.confluence.coverage;

import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.policy.CoverageWeek.RowWeek;
import org.sensible.incidents.policy.Shift;

/**
 * Those of one zone, as one line of the picture and one column of the table. Immutable.
 *
 * @param place what people call the zone
 * @param name the place, and who is there
 * @param style a number from 0, or {@code plus} for whoever is only imagined
 */
record Lane(String place, String name, String style, ZoneId zone, List<RowWeek> rows, List<Shift> shifts) {

    private static final int STYLES = 4;

    /** The style of the lane of that number. */
    static String style(int number) {
        return Integer.toString(number % STYLES);
    }
}
