package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.Test;
import org.sensible.incidents.incident.Text;

public class TermTest {

    private static final WorkingHours TOKYO =
            WorkingHours.weekdays(ZoneId.of("Asia/Tokyo"), LocalTime.of(9, 0), LocalTime.of(18, 0));

    @Test
    public void minutes_runByTheClockThroughNightAndWeekend() {
        Instant sundayNight = Instant.parse("2026-11-01T23:50:00Z");
        assertEquals(Instant.parse("2026-11-02T00:20:00Z"), Term.ofMinutes(30).after(sundayNight, TOKYO));
    }

    @Test
    public void businessHours_runWhileTheCalendarWorks() {
        // Friday 16:00 in Tokyo: two hours that day, two on Monday.
        Instant friday = Instant.parse("2026-10-30T07:00:00Z");
        assertEquals(
                Instant.parse("2026-11-02T02:00:00Z"), Term.ofBusinessHours(4).after(friday, TOKYO));
    }

    @Test
    public void businessDays_endWithTheWorkOfTheCalendar() {
        Instant friday = Instant.parse("2026-10-30T07:00:00Z");
        assertEquals(
                Instant.parse("2026-11-03T09:00:00Z"), Term.ofBusinessDays(2).after(friday, TOKYO));
        assertEquals(
                Instant.parse("2026-11-03T17:00:00Z"), Term.ofBusinessDays(2).after(friday, WorkingHours.STANDARD));
    }

    @Test
    public void amount_isFromOneToAYear() {
        assertThrows(IllegalArgumentException.class, () -> Term.ofMinutes(0));
        assertThrows(IllegalArgumentException.class, () -> Term.ofMinutes(-5));
        assertThrows(IllegalArgumentException.class, () -> Term.ofBusinessHours(10_001));
        IllegalArgumentException tooLong = assertThrows(IllegalArgumentException.class, () -> Term.ofBusinessDays(367));
        assertEquals("a term has 1 to 366 businessDays, not 367", tooLong.getMessage());
    }

    @Test
    public void text_isAsShortAsItCanBe() {
        assertEquals(
                Text.of("incidents.policy.term.minutes", 15), Term.ofMinutes(15).text());
        assertEquals(
                Text.of("incidents.policy.term.hours", 1), Term.ofMinutes(60).text());
        assertEquals(
                Text.of("incidents.policy.term.hoursMinutes", 1, 30),
                Term.ofMinutes(90).text());
        assertEquals(
                Text.of("incidents.policy.term.businessHours", 4),
                Term.ofBusinessHours(4).text());
        assertEquals(
                Text.of("incidents.policy.term.businessDays", 3),
                Term.ofBusinessDays(3).text());
    }
}
