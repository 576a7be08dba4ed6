package org.sensible.incidents.confluence.coverage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Shift;

/** A week of coverage in words: for who does not see the pictures, and for paper. For one thread. */
final class CoverageTable {

    private static final int MOST_ZONES = 2;

    private final CoverageWeek week;
    private final List<Lane> lanes;
    private final CoverageWords words;
    private final TimeWords times;

    CoverageTable(CoverageWeek week, List<Lane> lanes, CoverageWords words, TimeWords times) {
        this.week = week;
        this.lanes = lanes;
        this.words = words;
        this.times = times;
    }

    /** @param shown the day on the clock */
    TableView of(LocalDate shown) {
        String own = times.place(week.zone());
        List<TableView.Head> heads = new ArrayList<>();
        heads.add(new TableView.Head(words.tell("day"), own));
        heads.add(new TableView.Head(words.tell("coveredHead"), ""));
        lanes.forEach(lane -> heads.add(new TableView.Head(words.tell("atWork", lane.place()), own)));
        heads.add(new TableView.Head(words.tell("nobodyAtWork"), own));
        others().forEach(zone -> heads.add(new TableView.Head(words.tell("nobodyAtWork"), times.place(zone))));
        return new TableView(
                heads, week.days().stream().map(day -> row(day, shown)).toList());
    }

    private List<ZoneId> others() {
        return lanes.stream()
                .map(Lane::zone)
                .distinct()
                .filter(zone -> !zone.equals(week.zone()))
                .limit(MOST_ZONES)
                .toList();
    }

    private TableView.Row row(LocalDate date, LocalDate shown) {
        Shift day = week.day(date);
        DayHours hours = new DayHours(day, week.zone(), times);
        List<Shift> gaps = WeekStrip.within(week.gaps(), day);
        List<TableView.Cell> cells = new ArrayList<>();
        lanes.forEach(lane -> cells.add(new TableView.Cell(lane(lane, day, hours), false)));
        cells.add(new TableView.Cell(List.of(hours.all(gaps)), true));
        others().forEach(zone -> cells.add(new TableView.Cell(List.of(hours.elsewhere(gaps, zone)), false)));
        return new TableView.Row(
                times.date(day.begin(), week.zone()),
                date.toString(),
                date.equals(shown),
                words.tell("hours", words.number(day.length().minus(CoverageWeek.sum(gaps)))),
                cells);
    }

    /** The hours of all; or, where not all have the same, a line for each hours with who has them. */
    private List<String> lane(Lane lane, Shift day, DayHours hours) {
        Map<String, List<String>> whoseHours = new LinkedHashMap<>();
        for (CoverageWeek.RowWeek row : lane.rows()) {
            List<Shift> shifts = WeekStrip.within(row.shifts(), day);
            LocalDate theirs = day.begin().atZone(lane.zone()).toLocalDate();
            boolean isAway = shifts.isEmpty() && row.row().hours().isHoliday(theirs);
            String said = isAway ? words.tell("holiday") : hours.all(shifts);
            whoseHours
                    .computeIfAbsent(said, any -> new ArrayList<>())
                    .add(row.row().who());
        }
        if (whoseHours.size() == 1) {
            return List.copyOf(whoseHours.keySet());
        }
        return whoseHours.entrySet().stream()
                .map(entry -> words.tell("whoseHours", entry.getKey(), String.join(", ", entry.getValue())))
                .toList();
    }
}
