package org.sensible.incidents.confluence.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the clocks of a shown zone change between two rows. After such a change times seem to run backwards or to skip an
 * hour, so the reader is told. Pure.
 */
final class ClockChanges {

    private ClockChanges() {}

    /** One change of one zone's clocks. */
    record ClockChange(ZoneId zone, ZoneOffsetTransition transition) {

        /** Whether the hour happens twice, instead of not at all. */
        boolean goesBack() {
            return transition.isOverlap();
        }
    }

    /** Those after the first instant up to and with the second, in order. */
    static List<ClockChange> between(Instant after, Instant upTo, List<ZoneId> zones) {
        List<ClockChange> changes = new ArrayList<>();
        for (ZoneId zone : zones) {
            ZoneOffsetTransition next = zone.getRules().nextTransition(after);
            while (next != null && !next.getInstant().isAfter(upTo)) {
                changes.add(new ClockChange(zone, next));
                next = zone.getRules().nextTransition(next.getInstant());
            }
        }
        changes.sort(Comparator.comparing(change -> change.transition().getInstant()));
        return changes;
    }
}
