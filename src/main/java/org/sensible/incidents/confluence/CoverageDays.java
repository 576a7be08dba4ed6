package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Shift;

/** The days of a week of coverage, as places in a picture and as words of a table. Threads may share it. */
@ConfluenceComponent
public final class CoverageDays {

    static final int LEFT = 110;
    static final int HOUR = 30;
    private static final int TOP = 24;
    private static final int LANE = 12;
    private static final int BETWEEN = 10;
    private static final int HOURS_OF_A_DAY = 24;
    private static final int STYLES = 4;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final TimeWords times;
    private final Wording wording;

    @Inject
    public CoverageDays(TimeWords times, Wording wording) {
        this.times = times;
        this.wording = wording;
    }

    /** Each row's name, with the style that its bars wear. */
    List<CoverageView.Lane> lanes(CoverageWeek week) {
        List<CoverageView.Lane> lanes = new ArrayList<>();
        for (CoverageWeek.RowWeek row : week.rows()) {
            lanes.add(new CoverageView.Lane(name(row.row()), Integer.toString(lanes.size() % STYLES)));
        }
        return lanes;
    }

    List<CoverageView.Day> of(CoverageWeek week) {
        List<CoverageView.Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            days.add(day(week, week.monday().plusDays(i), TOP + i * pitch(week)));
        }
        return days;
    }

    int height(CoverageWeek week) {
        return TOP + 7 * pitch(week);
    }

    private static int pitch(CoverageWeek week) {
        return Math.max(1, week.rows().size()) * LANE + BETWEEN;
    }

    private CoverageView.Day day(CoverageWeek week, LocalDate date, int top) {
        ZoneId zone = week.zone();
        Shift day = new Shift(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        List<CoverageView.Bar> bars = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        int height = pitch(week) - BETWEEN;
        List<Shift> gaps = within(week.gaps(), day);
        gaps.forEach(gap -> bars.add(bar(gap, day, zone, top, height, "gap", nobody(gap))));
        int lane = 0;
        for (CoverageWeek.RowWeek row : week.rows()) {
            List<Shift> shifts = within(row.shifts(), day);
            for (Shift shift : shifts) {
                String said = name(row.row()) + " " + words(shift, day, zone);
                bars.add(bar(shift, day, zone, top + lane * LANE, LANE, Integer.toString(lane % STYLES), said));
            }
            cells.add(holiday(row.row(), date) + all(shifts, day, zone));
            lane++;
        }
        long covered = day.length()
                .minusSeconds(
                        gaps.stream().mapToLong(gap -> gap.length().toSeconds()).sum())
                .toSeconds();
        return new CoverageView.Day(
                times.date(day.begin(), zone),
                Integer.toString(top + height / 2 + 4),
                covered == 0 ? "0" : times.span(covered),
                cells,
                all(gaps, day, zone),
                bars);
    }

    private String holiday(CoverageRow row, LocalDate date) {
        return row.hours().isHoliday(date) ? wording.tell(Text.of("incidents.policy.coverage.holiday")) + " " : "";
    }

    private String nobody(Shift gap) {
        return wording.tell(Text.of(
                "incidents.policy.coverage.nobody", times.span(gap.length().toSeconds())));
    }

    private String name(CoverageRow row) {
        return row.who();
    }

    private static List<Shift> within(List<Shift> shifts, Shift day) {
        return shifts.stream()
                .filter(shift ->
                        shift.begin().isBefore(day.end()) && shift.end().isAfter(day.begin()))
                .map(shift -> new Shift(
                        shift.begin().isBefore(day.begin()) ? day.begin() : shift.begin(),
                        shift.end().isAfter(day.end()) ? day.end() : shift.end()))
                .toList();
    }

    private static CoverageView.Bar bar(
            Shift shift, Shift day, ZoneId zone, int top, int height, String style, String said) {
        int from = x(shift.begin(), zone);
        int to = shift.end().equals(day.end()) ? LEFT + HOURS_OF_A_DAY * HOUR : x(shift.end(), zone);
        return new CoverageView.Bar(
                Integer.toString(from),
                Integer.toString(top),
                Integer.toString(Math.max(1, to - from)),
                Integer.toString(height),
                style,
                said);
    }

    private static int x(Instant at, ZoneId zone) {
        LocalTime time = at.atZone(zone).toLocalTime();
        int minutes = time.getHour() * MINUTES_OF_AN_HOUR + time.getMinute();
        return LEFT + minutes * HOUR / MINUTES_OF_AN_HOUR;
    }

    private static String all(List<Shift> shifts, Shift day, ZoneId zone) {
        return shifts.isEmpty()
                ? "–"
                : shifts.stream().map(shift -> words(shift, day, zone)).collect(Collectors.joining(", "));
    }

    private static String words(Shift shift, Shift day, ZoneId zone) {
        String end = shift.end().equals(day.end())
                ? "24:00"
                : CLOCK.format(shift.end().atZone(zone));
        return CLOCK.format(shift.begin().atZone(zone)) + "–" + end;
    }
}
