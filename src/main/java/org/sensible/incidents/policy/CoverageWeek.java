package org.sensible.incidents.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One week of a coverage: who is at work when, when nobody is, and how long somebody who needs a responder waits for one. A week
 * runs from Monday to Monday in one zone; where its clocks change it is an hour longer or shorter. Immutable.
 *
 * @param monday its first day
 * @param zone whose days it is made of
 * @param time from its first instant to the first one after it
 * @param rows in the coverage's order
 * @param covered when somebody is at work, earliest first, none touching the next
 * @param gaps when nobody is, likewise
 */
public record CoverageWeek(
        LocalDate monday, ZoneId zone, Shift time, List<RowWeek> rows, List<Shift> covered, List<Shift> gaps) {

    /** How far beyond the week the next responder is looked for. */
    private static final Duration BEYOND = Duration.ofDays(28);

    /** Those of one row at work that week, earliest first. */
    public record RowWeek(CoverageRow row, List<Shift> shifts) {}

    /** The week in which that day lies. */
    public static CoverageWeek of(Coverage coverage, LocalDate day, ZoneId zone) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Shift time = new Shift(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        List<RowWeek> rows = coverage.rows().stream()
                .map(row -> new RowWeek(row, merged(new BusinessTime(row.hours()).within(time))))
                .toList();
        List<Shift> covered =
                merged(rows.stream().flatMap(row -> row.shifts().stream()).toList());
        return new CoverageWeek(monday, zone, time, rows, covered, gaps(covered, time));
    }

    /** Its seven days. */
    public List<LocalDate> days() {
        return Stream.iterate(monday, day -> day.plusDays(1)).limit(7).toList();
    }

    /** From the first instant of that day to the first one after it: 23 or 25 hours where the clocks change. */
    public Shift day(LocalDate date) {
        return new Shift(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    public Duration coveredTime() {
        return sum(covered);
    }

    /**
     * How long somebody waits for a responder who needs one at some instant of the week, each as likely as the other: the expected
     * time to engagement of a team that answers as soon as it is at work. Empty where nobody comes to work for weeks.
     */
    public Optional<Duration> expectedWait(Coverage coverage) {
        Shift horizon = new Shift(time.begin(), time.end().plus(BEYOND));
        List<Shift> comes = merged(coverage.rows().stream()
                .flatMap(row -> new BusinessTime(row.hours()).within(horizon).stream())
                .toList());
        double squares = 0;
        for (Shift gap : gaps) {
            Optional<Instant> next = comes.stream()
                    .map(Shift::begin)
                    .filter(begin -> !begin.isBefore(gap.end()))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            // The wait falls evenly from the gap's begin on, so over the gap it adds up to half a difference of
            // squares.
            squares += square(gap.begin(), next.get()) - square(gap.end(), next.get());
        }
        return Optional.of(
                Duration.ofSeconds(Math.round(squares / 2 / time.length().toSeconds())));
    }

    private static double square(Instant from, Instant to) {
        double seconds = Duration.between(from, to).toSeconds();
        return seconds * seconds;
    }

    /** The same time without overlaps. */
    static List<Shift> merged(List<Shift> shifts) {
        List<Shift> sorted = shifts.stream()
                .sorted(java.util.Comparator.comparing(Shift::begin))
                .toList();
        List<Shift> merged = new ArrayList<>();
        for (Shift shift : sorted) {
            Shift last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || shift.begin().isAfter(last.end())) {
                merged.add(shift);
            } else if (shift.end().isAfter(last.end())) {
                merged.set(merged.size() - 1, new Shift(last.begin(), shift.end()));
            }
        }
        return merged;
    }

    private static List<Shift> gaps(List<Shift> covered, Shift time) {
        List<Shift> gaps = new ArrayList<>();
        Instant from = time.begin();
        for (Shift shift : covered) {
            if (from.isBefore(shift.begin())) {
                gaps.add(new Shift(from, shift.begin()));
            }
            from = shift.end();
        }
        if (from.isBefore(time.end())) {
            gaps.add(new Shift(from, time.end()));
        }
        return gaps;
    }

    /** How long they are together. */
    public static Duration sum(List<Shift> shifts) {
        return shifts.stream().map(Shift::length).reduce(Duration.ZERO, Duration::plus);
    }
}
