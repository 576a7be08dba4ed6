package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the work goes from some to others next. Immutable.
 *
 * @param atWork whose shift runs now, in the coverage's order; empty where nobody is at work
 * @param leaving who leaves first; {@code null} where nobody is at work
 * @param at when they leave; where nobody is at work, when somebody comes
 * @param next who is at work then or comes next
 * @param nextAt when they come; {@code at} where they are there already
 */
public record NextHandover(
        List<CoverageRow> atWork, @Nullable CoverageRow leaving, Instant at, CoverageRow next, Instant nextAt) {

    /** Empty where the coverage says nothing. */
    public static Optional<NextHandover> of(Coverage coverage, Instant now) {
        if (coverage.rows().isEmpty()) {
            return Optional.empty();
        }
        List<CoverageRow> atWork = coverage.rows().stream()
                .filter(row -> new BusinessTime(row.hours()).isWorking(now))
                .toList();
        Optional<CoverageRow> leaving = atWork.stream().min(Comparator.comparing(row -> end(row, now)));
        Instant at = leaving.map(row -> end(row, now)).orElse(now);
        CoverageRow next = others(coverage, leaving)
                .min(Comparator.comparing(row -> begin(row, at)))
                .orElseGet(leaving::orElseThrow);
        Instant nextAt = begin(next, at);
        return Optional.of(
                new NextHandover(atWork, leaving.orElse(null), leaving.isPresent() ? at : nextAt, next, nextAt));
    }

    /** All who leave then, in the coverage's order; empty where nobody is at work. */
    public List<CoverageRow> leavingTogether() {
        return leaving == null
                ? List.of()
                : atWork.stream()
                        .filter(row -> row == leaving
                                || new BusinessTime(row.hours())
                                        .next(at.minusNanos(1))
                                        .end()
                                        .equals(at))
                        .toList();
    }

    private static Stream<CoverageRow> others(Coverage coverage, Optional<CoverageRow> leaving) {
        return coverage.rows().stream()
                .filter(row -> coverage.rows().size() == 1 || leaving.isEmpty() || row != leaving.get());
    }

    private static Instant end(CoverageRow row, Instant now) {
        return new BusinessTime(row.hours()).next(now).end();
    }

    /** When they are at work at the earliest, from then on. */
    private static Instant begin(CoverageRow row, Instant from) {
        Instant begin = new BusinessTime(row.hours()).next(from).begin();
        return begin.isBefore(from) ? from : begin;
    }
}
