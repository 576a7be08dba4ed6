package org.sensible.incidents.confluence.coverage;

import java.time.Duration;
import java.time.Instant;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.NextHandover;

/** Who is at work now, and when the work goes to whom: one sentence. */
final class HandoverLine {

    private HandoverLine() {}

    /** Empty where the coverage says nothing. */
    static String of(Coverage coverage, Instant now, CoverageWords words) {
        return NextHandover.of(coverage, now)
                .map(handover -> of(handover, now, words))
                .orElse("");
    }

    private static String of(NextHandover handover, Instant now, CoverageWords words) {
        CoverageRow next = handover.next();
        String nextAt = words.at(next, handover.nextAt());
        CoverageRow leaving = handover.leaving();
        if (leaving == null) {
            return words.tell("nobodyNow", next.who(), nextAt, words.span(Duration.between(now, handover.nextAt())));
        }
        return words.tell(
                handover.nextAt().equals(handover.at()) ? "handover" : "handoverGap",
                CoverageWords.names(handover.atWork()),
                CoverageWords.names(handover.leavingTogether()),
                words.at(leaving, handover.at()),
                words.span(Duration.between(now, handover.at())),
                next.who(),
                nextAt);
    }
}
