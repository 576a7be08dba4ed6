package org.sensible.incidents.confluence.coverage;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.WhatIf;

/**
 * A week of a coverage under the table of the page that says who works when: a day as a clock, the week as strips in the zone of its first
 * row with the hours of the others beside it, the same in a table, and what somebody more would change. Threads may share it.
 */
@ConfluenceComponent
public final class CoveragePanel {

    private final CoverageChange changes;
    private final CoverageWords words;
    private final TimeWords times;
    private final Screens screens;
    private final Clock clock;

    @Inject
    public CoveragePanel(CoverageChange changes, CoverageWords words, TimeWords times, Screens screens, Clock clock) {
        this.changes = changes;
        this.words = words;
        this.times = times;
        this.screens = screens;
        this.clock = clock;
    }

    /** One line that says what to do where the coverage has no rows. */
    public String show(Coverage coverage, CoverageQuery query) {
        if (coverage.rows().isEmpty()) {
            return screens.notice(Text.of("incidents.policy.coverage.none"));
        }
        if (!query.isOnPaper()) {
            screens.useScript("incidents-coverage");
        }
        ZoneId zone = coverage.zones().get(0);
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        LocalDate day = query.day() == null ? today : query.day();
        CoverageWeek week = CoverageWeek.of(coverage, day, zone);
        WhatIf tried =
                query.imagined().map(who -> WhatIf.with(who, coverage, week)).orElse(null);
        return screens.show("coverage", view(coverage, query, week, new Shown(day, today), tried));
    }

    /** @param day the one on the clock */
    private record Shown(LocalDate day, LocalDate today) {}

    private PanelView view(
            Coverage coverage, CoverageQuery query, CoverageWeek real, Shown shown, @Nullable WhatIf tried) {
        CoverageWeek week = tried == null ? real : tried.week();
        Duration wait = tried == null ? real.expectedWait(coverage).orElse(null) : tried.expectedWait();
        List<Lane> lanes = words.lanes(real, tried);
        Instant now = clock.instant();
        boolean isOnPaper = query.isOnPaper();
        return new PanelView(
                query.page(),
                shown.day().toString(),
                words.sum(week),
                words.wait(wait),
                words.range(week),
                steps(week, shown),
                words.changes(coverage, week),
                HandoverLine.of(coverage, now, words),
                lanes.stream()
                        .map(lane -> new PanelView.Key(lane.name(), lane.style()))
                        .toList(),
                new CoverageTable(week, lanes, words, times).of(shown.day()),
                isOnPaper
                        ? ""
                        : screens.show(
                                "coverage-clock", new DayClock(week, shown.day(), lanes, words, times).draw(now)),
                isOnPaper ? "" : screens.show("coverage-strip", new WeekStrip(week, lanes, words, times).draw(now)),
                isOnPaper ? "" : changes.show(coverage, real, tried));
    }

    private static PanelView.Steps steps(CoverageWeek week, Shown shown) {
        boolean isPresent = week.days().contains(shown.today());
        return new PanelView.Steps(
                shown.day().minusWeeks(1).toString(),
                shown.day().plusWeeks(1).toString(),
                isPresent ? "" : shown.today().toString());
    }
}
