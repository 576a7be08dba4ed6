package org.sensible.incidents.confluence.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Shift;

/**
 * Draws one day as a clock of 24 hours: a ring for each zone, the hours of the first zone outside, those of the second inside, and a hand
 * for now. For one thread.
 */
final class DayClock {

    private static final double OUTER = 106;
    private static final double INNER = 62;
    private static final double BETWEEN = 3;
    private static final double OUTSIDE = 122;
    private static final double INSIDE = 48;
    private static final int BASELINE = 4;
    private static final int LINE = 14;
    private static final int EVERY = 3 * 60;
    private static final int ROOM_FOR_WORDS = 3 * 60;
    private static final int MOST_LINES = 3;
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("HH");
    private static final DateTimeFormatter PART = DateTimeFormatter.ofPattern("HH:mm");

    private final CoverageWeek week;
    private final Shift day;
    private final List<Lane> lanes;
    private final CoverageWords words;
    private final TimeWords times;

    DayClock(CoverageWeek week, LocalDate date, List<Lane> lanes, CoverageWords words, TimeWords times) {
        this.week = week;
        this.day = week.day(date);
        this.lanes = lanes;
        this.words = words;
        this.times = times;
    }

    ClockView draw(Instant now) {
        List<ClockView.Arc> arcs = new ArrayList<>();
        List<ClockView.Mark> marks = new ArrayList<>(hours(week.zone(), OUTSIDE, true));
        Optional<ZoneId> second = second();
        second.ifPresent(zone -> marks.addAll(hours(zone, INSIDE, false)));
        List<Shift> gaps = WeekStrip.within(week.gaps(), day);
        gaps.forEach(gap -> gap(gap, arcs, marks));
        double step = (OUTER - INNER + BETWEEN) / lanes.size();
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), OUTER - i * step, OUTER - (i + 1) * step + BETWEEN, arcs);
        }
        String title = times.day(day.begin(), week.zone());
        return new ClockView(
                title,
                label(title, gaps),
                arcs,
                marks,
                day.includes(now) ? List.of(hand(now)) : List.of(),
                middle(now, gaps),
                second.map(zone -> words.tell("clockTwo", times.place(week.zone()), times.place(zone)))
                        .orElseGet(() -> words.tell("clockOne", times.place(week.zone()))));
    }

    private Optional<ZoneId> second() {
        return lanes.stream()
                .map(Lane::zone)
                .filter(zone -> !zone.equals(week.zone()))
                .findFirst();
    }

    private void gap(Shift gap, List<ClockView.Arc> arcs, List<ClockView.Mark> marks) {
        String said = words.tell("nobody", words.span(gap.length()));
        List<Stretch> stretches = Stretch.of(gap, week.zone());
        stretches.forEach(stretch -> arcs.add(new ClockView.Arc(Ring.path(stretch, OUTER, INNER), "gap", said)));
        Stretch first = stretches.get(0);
        if (first.length() >= ROOM_FOR_WORDS) {
            int at = first.from() + first.length() / 2;
            double radius = (OUTER + INNER) / 2;
            marks.add(mark(words.span(gap.length()), at, radius, false));
        }
    }

    private void lane(Lane lane, double outer, double inner, List<ClockView.Arc> arcs) {
        for (Shift shift : WeekStrip.within(lane.shifts(), day)) {
            String said = lane.name() + " " + new DayHours(day, week.zone(), times).of(shift);
            Stretch.of(shift, week.zone())
                    .forEach(stretch ->
                            arcs.add(new ClockView.Arc(Ring.path(stretch, outer, inner), lane.style(), said)));
        }
    }

    /** As the clocks there stand at each hour of that day. */
    private List<ClockView.Mark> hours(ZoneId zone, double radius, boolean isOuter) {
        List<ClockView.Mark> marks = new ArrayList<>();
        for (int minutes = 0; minutes < Stretch.DAY; minutes += EVERY) {
            LocalTime here = LocalTime.MIDNIGHT.plusMinutes(minutes);
            Instant at = day.begin()
                    .atZone(week.zone())
                    .toLocalDate()
                    .atTime(here)
                    .atZone(week.zone())
                    .toInstant();
            LocalTime there = isOuter ? here : at.atZone(zone).toLocalTime();
            String hour = there.getMinute() == 0 ? FULL.format(there) : PART.format(there);
            marks.add(mark(hour, minutes, radius, isOuter));
        }
        return marks;
    }

    private static ClockView.Mark mark(String words, int minutes, double radius, boolean isOuter) {
        double y = Double.parseDouble(Ring.y(minutes, radius)) + BASELINE;
        return new ClockView.Mark(words, Ring.x(minutes, radius), WeekStrip.decimal(y), isOuter);
    }

    private ClockView.Hand hand(Instant now) {
        int minutes = Stretch.minutes(now, week.zone());
        return new ClockView.Hand(
                Ring.x(minutes, INNER - BETWEEN),
                Ring.y(minutes, INNER - BETWEEN),
                Ring.x(minutes, OUTER + BETWEEN),
                Ring.y(minutes, OUTER + BETWEEN));
    }

    /** Now, in the zones; on another day how much of it is covered. */
    private List<ClockView.Line> middle(Instant now, List<Shift> gaps) {
        List<String> said = new ArrayList<>();
        if (day.includes(now)) {
            said.add(words.tell("now"));
            lanes.stream()
                    .map(Lane::zone)
                    .distinct()
                    .limit(MOST_LINES - 1L)
                    .forEach(zone -> said.add(times.time(now, zone)));
        } else {
            said.add(words.span(day.length().minus(CoverageWeek.sum(gaps))));
            said.add(words.tell("covered"));
        }
        List<ClockView.Line> lines = new ArrayList<>();
        int top = Ring.MIDDLE + BASELINE - (said.size() - 1) * LINE / 2;
        for (String line : said) {
            lines.add(new ClockView.Line(line, Integer.toString(top + lines.size() * LINE), lines.isEmpty()));
        }
        return lines;
    }

    private String label(String title, List<Shift> gaps) {
        DayHours hours = new DayHours(day, week.zone(), times);
        String who = lanes.stream()
                .map(lane -> lane.name() + " " + hours.all(WeekStrip.within(lane.shifts(), day)))
                .collect(Collectors.joining("; "));
        return words.tell("clockLabel", title, who, hours.all(gaps));
    }
}
