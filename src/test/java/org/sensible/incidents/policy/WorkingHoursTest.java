package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Person;

public class WorkingHoursTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    /** Los Angeles leaves daylight saving time: the hour from 01:00 comes twice. */
    private static final LocalDate AUTUMN = LocalDate.parse("2026-11-01");
    /** It begins: the hour from 02:00 is skipped. */
    private static final LocalDate SPRING = LocalDate.parse("2026-03-08");

    @Test
    public void shift_isInTheZoneOfWhoWorks() {
        assertEquals("2026-11-02T03:15:00Z to 2026-11-02T11:45:00Z", shift(KATHMANDU, "09:00", "17:30", MONDAY));
        assertEquals("2026-11-02T17:00:00Z to 2026-11-03T01:00:00Z", shift(LOS_ANGELES, "09:00", "17:00", MONDAY));
    }

    @Test
    public void shift_overMidnightEndsOnTheNextDay() {
        assertEquals("2026-11-02T16:15:00Z to 2026-11-03T00:15:00Z", shift(KATHMANDU, "22:00", "06:00", MONDAY));
        assertEquals("2026-11-01T18:15:00Z to 2026-11-02T18:15:00Z", shift(KATHMANDU, "00:00", "00:00", MONDAY));
        assertEquals("2026-11-02T11:15:00Z to 2026-11-02T18:15:00Z", shift(KATHMANDU, "17:00", "00:00", MONDAY));
    }

    @Test
    public void shift_ofTheDayOfAClockChangeIsAnHourLongerOrShorter() {
        assertEquals("2026-11-01T07:00:00Z to 2026-11-01T17:00:00Z", shift(LOS_ANGELES, "00:00", "09:00", AUTUMN));
        assertEquals("2026-03-08T08:00:00Z to 2026-03-08T16:00:00Z", shift(LOS_ANGELES, "00:00", "09:00", SPRING));
    }

    @Test
    public void doubledHour_isBegunTheFirstTimeAndEndedTheSecond() {
        assertEquals("2026-11-01T08:30:00Z to 2026-11-01T17:00:00Z", shift(LOS_ANGELES, "01:30", "09:00", AUTUMN));
        assertEquals("2026-11-01T07:00:00Z to 2026-11-01T09:30:00Z", shift(LOS_ANGELES, "00:00", "01:30", AUTUMN));
    }

    @Test
    public void skippedHour_isWorkedByNobody() {
        assertEquals("2026-03-08T10:00:00Z to 2026-03-08T16:00:00Z", shift(LOS_ANGELES, "02:30", "09:00", SPRING));
        assertEquals("2026-03-08T08:00:00Z to 2026-03-08T10:00:00Z", shift(LOS_ANGELES, "00:00", "02:30", SPRING));
        assertEquals("none", shift(LOS_ANGELES, "02:10", "02:50", SPRING));
    }

    @Test
    public void holidaysAndOtherDays_areFree() {
        WorkingHours hours = new WorkingHours(
                KATHMANDU,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                List.of(Holiday.on(MONDAY), new Holiday(MONDAY.plusDays(6), MONDAY.plusDays(7))));
        assertTrue(hours.isWorkingDay(AUTUMN));
        assertEquals(Optional.empty(), hours.shift(MONDAY));
        assertTrue(hours.isWorkingDay(MONDAY.plusDays(1)));
        assertFalse("Wednesday", hours.isWorkingDay(MONDAY.plusDays(2)));
        assertTrue(hours.isHoliday(MONDAY.plusDays(6)));
        assertTrue(hours.isHoliday(MONDAY.plusDays(7)));
        assertFalse(hours.isHoliday(MONDAY.plusDays(8)));
    }

    @Test
    public void hoursWithoutADay_areRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new WorkingHours(KATHMANDU, LocalTime.NOON, LocalTime.MIDNIGHT, Set.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Holiday(MONDAY, MONDAY.minusDays(1)));
        assertThrows(IllegalArgumentException.class, () -> new Holiday(MONDAY, MONDAY.plusDays(366)));
    }

    @Test
    public void calendar_isOfTheFirstWhomARowNames() {
        Person alice = new Person("alice-key");
        Person bob = new Person("bob-key");
        WorkingHours tokyo = WorkingHours.weekdays(ZoneId.of("Asia/Tokyo"), LocalTime.of(9, 0), LocalTime.of(18, 0));
        WorkingHours francisco = WorkingHours.weekdays(LOS_ANGELES, LocalTime.of(9, 0), LocalTime.of(18, 0));
        Coverage coverage = new Coverage(List.of(
                new CoverageRow("Tokyo", Set.of(alice), tokyo),
                new CoverageRow("San Francisco", Set.of(bob, alice), francisco)));
        assertEquals(tokyo, coverage.calendarOf(alice, bob));
        assertEquals(francisco, coverage.calendarOf(null, new Person("mallory-key"), bob));
        assertEquals(WorkingHours.STANDARD, coverage.calendarOf(null, new Person("mallory-key")));
        assertEquals(WorkingHours.STANDARD, Coverage.NONE.calendarOf(alice));
    }

    private static String shift(ZoneId zone, String from, String to, LocalDate day) {
        WorkingHours hours = new WorkingHours(
                zone, LocalTime.parse(from), LocalTime.parse(to), EnumSet.allOf(DayOfWeek.class), List.of());
        return hours.shift(day)
                .map(shift -> shift.begin() + " to " + shift.end())
                .orElse("none");
    }

    @Test
    public void end_whereAnHourThatComesTwiceBegins_isBeforeItTheFirstTime() {
        WorkingHours hours = new WorkingHours(
                ZoneId.of("America/Santiago"),
                LocalTime.of(21, 45),
                LocalTime.of(23, 0),
                Set.of(DayOfWeek.SATURDAY),
                List.of());
        Shift shift = hours.shift(LocalDate.parse("2026-04-04")).orElseThrow();
        assertEquals(Instant.parse("2026-04-05T00:45:00Z"), shift.begin());
        assertEquals(Instant.parse("2026-04-05T02:00:00Z"), shift.end());
    }
}
