package org.sensible.incidents.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change of the coverage would bring. Immutable.
 *
 * @param kind one more person at work on weekdays, or on call at the weekend
 * @param hours of whoever is added
 * @param adds how much more of the week is covered
 * @param expectedWait what a responder would be waited for then; {@code null} where nobody comes to work for weeks
 */
public record WhatIf(Kind kind, WorkingHours hours, Duration adds, Duration expectedWait) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

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

    /** What is added. */
    public enum Kind {
        PERSON,
        WEEKEND
    }

    /**
     * What would bring the most: one more person, wherever that brings the most, and a rota at the weekend in the zone of the team where
     * it does. Those that bring nothing are left out.
     */
    public static List<WhatIf> of(Coverage coverage, CoverageWeek week) {
        List<ZoneId> own = coverage.rows().stream()
                .map(row -> row.hours().zone())
                .distinct()
                .toList();
        List<ZoneId> all =
                Stream.concat(own.stream(), AROUND.stream()).distinct().toList();
        List<WhatIf> best = new ArrayList<>();
        best(all.stream()
                        .map(zone -> WorkingHours.weekdays(zone, MORNING, EVENING))
                        .map(hours -> with(Kind.PERSON, hours, coverage, week)))
                .ifPresent(best::add);
        best(own.stream()
                        .map(zone -> new WorkingHours(zone, MORNING, EVENING, WEEKEND, List.of()))
                        .map(hours -> with(Kind.WEEKEND, hours, coverage, week)))
                .ifPresent(best::add);
        return best;
    }

    private static Optional<WhatIf> best(Stream<WhatIf> candidates) {
        return candidates.filter(candidate -> !candidate.adds().isZero()).max(Comparator.comparing(WhatIf::adds));
    }

    private static WhatIf with(Kind kind, WorkingHours hours, Coverage coverage, CoverageWeek week) {
        List<CoverageRow> rows = new ArrayList<>(coverage.rows());
        rows.add(new CoverageRow("+1", Set.of(), hours));
        Coverage more = new Coverage(rows);
        CoverageWeek then = CoverageWeek.of(more, week.monday(), week.zone());
        return new WhatIf(
                kind,
                hours,
                then.coveredTime().minus(week.coveredTime()),
                then.expectedWait(more).orElse(null));
    }
}
