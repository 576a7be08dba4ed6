package org.sensible.incidents.confluence.coverage;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.ClockChange;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Imagined;
import org.sensible.incidents.policy.Shift;
import org.sensible.incidents.policy.WhatIf;
import org.sensible.incidents.policy.ZoneWeek;

/** The sentences of a coverage, in the reader's language. Threads may share it. */
@ConfluenceComponent
public final class CoverageWords {

    private static final String KEYS = "incidents.policy.coverage.";
    private static final int MOST_NAMES = 4;
    private static final Duration BEFORE = Duration.ofDays(7);
    private static final int MINUTES_OF_AN_HOUR = 60;

    private final TimeWords times;
    private final Wording wording;

    @Inject
    public CoverageWords(TimeWords times, Wording wording) {
        this.times = times;
        this.wording = wording;
    }

    String tell(String key, Object... arguments) {
        return wording.tell(Text.of(KEYS + key, arguments));
    }

    /** {@code 9 h}, with minutes only where there are some. */
    String span(Duration length) {
        long minutes = length.toMinutes();
        return minutes >= MINUTES_OF_AN_HOUR && minutes % MINUTES_OF_AN_HOUR == 0
                ? tell("hours", minutes / MINUTES_OF_AN_HOUR)
                : times.span(length.toSeconds());
    }

    String sum(CoverageWeek week) {
        return tell("sum", number(week.coveredTime()), number(week.time().length()));
    }

    /** Hours, with a half where there is one. */
    Number number(Duration length) {
        long minutes = length.toMinutes();
        return minutes % MINUTES_OF_AN_HOUR == 0
                ? (Number) (minutes / MINUTES_OF_AN_HOUR)
                : (Number) (Math.round(minutes * 10.0 / MINUTES_OF_AN_HOUR) / 10.0);
    }

    /** @param wait {@code null} where nobody comes to work for weeks */
    String wait(@Nullable Duration wait) {
        return wait == null ? tell("waitUnknown") : tell("wait", shortWait(wait));
    }

    String shortWait(@Nullable Duration wait) {
        if (wait == null) {
            return "–";
        }
        return wait.isZero() ? tell("atOnce") : span(wait);
    }

    String range(CoverageWeek week) {
        return tell(
                "range",
                times.day(week.time().begin(), week.zone()),
                times.date(week.time().end().minusNanos(1), week.zone()));
    }

    /** Of the zones' clocks, in the week and the one before. */
    List<String> changes(Coverage coverage, CoverageWeek week) {
        Shift time = new Shift(week.time().begin().minus(BEFORE), week.time().end());
        return ClockChange.within(time, coverage.zones()).stream()
                .map(change -> tell(
                        change.by().isNegative() ? "clocksBack" : "clocksForward",
                        times.place(change.zone()),
                        span(change.by().abs()),
                        times.date(change.at(), change.zone())))
                .toList();
    }

    /** A lane for each zone, and one for whoever is imagined. */
    List<Lane> lanes(CoverageWeek week, @Nullable WhatIf imagined) {
        List<Lane> lanes = new ArrayList<>();
        for (ZoneWeek zone : ZoneWeek.of(week)) {
            String place = times.place(zone.zone());
            List<String> names =
                    zone.rows().stream().map(row -> row.row().who()).toList();
            lanes.add(new Lane(
                    place, name(place, names), Lane.style(lanes.size()), zone.zone(), zone.rows(), zone.shifts()));
        }
        if (imagined != null) {
            List<CoverageWeek.RowWeek> all = imagined.week().rows();
            CoverageWeek.RowWeek added = all.get(all.size() - 1);
            ZoneId zone = imagined.who().zone();
            String name = tell("imagined", times.place(zone));
            lanes.add(new Lane(name, name, "plus", zone, List.of(added), added.shifts()));
        }
        return lanes;
    }

    private String name(String place, List<String> names) {
        if (names.equals(List.of(place))) {
            return place;
        }
        String said = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES
                ? tell("laneAndMore", place, said, names.size() - MOST_NAMES)
                : tell("lane", place, said);
    }

    /** Who is at work now, and when the work goes to whom; empty where the coverage says nothing. */
    public String handover(Coverage coverage, Instant now) {
        return HandoverLine.of(coverage, now, this);
    }

    /** Names, one after the other. */
    static String names(List<CoverageRow> rows) {
        return rows.stream().map(CoverageRow::who).collect(Collectors.joining(", "));
    }

    /** Date and time where that one works. */
    String at(CoverageRow row, Instant at) {
        return times.dateAndTime(at, row.hours().zone());
    }

    String imagined(Imagined who) {
        return tell(
                "imagined." + who.days().name(),
                times.place(who.zone()),
                who.from().toString(),
                who.to().toString());
    }
}
