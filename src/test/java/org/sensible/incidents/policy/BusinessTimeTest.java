package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.Test;

public class BusinessTimeTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final BusinessTime TOKYO =
            new BusinessTime(WorkingHours.weekdays(ZoneId.of("Asia/Tokyo"), NINE, LocalTime.of(18, 0)));
    private static final BusinessTime LOS_ANGELES =
            new BusinessTime(WorkingHours.weekdays(ZoneId.of("America/Los_Angeles"), NINE, LocalTime.of(18, 0)));

    @Test
    public void hours_areThoseInsideWorkingHours() {
        assertEquals("inside", "2026-11-02T03:00:00Z", hours(TOKYO, "2026-11-02T01:00:00Z", 2));
        assertEquals("before work", "2026-11-02T02:00:00Z", hours(TOKYO, "2026-11-01T20:00:00Z", 2));
        assertEquals("over night", "2026-11-03T01:00:00Z", hours(TOKYO, "2026-11-02T08:00:00Z", 2));
        assertEquals("over the weekend", "2026-11-02T01:00:00Z", hours(TOKYO, "2026-10-30T08:00:00Z", 2));
    }

    @Test
    public void hours_thatAreUsedUpAsWorkEndsEndThen() {
        assertEquals("2026-11-02T09:00:00Z", hours(TOKYO, "2026-11-02T07:00:00Z", 2));
        assertEquals("2026-11-03T02:00:00Z", hours(TOKYO, "2026-11-02T09:00:00Z", 2));
    }

    @Test
    public void hours_ofANightShiftGoOnAfterMidnight() {
        BusinessTime night = new BusinessTime(
                WorkingHours.weekdays(ZoneId.of("Asia/Tokyo"), LocalTime.of(22, 0), LocalTime.of(6, 0)));
        // Saturday 02:00 in Tokyo belongs to Friday's shift, which has four hours left.
        assertEquals("2026-11-02T14:00:00Z", hours(night, "2026-10-30T17:00:00Z", 5));
    }

    @Test
    public void days_endWithTheWorkOfTheNthWorkingDayAfterTheStart() {
        assertEquals("2026-11-03T09:00:00Z", days(TOKYO, "2026-11-02T00:00:00Z", 1));
        assertEquals("2026-11-03T09:00:00Z", days(TOKYO, "2026-11-02T14:59:59Z", 1));
        assertEquals("Tuesday in Tokyo", "2026-11-04T09:00:00Z", days(TOKYO, "2026-11-02T15:00:00Z", 1));
        assertEquals("from Friday", "2026-11-02T09:00:00Z", days(TOKYO, "2026-10-30T03:00:00Z", 1));
        assertEquals("from Sunday", "2026-11-02T09:00:00Z", days(TOKYO, "2026-11-01T03:00:00Z", 1));
        assertEquals("two weeks", "2026-11-13T09:00:00Z", days(TOKYO, "2026-10-30T03:00:00Z", 10));
    }

    @Test
    public void evening_isLocalAlsoWhereTheClocksChange() {
        assertEquals("2026-10-31T01:00:00Z", days(LOS_ANGELES, "2026-10-29T17:00:00Z", 1));
        assertEquals("2026-11-03T02:00:00Z", days(LOS_ANGELES, "2026-10-30T17:00:00Z", 1));
    }

    @Test
    public void holidays_areNotCounted() {
        WorkingHours hours = new WorkingHours(
                ZoneId.of("Asia/Tokyo"),
                NINE,
                LocalTime.of(18, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(Holiday.on(LocalDate.parse("2026-11-03"))));
        BusinessTime time = new BusinessTime(hours);
        assertEquals("2026-11-04T09:00:00Z", days(time, "2026-11-02T03:00:00Z", 1));
        assertEquals("2026-11-04T01:00:00Z", hours(time, "2026-11-02T08:00:00Z", 2));
    }

    @Test
    public void yearsOfHolidays_doNotKeepATermFromEnding() {
        List<Holiday> holidays = new ArrayList<>();
        LocalDate day = LocalDate.parse("2026-01-01");
        for (int i = 0; i < 10; i++, day = day.plusDays(366)) {
            holidays.add(new Holiday(day, day.plusDays(365)));
        }
        BusinessTime time = new BusinessTime(new WorkingHours(
                ZoneId.of("Asia/Tokyo"), NINE, LocalTime.of(18, 0), EnumSet.of(DayOfWeek.MONDAY), holidays));
        Instant from = Instant.parse("2026-11-02T03:00:00Z");
        Instant threeYearsOn = from.plus(Duration.ofDays(1_115));
        assertTrue(time.plusDays(from, 1).isBefore(threeYearsOn));
        assertTrue(time.plusHours(from, Duration.ofHours(1)).isBefore(threeYearsOn));
        assertTrue(time.next(from).begin().isBefore(threeYearsOn));
        assertTrue(time.lastOver(Instant.parse("2030-01-01T00:00:00Z")).end().isAfter(from));
    }

    @Test
    public void isWorking_fromTheFirstInstantToBeforeTheLast() {
        assertFalse(TOKYO.isWorking(Instant.parse("2026-11-01T23:59:59Z")));
        assertTrue(TOKYO.isWorking(Instant.parse("2026-11-02T00:00:00Z")));
        assertFalse(TOKYO.isWorking(Instant.parse("2026-11-02T09:00:00Z")));
    }

    @Test
    public void next_isTheShiftUnderWayOrTheOneToCome() {
        Shift monday = shift("2026-11-02T00:00:00Z", "2026-11-02T09:00:00Z");
        assertEquals(monday, TOKYO.next(Instant.parse("2026-10-30T09:00:00Z")));
        assertEquals(monday, TOKYO.next(Instant.parse("2026-11-02T08:59:00Z")));
    }

    @Test
    public void lastOver_isTheShiftBeforeNow() {
        Shift friday = shift("2026-10-30T00:00:00Z", "2026-10-30T09:00:00Z");
        assertEquals(friday, TOKYO.lastOver(Instant.parse("2026-10-30T09:00:00Z")));
        assertEquals(friday, TOKYO.lastOver(Instant.parse("2026-11-02T08:59:00Z")));
    }

    @Test
    public void within_cutsToTheTimeAskedFor() {
        assertEquals(
                List.of(
                        shift("2026-10-30T08:00:00Z", "2026-10-30T09:00:00Z"),
                        shift("2026-11-02T00:00:00Z", "2026-11-02T01:00:00Z")),
                TOKYO.within(shift("2026-10-30T08:00:00Z", "2026-11-02T01:00:00Z")));
        assertEquals(List.of(), TOKYO.within(shift("2026-10-30T09:00:00Z", "2026-11-02T00:00:00Z")));
    }

    @Test
    public void nothingAndLess_cannotBeCounted() {
        Instant now = Instant.parse("2026-10-30T09:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> TOKYO.plusHours(now, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> TOKYO.plusDays(now, 0));
        assertThrows(IllegalArgumentException.class, () -> new Shift(now, now));
    }

    private static Shift shift(String begin, String end) {
        return new Shift(Instant.parse(begin), Instant.parse(end));
    }

    private static String hours(BusinessTime time, String from, int hours) {
        return time.plusHours(Instant.parse(from), Duration.ofHours(hours)).toString();
    }

    private static String days(BusinessTime time, String from, int days) {
        return time.plusDays(Instant.parse(from), days).toString();
    }
}
