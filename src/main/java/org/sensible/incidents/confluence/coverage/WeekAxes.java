package org.sensible.incidents.confluence.coverage;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.policy.CoverageWeek;

/**
 * The hours of the day above a week's strips, and under them those of the other zones. A zone whose clocks change against the picture's
 * within the week has its hours twice, as they are before and after. For one thread.
 */
final class WeekAxes {

    private static final int FIRST = 14;
    private static final int PITCH = 18;
    private static final int CAPTION = 15;
    private static final int BELOW = 6;
    private static final int EVERY = 3;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int ROOM_FOR_CAPTION = 3 * 60;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("HH");
    private static final DateTimeFormatter PART = DateTimeFormatter.ofPattern("HH:mm");

    private final CoverageWeek week;
    private final CoverageWords words;
    private final TimeWords times;
    private final List<StripView.Axis> axes = new ArrayList<>();
    private int y;

    WeekAxes(CoverageWeek week, List<Lane> lanes, CoverageWords words, TimeWords times, int bottom) {
        this.week = week;
        this.words = words;
        this.times = times;
        axes.add(new StripView.Axis(
                times.place(week.zone()), Integer.toString(FIRST), ticks(week.monday(), week.zone()), List.of()));
        y = bottom;
        lanes.stream()
                .map(Lane::zone)
                .distinct()
                .filter(zone -> !zone.equals(week.zone()))
                .forEach(this::add);
    }

    List<StripView.Axis> all() {
        return axes;
    }

    /** How high the picture is with them. */
    int bottom() {
        return y + BELOW;
    }

    private void add(ZoneId zone) {
        Map<Integer, LocalDate> kinds = new LinkedHashMap<>();
        week.days().forEach(day -> kinds.putIfAbsent(ahead(day, zone), day));
        kinds.values().forEach(day -> {
            y += PITCH;
            boolean isFirst = day.equals(week.monday());
            String name = isFirst
                    ? times.place(zone)
                    : words.tell("axisFrom", times.day(week.day(day).begin(), week.zone()));
            List<StripView.Caption> captions = captions(day, zone, y + CAPTION);
            axes.add(new StripView.Axis(name, Integer.toString(y), ticks(day, zone), captions));
            y += captions.isEmpty() ? 0 : CAPTION;
        });
    }

    /** How many seconds that zone's clocks are ahead of the picture's. */
    private int ahead(LocalDate day, ZoneId zone) {
        ZonedDateTime noon = day.atTime(NOON).atZone(week.zone());
        ZoneOffset there = noon.withZoneSameInstant(zone).getOffset();
        return there.getTotalSeconds() - noon.getOffset().getTotalSeconds();
    }

    private List<StripView.Tick> ticks(LocalDate day, ZoneId zone) {
        List<StripView.Tick> ticks = new ArrayList<>();
        for (int hour = 0; hour <= HOURS_OF_A_DAY; hour += EVERY) {
            boolean isEnd = hour == HOURS_OF_A_DAY && zone.equals(week.zone());
            ticks.add(new StripView.Tick(isEnd ? "24" : hour(day, hour, zone), WeekStrip.x(hour * 60)));
        }
        return ticks;
    }

    /** What the clock there shows at that hour of the picture's ordinary day. */
    private String hour(LocalDate day, int hour, ZoneId zone) {
        LocalTime there = LocalTime.MIDNIGHT.plusHours(hour).plusSeconds(ahead(day, zone));
        return there.getMinute() == 0 ? FULL.format(there) : PART.format(there);
    }

    /** The parts of the strip that lie on other days there. */
    private List<StripView.Caption> captions(LocalDate day, ZoneId zone, int y) {
        int ahead = ahead(day, zone) / 60;
        if (ahead == 0) {
            return List.of();
        }
        int change = ahead < 0 ? -ahead : Stretch.DAY - ahead;
        List<StripView.Caption> captions = new ArrayList<>();
        caption(captions, ahead < 0 ? "dayBefore" : "sameDay", 0, Math.min(change, Stretch.DAY), y);
        caption(captions, ahead < 0 ? "sameDay" : "dayAfter", Math.min(change, Stretch.DAY), Stretch.DAY, y);
        return captions;
    }

    private void caption(List<StripView.Caption> captions, String key, int from, int to, int y) {
        if (to - from >= ROOM_FOR_CAPTION) {
            captions.add(new StripView.Caption(words.tell(key), WeekStrip.x((from + to) / 2), Integer.toString(y)));
        }
    }
}
