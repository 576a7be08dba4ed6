package org.sensible.incidents.timeline.hook;

import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Slice;
import org.sensible.incidents.incident.Text;

/** Which part of a list is asked for. */
final class Parts {

    private Parts() {}

    /** @throws InvalidInput for a start below 0 or a limit outside of 1 to 1 000 */
    static void check(int start, int limit) {
        if (start < 0) {
            throw new InvalidInput("start", Text.of("incidents.timeline.input.start", start));
        }
        if (limit < 1 || limit > Slice.MOST) {
            throw new InvalidInput("limit", Text.of("incidents.timeline.input.limit", Slice.MOST, limit));
        }
    }
}
