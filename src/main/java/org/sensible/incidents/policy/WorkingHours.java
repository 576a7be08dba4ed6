package org.sensible.incidents.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody works: certain hours of certain weekdays, in one zone, holidays excepted. Immutable. Hours that end no later
 * than they begin end on the next day, and belong to the day on which they begin: 22:00 to 06:00 is a night shift, 00:00 to
 * 00:00 a whole day.
 *
 * <p>Where the clocks change, the clock on the wall counts: who begins in a skipped hour begins when it is over, and of an hour
 * that comes twice the first is the one to begin at, the second the one to end at; who ends as it begins, ends the first time.
 *
 * @param from when work begins, local time
 * @param to when it ends; midnight is the end of the day
 * @param days at least one
 * @param holidays in any order
 */
public record WorkingHours(ZoneId zone, LocalTime from, LocalTime to, Set<DayOfWeek> days, List<Holiday> holidays) {

    /** What is counted by where nobody's hours are known: Monday to Friday, 09:00 to 17:00 UTC. */
    public static final WorkingHours STANDARD = weekdays(ZoneOffset.UTC, LocalTime.of(9, 0), LocalTime.of(17, 0));

    public WorkingHours {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("working hours need a day of the week");
        }
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        holidays = List.copyOf(holidays);
    }

    /** Monday to Friday, without holidays. */
    public static WorkingHours weekdays(ZoneId zone, LocalTime from, LocalTime to) {
        return new WorkingHours(zone, from, to, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), List.of());
    }

    public boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.includes(day));
    }

    /** The shift that begins on that day; empty where nobody works then, or where the clocks skip all of it. */
    public Optional<Shift> shift(LocalDate day) {
        return isWorkingDay(day) ? hours(day) : Optional.empty();
    }

    /** The hours of that day as if it were a working day. */
    Optional<Shift> hours(LocalDate day) {
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        Instant begin = instant(day.atTime(from), true);
        Instant end = instant(lastDay.atTime(to), false);
        return begin.isBefore(end) ? Optional.of(new Shift(begin, end)) : Optional.empty();
    }

    private Instant instant(LocalDateTime local, boolean isBegin) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        // Who ends as that hour begins works none of it, neither the first time nor the second.
        boolean isFirst = isBegin || local.equals(change.getDateTimeAfter());
        return local.toInstant(isFirst ? change.getOffsetBefore() : change.getOffsetAfter());
    }
}
