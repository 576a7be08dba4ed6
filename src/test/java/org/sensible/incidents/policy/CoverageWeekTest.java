package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

public class CoverageWeekTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final CoverageRow IN_TOKYO = new CoverageRow("Tokyo", Set.of(), TOKYO_HOURS);
    private static final CoverageRow IN_FRANCISCO = new CoverageRow("San Francisco", Set.of(), FRANCISCO_HOURS);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    @Test
    public void week_coversWhatSomebodyWorksOnce() {
        CoverageWeek week = week(MONDAY, TOKYO, IN_TOKYO, IN_FRANCISCO);
        // Tokyo 09 to 18, San Francisco 02 to 11 in Tokyo: an overlap of two hours on four of the days.
        assertEquals(Duration.ofHours(168), week.time().length());
        assertEquals(Duration.ofHours(45 + 45 - 4 * 2), week.coveredTime());
        assertEquals(Duration.ofHours(168 - 82), CoverageWeek.sum(week.gaps()));
        assertEquals(
                Instant.parse("2026-11-02T00:00:00Z"), week.covered().get(0).begin());
    }

    @Test
    public void week_isTheOneInWhichTheDayLies() {
        assertEquals(
                MONDAY, week(LocalDate.parse("2026-11-08"), TOKYO, IN_TOKYO).monday());
        assertEquals(MONDAY, week(MONDAY, TOKYO, IN_TOKYO).monday());
    }

    @Test
    public void weekOfAClockChange_isAnHourLongerOrShorter() {
        LocalDate autumn = LocalDate.parse("2026-10-26");
        assertEquals(
                Duration.ofHours(169),
                week(autumn, LOS_ANGELES, IN_FRANCISCO).time().length());
        LocalDate spring = LocalDate.parse("2026-03-02");
        assertEquals(
                Duration.ofHours(167),
                week(spring, LOS_ANGELES, IN_FRANCISCO).time().length());
        assertEquals(
                Duration.ofHours(45), week(autumn, LOS_ANGELES, IN_FRANCISCO).coveredTime());
    }

    @Test
    public void halfHourZone_liesWhereItDoes() {
        WorkingHours kolkata =
                WorkingHours.weekdays(ZoneId.of("Asia/Kolkata"), LocalTime.of(9, 0), LocalTime.of(17, 30));
        CoverageWeek week = week(MONDAY, ZoneOffset.UTC, new CoverageRow("Pune", Set.of(), kolkata));
        assertEquals(
                Instant.parse("2026-11-02T03:30:00Z"), week.covered().get(0).begin());
        assertEquals(Duration.ofMinutes(5 * 510), week.coveredTime());
    }

    @Test
    public void expectedWait_isNoneWhereSomebodyIsAlwaysThere() {
        WorkingHours always = new WorkingHours(
                TOKYO, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, EnumSet.allOf(DayOfWeek.class), List.of());
        CoverageRow row = new CoverageRow("Rota", Set.of(), always);
        assertEquals(Optional.of(Duration.ZERO), wait(week(MONDAY, TOKYO, row), row));
        assertEquals(List.of(), week(MONDAY, TOKYO, row).gaps());
    }

    @Test
    public void expectedWait_agreesWithWaitingAtEachMinute() {
        CoverageWeek week = week(MONDAY, TOKYO, IN_TOKYO, IN_FRANCISCO);
        BusinessTime tokyo = new BusinessTime(TOKYO_HOURS);
        BusinessTime francisco = new BusinessTime(FRANCISCO_HOURS);
        long seconds = 0;
        int minutes = 168 * 60;
        for (int minute = 0; minute < minutes; minute++) {
            Instant at = week.time().begin().plusSeconds(60L * minute);
            seconds += Stream.of(tokyo.next(at).begin(), francisco.next(at).begin())
                    .mapToLong(begin -> Math.max(0, Duration.between(at, begin).toSeconds()))
                    .min()
                    .orElseThrow();
        }
        long expected = seconds / minutes;
        long found = wait(week, IN_TOKYO, IN_FRANCISCO).orElseThrow().toSeconds();
        assertTrue(found + " s, not about " + expected, Math.abs(found - expected) <= 60);
    }

    @Test
    public void emptyCoverage_coversNothingAndNobodyComes() {
        CoverageWeek week = week(MONDAY, TOKYO);
        assertEquals(Duration.ZERO, week.coveredTime());
        assertEquals(List.of(week.time()), week.gaps());
        assertEquals(Optional.empty(), wait(week));
        assertEquals(Optional.empty(), NextHandover.of(Coverage.NONE, Instant.EPOCH));
    }

    @Test
    public void handover_goesToWhoIsThereOrComesNext() {
        Coverage coverage = new Coverage(List.of(IN_TOKYO, IN_FRANCISCO));
        NextHandover overlap =
                NextHandover.of(coverage, Instant.parse("2026-11-04T00:30:00Z")).orElseThrow();
        assertEquals(List.of(IN_TOKYO, IN_FRANCISCO), overlap.atWork());
        assertEquals(IN_FRANCISCO, overlap.leaving());
        assertEquals(Instant.parse("2026-11-04T02:00:00Z"), overlap.at());
        assertEquals("Tokyo is there already", overlap.at(), overlap.nextAt());
        NextHandover gap =
                NextHandover.of(coverage, Instant.parse("2026-11-04T08:00:00Z")).orElseThrow();
        assertEquals(IN_TOKYO, gap.leaving());
        assertEquals(IN_FRANCISCO, gap.next());
        assertEquals(Instant.parse("2026-11-04T17:00:00Z"), gap.nextAt());
        NextHandover night =
                NextHandover.of(coverage, Instant.parse("2026-11-04T12:00:00Z")).orElseThrow();
        assertEquals(null, night.leaving());
        assertEquals(Instant.parse("2026-11-04T17:00:00Z"), night.at());
    }

    private static CoverageWeek week(LocalDate day, ZoneId zone, CoverageRow... rows) {
        return CoverageWeek.of(new Coverage(List.of(rows)), day, zone);
    }

    private static Optional<Duration> wait(CoverageWeek week, CoverageRow... rows) {
        return week.expectedWait(new Coverage(List.of(rows)));
    }
}
