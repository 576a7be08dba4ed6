package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import org.junit.runner.RunWith;

/**
 * Business time against an oracle that looks at every minute and at the clock on the wall, and knows nothing of shifts: around
 * clock changes, in zones with half and quarter hours, with nights, holidays and odd weeks.
 */
@RunWith(JUnitQuickcheck.class)
public class BusinessTimePropertiesTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"),
            ZoneId.of("Asia/Tokyo"),
            ZoneId.of("America/Los_Angeles"),
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("Asia/Kolkata"),
            ZoneId.of("Asia/Kathmandu"),
            // Half an hour of daylight saving time.
            ZoneId.of("Australia/Lord_Howe"),
            // The clocks change at midnight.
            ZoneId.of("America/Santiago"),
            ZoneId.of("America/St_Johns"),
            // Skipped the whole of 30 December 2011.
            ZoneId.of("Pacific/Apia"));
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.parse("2026-03-05"),
            LocalDate.parse("2026-03-27"),
            LocalDate.parse("2026-04-02"),
            LocalDate.parse("2026-09-04"),
            LocalDate.parse("2026-10-02"),
            LocalDate.parse("2026-10-23"),
            LocalDate.parse("2026-10-30"),
            LocalDate.parse("2011-12-28"),
            LocalDate.parse("2026-06-15"));
    private static final int DAYS = 40;
    private static final int MINUTES = DAYS * 24 * 60;

    @Property(trials = 150)
    public void hours_areCountedMinuteByMinute(@From(Cases.class) Case given) {
        int amount = given.amount();
        int after = given.after();
        WorkingHours hours = given.hours();
        Instant origin = given.origin();
        BitSet atWork = oracle(hours, origin);
        int left = amount;
        int minute = after;
        while (left > 0 && minute < MINUTES) {
            left -= atWork.get(minute) ? 1 : 0;
            minute++;
        }
        if (left == 0) {
            Instant from = origin.plus(after, ChronoUnit.MINUTES);
            Instant expected = origin.plus(minute, ChronoUnit.MINUTES);
            Instant found = new BusinessTime(hours).plusHours(from, Duration.ofMinutes(amount));
            assertEquals(hours + " from " + from + " for " + amount + " min", expected, found);
        }
    }

    @Property(trials = 100)
    public void days_endWithTheLastMinuteOfTheNthWorkingDay(@From(Cases.class) Case given) {
        int days = 1 + given.amount() % 6;
        WorkingHours hours = given.hours();
        Instant from = given.origin().plus(given.after(), ChronoUnit.MINUTES);
        LocalDate day = from.atZone(hours.zone()).toLocalDate();
        Instant expected = null;
        int left = days;
        for (int i = 0; i < DAYS && left > 0; i++) {
            day = day.plusDays(1);
            Instant end = hours.isWorkingDay(day) ? lastMinute(hours, day) : null;
            expected = end == null ? expected : end;
            left -= end == null ? 0 : 1;
        }
        if (left == 0) {
            assertEquals(hours + " from " + from, expected, new BusinessTime(hours).plusDays(from, days));
        }
    }

    @Property(trials = 100)
    public void nextAndIsWorking_agreeWithTheMinutes(@From(Cases.class) Case given) {
        int at = 2_000 + given.after();
        WorkingHours hours = given.hours();
        Instant origin = given.origin();
        BitSet atWork = oracle(hours, origin);
        Instant instant = origin.plus(at, ChronoUnit.MINUTES);
        BusinessTime time = new BusinessTime(hours);
        assertEquals(hours + " at " + instant, atWork.get(at), time.isWorking(instant));
        int next = atWork.nextSetBit(at);
        if (next > at) {
            assertEquals(
                    hours + " at " + instant,
                    origin.plus(next, ChronoUnit.MINUTES),
                    time.next(instant).begin());
        }
    }

    /** Which minutes from the origin on are worked in: the hull of those of each day's hours by the clock on the wall. */
    private static BitSet oracle(WorkingHours hours, Instant origin) {
        BitSet atWork = new BitSet(MINUTES);
        LocalDate first = origin.atZone(hours.zone()).toLocalDate().minusDays(2);
        for (int i = 0; i < DAYS + 4; i++) {
            LocalDate day = first.plusDays(i);
            if (!hours.isWorkingDay(day)) {
                continue;
            }
            int begin = -1;
            int end = -1;
            Instant scan = day.atStartOfDay(hours.zone()).toInstant().minus(3, ChronoUnit.HOURS);
            for (int minute = 0; minute < 54 * 60; minute++) {
                if (isOnTheWall(hours, day, scan.plus(minute, ChronoUnit.MINUTES))) {
                    begin = begin < 0 ? minute : begin;
                    end = minute;
                }
            }
            if (begin >= 0) {
                int offset = (int) ChronoUnit.MINUTES.between(origin, scan);
                atWork.set(Math.max(0, offset + begin), Math.max(0, offset + end + 1));
            }
        }
        return atWork;
    }

    private static Instant lastMinute(WorkingHours hours, LocalDate day) {
        Instant scan = day.atStartOfDay(hours.zone()).toInstant().minus(3, ChronoUnit.HOURS);
        for (int minute = 54 * 60; minute >= 0; minute--) {
            Instant at = scan.plus(minute, ChronoUnit.MINUTES);
            if (isOnTheWall(hours, day, at)) {
                return at.plus(1, ChronoUnit.MINUTES);
            }
        }
        return null;
    }

    private static boolean isOnTheWall(WorkingHours hours, LocalDate day, Instant at) {
        LocalDateTime wall = LocalDateTime.ofInstant(at, hours.zone());
        LocalDateTime begin = day.atTime(hours.from());
        LocalDateTime end = (hours.to().isAfter(hours.from()) ? day : day.plusDays(1)).atTime(hours.to());
        return !wall.isBefore(begin) && wall.isBefore(end);
    }

    /** Somebody's hours, an instant to begin at and an amount to count. */
    public record Case(WorkingHours hours, Instant origin, int after, int amount) {}

    /** Makes hours of any kind, near a change of the clocks. */
    public static final class Cases extends Generator<Case> {

        public Cases() {
            super(Case.class);
        }

        @Override
        public Case generate(SourceOfRandomness random, GenerationStatus status) {
            WorkingHours hours = someHours(random);
            LocalDate start = STARTS.get(random.nextInt(STARTS.size()));
            Instant origin = start.atStartOfDay(hours.zone()).toInstant();
            return new Case(hours, origin, random.nextInt(6_000), 1 + random.nextInt(1_500));
        }

        private static WorkingHours someHours(SourceOfRandomness random) {
            EnumSet<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
            for (int i = random.nextInt(7); i > 0; i--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            LocalDate day = STARTS.get(random.nextInt(STARTS.size())).plusDays(random.nextInt(10));
            List<Holiday> holidays =
                    random.nextBoolean() ? List.of() : List.of(new Holiday(day, day.plusDays(random.nextInt(4))));
            return new WorkingHours(zone, quarterHour(random), quarterHour(random), days, holidays);
        }

        private static LocalTime quarterHour(SourceOfRandomness random) {
            // Small hours, where the clocks change, come more often.
            return LocalTime.of(random.nextBoolean() ? random.nextInt(4) : random.nextInt(24), 15 * random.nextInt(4));
        }
    }
}
