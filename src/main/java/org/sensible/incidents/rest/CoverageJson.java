package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Imagined;
import org.sensible.incidents.policy.NextHandover;
import org.sensible.incidents.policy.Shift;
import org.sensible.incidents.policy.WhatIf;

/**
 * A week of coverage, as answers give it; spans in seconds, what is absent has no field.
 *
 * @param week its Monday
 * @param expectedWait how long somebody waits for a responder, over the whole week
 * @param whatIf what would bring the most
 * @param with what the one who was asked about would bring; absent where nobody was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CoverageJson(
        String week,
        String zone,
        long total,
        long covered,
        @Nullable Long expectedWait,
        List<Row> rows,
        List<Span> gaps,
        @Nullable Handover handover,
        List<Better> whatIf,
        @Nullable Better with) {

    /** @param imagined somebody more, to see what that changes; {@code null} for nobody */
    static CoverageJson of(Coverage coverage, CoverageWeek week, @Nullable Imagined imagined, Instant now) {
        return new CoverageJson(
                week.monday().toString(),
                week.zone().getId(),
                week.time().length().toSeconds(),
                week.coveredTime().toSeconds(),
                week.expectedWait(coverage).map(Duration::toSeconds).orElse(null),
                week.rows().stream()
                        .map(row -> new Row(
                                row.row().who(), row.row().hours().zone().getId(), spans(row.shifts())))
                        .toList(),
                spans(week.gaps()),
                NextHandover.of(coverage, now).map(Handover::of).orElse(null),
                WhatIf.best(coverage, week).stream().map(Better::of).toList(),
                imagined == null ? null : Better.of(WhatIf.with(imagined, coverage, week)));
    }

    private static List<Span> spans(List<Shift> shifts) {
        return shifts.stream()
                .map(shift -> new Span(shift.begin().toString(), shift.end().toString()))
                .toList();
    }

    /** From an instant to the first one after it. */
    public record Span(String from, String to) {}

    /** Who is at work when. */
    public record Row(String who, String zone, List<Span> shifts) {}

    /** @param leaving absent where nobody is at work now */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Handover(List<String> atWork, @Nullable String leaving, String at, String next, String nextAt) {

        static Handover of(NextHandover handover) {
            return new Handover(
                    handover.atWork().stream().map(CoverageRow::who).toList(),
                    handover.leaving() == null ? null : handover.leaving().who(),
                    handover.at().toString(),
                    handover.next().who(),
                    handover.nextAt().toString());
        }
    }

    /**
     * What somebody more would bring.
     *
     * @param days {@code weekdays}, {@code weekend} or {@code all}
     * @param adds how much more of the week is covered
     * @param covered how much of it is then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Better(
            String days,
            String zone,
            String from,
            String to,
            long adds,
            long covered,
            @Nullable Long expectedWait) {

        static Better of(WhatIf better) {
            Imagined who = better.who();
            return new Better(
                    who.days().name().toLowerCase(Locale.ROOT),
                    who.zone().getId(),
                    who.from().toString(),
                    who.to().toString(),
                    better.adds().toSeconds(),
                    better.week().coveredTime().toSeconds(),
                    better.expectedWait() == null ? null : better.expectedWait().toSeconds());
        }
    }
}
