package org.sensible.incidents.confluence.coverage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.policy.Shift;

/**
 * Hours of one day in words: {@code 09:00–18:00}. Where the clocks change between them, each carries its zone's abbreviation. For one
 * thread.
 *
 * @param zone in which the day is one
 */
record DayHours(Shift day, ZoneId zone, TimeWords times) {

    String of(Shift shift) {
        if (isTwofold(shift, zone)) {
            return times.time(shift.begin(), zone) + "–" + end(shift) + " " + times.abbreviation(shift.end(), zone);
        }
        return times.clock(shift.begin(), zone) + "–" + end(shift);
    }

    /** All of them; a dash for none. */
    String all(List<Shift> shifts) {
        return shifts.isEmpty() ? "–" : shifts.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** The same hours on another zone's clocks, where they may be another day's. */
    String elsewhere(List<Shift> shifts, ZoneId other) {
        return shifts.isEmpty()
                ? "–"
                : shifts.stream().map(shift -> elsewhere(shift, other)).collect(Collectors.joining(", "));
    }

    private String elsewhere(Shift shift, ZoneId other) {
        boolean isSameDay = date(shift.begin(), other).equals(date(shift.end(), other));
        String end = isSameDay ? times.clock(shift.end(), other) : times.weekdayAndClock(shift.end(), other);
        String from = times.weekdayAndClock(shift.begin(), other);
        return isTwofold(shift, other)
                ? from + " " + times.abbreviation(shift.begin(), other) + "–" + end + " "
                        + times.abbreviation(shift.end(), other)
                : from + "–" + end;
    }

    private String end(Shift shift) {
        return shift.end().equals(day.end()) ? "24:00" : times.clock(shift.end(), zone);
    }

    private static String date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().toString();
    }

    private static boolean isTwofold(Shift shift, ZoneId zone) {
        return !zone.getRules().getOffset(shift.begin()).equals(zone.getRules().getOffset(shift.end()));
    }
}
