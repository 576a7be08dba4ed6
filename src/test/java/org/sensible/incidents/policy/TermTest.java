package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;
import org.sensible.incidents.incident.Text;

public class TermTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Test
    public void span_runsByTheClockThroughNightAndWeekend() {
        Instant sundayNight = Instant.parse("2026-11-01T23:50:00Z");
        assertEquals(Instant.parse("2026-11-02T00:20:00Z"), Term.ofMinutes(30).after(sundayNight, ZoneOffset.UTC));
    }

    @Test
    public void businessDay_endsInTheEveningOfTheNextOne() {
        assertEquals("2026-11-03T18:00:00Z", dueAt(1, "2026-11-02T09:00:00Z", ZoneOffset.UTC));
        assertEquals("2026-11-03T18:00:00Z", dueAt(1, "2026-11-02T23:59:59Z", ZoneOffset.UTC));
        assertEquals("2026-11-03T18:00:00Z", dueAt(1, "2026-11-02T00:00:00Z", ZoneOffset.UTC));
    }

    @Test
    public void weekend_isPassedOver() {
        String monday = "2026-11-02T18:00:00Z";
        assertEquals("from Friday", monday, dueAt(1, "2026-10-30T09:00:00Z", ZoneOffset.UTC));
        assertEquals("from Saturday", monday, dueAt(1, "2026-10-31T09:00:00Z", ZoneOffset.UTC));
        assertEquals("from Sunday", monday, dueAt(1, "2026-11-01T09:00:00Z", ZoneOffset.UTC));
        assertEquals("a week", "2026-11-06T18:00:00Z", dueAt(5, "2026-11-01T09:00:00Z", ZoneOffset.UTC));
        assertEquals("two weeks", "2026-11-13T18:00:00Z", dueAt(10, "2026-10-30T09:00:00Z", ZoneOffset.UTC));
    }

    @Test
    public void days_areThoseOfTheZone() {
        // Monday morning in Tokyo is Sunday in UTC: the next business day is Tuesday there, Monday here.
        String instant = "2026-11-01T22:00:00Z";
        assertEquals("2026-11-03T09:00:00Z", dueAt(1, instant, TOKYO));
        assertEquals("2026-11-02T18:00:00Z", dueAt(1, instant, ZoneOffset.UTC));
    }

    @Test
    public void evening_isLocalAlsoWhereTheClocksChange() {
        // Friday is daylight time, Monday is not any more.
        assertEquals("2026-10-31T01:00:00Z", dueAt(1, "2026-10-29T17:00:00Z", LOS_ANGELES));
        assertEquals("2026-11-03T02:00:00Z", dueAt(1, "2026-10-30T17:00:00Z", LOS_ANGELES));
    }

    @Test
    public void term_isEitherOfTheTwo() {
        assertThrows(IllegalArgumentException.class, () -> new Term(null, 0));
        assertThrows(IllegalArgumentException.class, () -> new Term(Duration.ofMinutes(5), 1));
        assertThrows(IllegalArgumentException.class, () -> Term.ofMinutes(0));
        assertThrows(IllegalArgumentException.class, () -> new Term(Duration.ofMinutes(-5), 0));
        assertThrows(IllegalArgumentException.class, () -> Term.ofBusinessDays(-1));
        assertThrows(IllegalArgumentException.class, () -> Term.ofBusinessDays(367));
    }

    @Test
    public void text_isAsShortAsItCanBe() {
        assertEquals(
                Text.of("incidents.policy.term.minutes", 15L),
                Term.ofMinutes(15).text());
        assertEquals(
                Text.of("incidents.policy.term.hours", 1L), Term.ofMinutes(60).text());
        assertEquals(
                Text.of("incidents.policy.term.hoursMinutes", 1L, 30),
                Term.ofMinutes(90).text());
        assertEquals(
                Text.of("incidents.policy.term.businessDays", 3),
                Term.ofBusinessDays(3).text());
    }

    private static String dueAt(int days, String from, ZoneId zone) {
        return Term.ofBusinessDays(days).after(Instant.parse(from), zone).toString();
    }
}
