package org.sensible.incidents.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Time as it passes for somebody with certain working hours. Immutable. Takes a step for each day, not for each minute. Where
 * holidays leave no working day for {@value #FARTHEST_DAYS} days on end, they are not counted any longer: every term ends.
 */
public final class BusinessTime {

    private static final int FARTHEST_DAYS = 1_100;

    private final WorkingHours hours;

    public BusinessTime(WorkingHours hours) {
        this.hours = Objects.requireNonNull(hours, "hours");
    }

    /**
     * The instant by which that much working time has passed. What is used up exactly when work ends is used up then, not when
     * it begins again.
     *
     * @param amount longer than none
     */
    public Instant plusHours(Instant from, Duration amount) {
        if (amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException("business hours to count are longer than none, not " + amount);
        }
        Duration left = amount;
        Instant cursor = from;
        LocalDate day = date(from).minusDays(1);
        for (int idle = 0; ; idle++, day = day.plusDays(1)) {
            Optional<Shift> rest = rest(day, cursor, idle);
            if (rest.isPresent()) {
                Shift shift = rest.get();
                if (shift.length().compareTo(left) >= 0) {
                    return shift.begin().plus(left);
                }
                left = left.minus(shift.length());
                cursor = shift.end();
                idle = 0;
            }
        }
    }

    /**
     * The end of working hours on the n-th working day after the local date of that instant, whose own day does not count.
     *
     * @param days from 1
     */
    public Instant plusDays(Instant from, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("business days are counted from 1, not " + days);
        }
        LocalDate day = date(from).plusDays(1);
        int left = days;
        for (int idle = 0; ; idle++, day = day.plusDays(1)) {
            Optional<Shift> shift = shift(day, idle);
            if (shift.isPresent()) {
                left--;
                if (left == 0) {
                    return shift.get().end();
                }
                idle = 0;
            }
        }
    }

    public boolean isWorking(Instant at) {
        return next(at).includes(at);
    }

    /** The shift under way then; else the next one. */
    public Shift next(Instant at) {
        LocalDate day = date(at).minusDays(1);
        for (int idle = 0; ; idle++, day = day.plusDays(1)) {
            Optional<Shift> shift = shift(day, idle);
            if (shift.isPresent() && at.isBefore(shift.get().end())) {
                return shift.get();
            }
        }
    }

    /** The last shift that was over by then. */
    public Shift lastOver(Instant at) {
        LocalDate day = date(at);
        for (int idle = 0; ; idle++, day = day.minusDays(1)) {
            Optional<Shift> shift = shift(day, idle);
            if (shift.isPresent() && !shift.get().end().isAfter(at)) {
                return shift.get();
            }
        }
    }

    /** The shifts that lie in that time or reach into it, cut to it, earliest first; none that only touches it. */
    public List<Shift> within(Shift time) {
        List<Shift> shifts = new ArrayList<>();
        LocalDate last = date(time.end());
        for (LocalDate day = date(time.begin()).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            hours.shift(day).flatMap(shift -> shift.within(time)).ifPresent(shifts::add);
        }
        return shifts;
    }

    private LocalDate date(Instant at) {
        return at.atZone(hours.zone()).toLocalDate();
    }

    /** What is left of the shift of that day at the cursor. */
    private Optional<Shift> rest(LocalDate day, Instant cursor, int idle) {
        return shift(day, idle)
                .filter(shift -> shift.end().isAfter(cursor))
                .map(shift -> shift.begin().isBefore(cursor) ? new Shift(cursor, shift.end()) : shift);
    }

    private Optional<Shift> shift(LocalDate day, int idle) {
        return idle > FARTHEST_DAYS && hours.days().contains(day.getDayOfWeek()) ? hours.hours(day) : hours.shift(day);
    }
}
