package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;

public class WhatIfTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Coverage COVERAGE = new Coverage(List.of(
            new CoverageRow("Tokyo", Set.of(), TOKYO_HOURS),
            new CoverageRow("San Francisco", Set.of(), FRANCISCO_HOURS)));
    private static final CoverageWeek WEEK = CoverageWeek.of(COVERAGE, LocalDate.parse("2026-11-02"), TOKYO);

    @Test
    public void best_areThePersonAndTheRotaThatBringTheMost() {
        List<WhatIf> best = WhatIf.best(COVERAGE, WEEK);
        assertEquals(
                List.of(Imagined.Days.WEEKDAYS, Imagined.Days.WEEKEND),
                best.stream().map(better -> better.who().days()).toList());
        assertEquals(BERLIN, best.get(0).who().zone());
        assertEquals(
                "Berlin works from 17:00 to 02:00 in Tokyo, an hour of it beside Tokyo",
                Duration.ofHours(40),
                best.get(0).adds());
        assertEquals(
                "both days, less what San Francisco's Friday covers",
                Duration.ofHours(16),
                best.get(1).adds());
    }

    @Test
    public void with_tellsWhatTheAskedOneChanges() {
        WhatIf berlin = WhatIf.with(Imagined.at(BERLIN, Imagined.Days.WEEKDAYS), COVERAGE, WEEK);
        assertEquals(Duration.ofHours(82 + 40), berlin.week().coveredTime());
        assertEquals(3, berlin.week().rows().size());
        assertTrue(berlin.expectedWait().compareTo(WEEK.expectedWait(COVERAGE).orElseThrow()) < 0);
    }

    @Test
    public void with_changesNothingWhereSomebodyIsThereAlready() {
        WhatIf another = WhatIf.with(Imagined.at(TOKYO, Imagined.Days.WEEKDAYS), COVERAGE, WEEK);
        assertEquals(Duration.ZERO, another.adds());
        assertEquals(WEEK.expectedWait(COVERAGE).orElseThrow(), another.expectedWait());
    }

    @Test
    public void with_helpsATeamThatHasNobody() {
        CoverageWeek none = CoverageWeek.of(Coverage.NONE, LocalDate.parse("2026-11-02"), TOKYO);
        WhatIf rota = WhatIf.with(Imagined.at(TOKYO, Imagined.Days.WEEKEND), Coverage.NONE, none);
        assertEquals(Duration.ofHours(18), rota.adds());
    }

    @Test
    public void imagined_isReadWithItsUsualHours() {
        assertEquals(Optional.empty(), Imagined.of(null, "09:00", "18:00", "all"));
        assertEquals(Optional.empty(), Imagined.of(" ", null, null, null));
        assertEquals(
                Optional.of(Imagined.at(BERLIN, Imagined.Days.WEEKDAYS)), Imagined.of("Europe/Berlin", null, "", null));
        assertEquals(
                Optional.of(new Imagined(BERLIN, LocalTime.of(22, 0), LocalTime.of(6, 30), Imagined.Days.WEEKEND)),
                Imagined.of("Europe/Berlin", "22:00", "06:30", "weekend"));
    }

    @Test
    public void imagined_isRefusedAtEachOfItsFields() {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> Imagined.of("Mars/Olympus", "nine", "25:00", "holidays"));
        assertEquals(
                List.of("plusZone", "plusFrom", "plusTo", "plusDays"),
                refused.problems().stream().map(Problem::field).toList());
    }

    @Test
    public void zones_areTheTeamsFirstAndEachOnce() {
        List<ZoneId> zones = WhatIf.zones(COVERAGE);
        assertEquals(List.of(TOKYO, ZoneId.of("America/Los_Angeles")), zones.subList(0, 2));
        assertEquals(zones.size(), Set.copyOf(zones).size());
    }
}
