package org.sensible.incidents.confluence;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.policy.CoverageWeek;

/**
 * The hours of the day above a week's picture, and under it the same in the other zones of the team, as their clocks stand on its first
 * working day.
 */
final class CoverageAxes {

    private static final int TOP = 12;
    private static final int PITCH = 16;
    private static final int EVERY = 3;
    private static final int HOURS_OF_A_DAY = 24;
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("HH");
    private static final DateTimeFormatter PART = DateTimeFormatter.ofPattern("HH:mm");

    private CoverageAxes() {}

    /** The first one is above the picture. */
    static List<CoverageView.Axis> of(CoverageWeek week, TimeWords times, int height) {
        List<CoverageView.Axis> axes = new ArrayList<>();
        axes.add(new CoverageView.Axis(times.place(week.zone()), Integer.toString(TOP), ticks(week, week.zone())));
        for (ZoneId zone : others(week)) {
            int y = height + axes.size() * PITCH - PITCH + TOP;
            axes.add(new CoverageView.Axis(times.place(zone), Integer.toString(y), ticks(week, zone)));
        }
        return axes;
    }

    /** How high the picture is with them. */
    static int bottom(CoverageWeek week, int height) {
        return height + others(week).size() * PITCH;
    }

    private static List<ZoneId> others(CoverageWeek week) {
        return week.rows().stream()
                .map(row -> row.row().hours().zone())
                .distinct()
                .filter(zone -> !zone.equals(week.zone()))
                .toList();
    }

    private static List<CoverageView.Tick> ticks(CoverageWeek week, ZoneId zone) {
        List<CoverageView.Tick> ticks = new ArrayList<>();
        for (int hour = 0; hour <= HOURS_OF_A_DAY; hour += EVERY) {
            Instant at = week.monday()
                    .atTime(hour % HOURS_OF_A_DAY, 0)
                    .atZone(week.zone())
                    .toInstant();
            boolean isEnd = hour == HOURS_OF_A_DAY && zone.equals(week.zone());
            ticks.add(new CoverageView.Tick(
                    isEnd ? "24" : words(at.atZone(zone).toLocalTime()),
                    Integer.toString(CoverageDays.LEFT + hour * CoverageDays.HOUR)));
        }
        return ticks;
    }

    private static String words(LocalTime time) {
        return time.getMinute() == 0 ? FULL.format(time) : PART.format(time);
    }
}
