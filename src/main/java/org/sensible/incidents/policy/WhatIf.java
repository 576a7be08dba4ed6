package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one more person, or a rota, would change in a week of coverage. Immutable.
 *
 * @param who is added
 * @param week the week as it would be, whoever is added last among its rows
 * @param adds how much more of the week is covered
 * @param expectedWait what a responder would be waited for then; {@code null} where nobody comes to work for weeks
 */
public record WhatIf(
        Imagined who,
        CoverageWeek week,
        Duration adds,
        @Nullable Duration expectedWait) {

    /** Cities around the clock, beside the team's own zones. */
    private static final List<ZoneId> AROUND = Stream.of(
                    "Pacific/Auckland",
                    "Asia/Tokyo",
                    "Asia/Kolkata",
                    "Europe/Berlin",
                    "America/Sao_Paulo",
                    "America/New_York",
                    "America/Los_Angeles")
            .map(ZoneId::of)
            .toList();

    /** With that one added. */
    public static WhatIf with(Imagined who, Coverage coverage, CoverageWeek week) {
        Coverage more = coverage.plus(who.row());
        CoverageWeek then = CoverageWeek.of(more, week.monday(), week.zone());
        return new WhatIf(
                who,
                then,
                then.coveredTime().minus(week.coveredTime()),
                then.expectedWait(more).orElse(null));
    }

    /** Where one might look for somebody: the team's own zones, then cities around the clock. */
    public static List<ZoneId> zones(Coverage coverage) {
        return Stream.concat(coverage.zones().stream(), AROUND.stream())
                .distinct()
                .toList();
    }

    /**
     * What would bring the most: one more person on weekdays, wherever that brings the most, and a rota at the weekend in the zone of the
     * team where it does. Those that bring nothing are left out.
     */
    public static List<WhatIf> best(Coverage coverage, CoverageWeek week) {
        List<WhatIf> best = new ArrayList<>();
        best(zones(coverage), Imagined.Days.WEEKDAYS, coverage, week).ifPresent(best::add);
        best(coverage.zones(), Imagined.Days.WEEKEND, coverage, week).ifPresent(best::add);
        return best;
    }

    private static Optional<WhatIf> best(List<ZoneId> zones, Imagined.Days days, Coverage coverage, CoverageWeek week) {
        return zones.stream()
                .map(zone -> with(Imagined.at(zone, days), coverage, week))
                .filter(candidate -> !candidate.adds().isZero())
                .max(Comparator.comparing(WhatIf::adds));
    }
}
