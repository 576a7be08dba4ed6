package org.sensible.incidents.confluence.coverage;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.policy.Shift;

/**
 * Where a shift lies on the clock of one day. A shift across a change of the clocks is two stretches: the hour that is skipped stays
 * empty, the hour that comes twice is drawn twice. Immutable.
 *
 * @param from minutes since midnight as the clock on the wall shows it, from 0
 * @param length in minutes as they pass, at least 0
 */
record Stretch(int from, int length) {

    static final int DAY = 24 * 60;

    /** Earliest first. The shift lies within one day of that zone. */
    static List<Stretch> of(Shift shift, ZoneId zone) {
        List<Stretch> stretches = new ArrayList<>();
        Instant begin = shift.begin();
        while (begin.isBefore(shift.end())) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(begin);
            boolean isCut = change != null && change.getInstant().isBefore(shift.end());
            Instant end = isCut ? change.getInstant() : shift.end();
            int from = minutes(begin, zone);
            int length = (int) new Shift(begin, end).length().toMinutes();
            stretches.add(new Stretch(from, Math.min(length, DAY - from)));
            begin = end;
        }
        return stretches;
    }

    /** Of an instant. */
    static int minutes(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return time.getHour() * 60 + time.getMinute();
    }

    int to() {
        return from + length;
    }
}
