package org.sensible.incidents.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An instant at which the clocks of a zone are put forward or back. Immutable.
 *
 * @param by how far they are put forward; negative for back, never none
 */
public record ClockChange(ZoneId zone, Instant at, Duration by) {

    /** Those of these zones within the time, its begin included, earliest first. */
    public static List<ClockChange> within(Shift time, List<ZoneId> zones) {
        List<ClockChange> changes = new ArrayList<>();
        for (ZoneId zone : zones) {
            ZoneOffsetTransition next =
                    zone.getRules().nextTransition(time.begin().minusNanos(1));
            while (next != null && next.getInstant().isBefore(time.end())) {
                changes.add(new ClockChange(zone, next.getInstant(), next.getDuration()));
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        changes.sort(Comparator.comparing(ClockChange::at));
        return changes;
    }
}
