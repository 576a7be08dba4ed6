package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.NextHandover;
import org.sensible.incidents.policy.WhatIf;

/**
 * The present week of a coverage as a picture, in the zone of its first row and with the hours of its other zones beside it, and the
 * same in a table for who does not see it: under the table of the page that says who works when. Threads may share it.
 */
@ConfluenceComponent
public final class CoverageScreens implements CoveragePicture {

    private final CoverageDays days;
    private final TimeWords times;
    private final Wording wording;
    private final Screens screens;
    private final Clock clock;

    @Inject
    public CoverageScreens(CoverageDays days, TimeWords times, Wording wording, Screens screens, Clock clock) {
        this.days = days;
        this.times = times;
        this.wording = wording;
        this.screens = screens;
        this.clock = clock;
    }

    /** One line that says what to do where the coverage has no rows. There is nothing to click in it, on paper or not. */
    @Override
    public String of(Coverage coverage, boolean isOnPaper) {
        if (coverage.rows().isEmpty()) {
            return screens.notice(Text.of("incidents.policy.coverage.none"));
        }
        ZoneId zone = coverage.rows().get(0).hours().zone();
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        CoverageWeek week = CoverageWeek.of(coverage, today, zone);
        return screens.show(
                "coverage",
                new CoverageView(
                        sum(week),
                        wait(coverage, week),
                        wording.tell(Text.of(
                                "incidents.policy.coverage.week",
                                times.date(week.time().begin(), zone),
                                times.place(zone))),
                        handover(coverage, now),
                        WhatIf.of(coverage, week).stream().map(this::better).toList(),
                        days.lanes(week),
                        days.of(week),
                        CoverageAxes.of(week, times, days.height(week)),
                        Integer.toString(CoverageAxes.bottom(week, days.height(week)))));
    }

    private String sum(CoverageWeek week) {
        return wording.tell(Text.of(
                "incidents.policy.coverage.sum",
                week.coveredTime().toHours(),
                week.time().length().toHours()));
    }

    private String wait(Coverage coverage, CoverageWeek week) {
        return week.expectedWait(coverage)
                .map(wait -> wording.tell(Text.of("incidents.policy.coverage.wait", times.span(wait.toSeconds()))))
                .orElseGet(() -> wording.tell(Text.of("incidents.policy.coverage.waitUnknown")));
    }

    private String handover(Coverage coverage, Instant now) {
        return NextHandover.of(coverage, now).map(next -> handover(next, now)).orElse("");
    }

    private String handover(NextHandover handover, Instant now) {
        String nextAt = at(handover.next(), handover.nextAt());
        if (handover.leaving() == null) {
            return wording.tell(Text.of(
                    "incidents.policy.coverage.nobodyNow", handover.next().who(), nextAt));
        }
        String who = handover.atWork().stream().map(CoverageRow::who).collect(Collectors.joining(", "));
        String left = times.span(Duration.between(now, handover.at()).toSeconds());
        String key = handover.nextAt().equals(handover.at())
                ? "incidents.policy.coverage.handover"
                : "incidents.policy.coverage.handoverGap";
        return wording.tell(Text.of(
                key,
                who,
                handover.leaving().who(),
                at(handover.leaving(), handover.at()),
                left,
                handover.next().who(),
                nextAt));
    }

    private String at(CoverageRow row, Instant at) {
        return times.dateAndTime(at, row.hours().zone());
    }

    private String better(WhatIf better) {
        String key = "incidents.policy.coverage.whatIf." + better.kind().name();
        List<Object> said = new ArrayList<>(
                List.of(times.place(better.hours().zone()), better.adds().toHours()));
        said.add(
                better.expectedWait() == null
                        ? "–"
                        : times.span(better.expectedWait().toSeconds()));
        return wording.tell(new Text(key, said));
    }
}
