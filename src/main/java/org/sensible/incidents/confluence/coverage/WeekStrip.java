package org.sensible.incidents.confluence.coverage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Shift;

/** Draws a week: a strip for each day, in it a lane for each zone, and boxes where nobody is at work. For one thread. */
final class WeekStrip {

    static final int LEFT = 104;
    static final int HOUR = 26;
    static final int TOP = 26;
    private static final int LANE = 11;
    private static final int LEAST_HEIGHT = 22;
    private static final int BETWEEN = 7;
    private static final int ROOM_FOR_WORDS = 92;
    private static final int ROOM_FOR_HOURS = 30;
    private static final int BASELINE = 4;

    private final CoverageWeek week;
    private final List<Lane> lanes;
    private final CoverageWords words;
    private final TimeWords times;

    WeekStrip(CoverageWeek week, List<Lane> lanes, CoverageWords words, TimeWords times) {
        this.week = week;
        this.lanes = lanes;
        this.words = words;
        this.times = times;
    }

    StripView draw(Instant now) {
        List<StripView.Day> days = new ArrayList<>();
        for (LocalDate date : week.days()) {
            days.add(day(date, TOP + days.size() * (height() + BETWEEN), now));
        }
        int bottom = TOP + days.size() * (height() + BETWEEN);
        WeekAxes axes = new WeekAxes(week, lanes, words, times, bottom);
        return new StripView(
                Integer.toString(axes.bottom()),
                words.tell("stripLabel", words.range(week)),
                Integer.toString(bottom),
                axes.all(),
                days);
    }

    static String x(int minutes) {
        return decimal(LEFT + minutes * HOUR / 60.0);
    }

    private int height() {
        return Math.max(LEAST_HEIGHT, lanes.size() * LANE);
    }

    private StripView.Day day(LocalDate date, int top, Instant now) {
        Shift day = week.day(date);
        List<StripView.Bar> bars = new ArrayList<>();
        for (Shift gap : within(week.gaps(), day)) {
            String said = words.tell("nobody", words.span(gap.length()));
            bars.addAll(bars(gap, top, height(), "gap", said, gap.length()));
        }
        int lane = 0;
        for (Lane each : lanes) {
            int y = top + lane * height() / lanes.size();
            for (Shift shift : within(each.shifts(), day)) {
                String said = each.name() + " " + new DayHours(day, week.zone(), times).of(shift);
                bars.addAll(bars(shift, y, height() / lanes.size(), each.style(), said, null));
            }
            lane++;
        }
        return new StripView.Day(
                times.day(day.begin(), week.zone()),
                Integer.toString(top + height() / 2 + BASELINE),
                bars,
                day.includes(now) ? x(Stretch.minutes(now, week.zone())) : "",
                Integer.toString(top - 2),
                Integer.toString(top + height() + 2));
    }

    /** @param nobody how long the gap is, to stand in its longest part; {@code null} for a lane's bar */
    private List<StripView.Bar> bars(Shift shift, int y, int height, String style, String said, Duration nobody) {
        List<Stretch> stretches = Stretch.of(shift, week.zone());
        int longest = stretches.stream().mapToInt(Stretch::length).max().orElse(0);
        List<StripView.Bar> bars = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double width = Math.max(1, stretch.length() * HOUR / 60.0);
            boolean isLongest = nobody != null && stretch.length() == longest;
            bars.add(new StripView.Bar(
                    x(stretch.from()),
                    Integer.toString(y),
                    decimal(width),
                    Integer.toString(height),
                    style,
                    said,
                    isLongest ? inside(said, nobody, width) : "",
                    x(stretch.from() + stretch.length() / 2),
                    Integer.toString(y + height / 2 + BASELINE)));
        }
        return bars;
    }

    private String inside(String said, Duration length, double width) {
        if (width >= ROOM_FOR_WORDS) {
            return said;
        }
        return width >= ROOM_FOR_HOURS && length.toMinutes() % 60 == 0 ? words.span(length) : "";
    }

    static List<Shift> within(List<Shift> shifts, Shift day) {
        return shifts.stream().flatMap(shift -> shift.within(day).stream()).toList();
    }

    static String decimal(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
