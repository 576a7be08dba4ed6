package org.sensible.incidents.confluence.coverage;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sensible.incidents.confluence.Screens;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Imagined;
import org.sensible.incidents.policy.WhatIf;

/** The part of the panel in which people try somebody more. Threads may share it. */
@ConfluenceComponent
public final class CoverageChange {

    private final CoverageWords words;
    private final Screens screens;

    @Inject
    public CoverageChange(CoverageWords words, Screens screens) {
        this.words = words;
        this.screens = screens;
    }

    /** @param tried {@code null} where nobody is imagined */
    String show(Coverage coverage, CoverageWeek week, @Nullable WhatIf tried) {
        List<WhatIf> best = WhatIf.best(coverage, week);
        Imagined form = Stream.concat(Stream.ofNullable(tried), best.stream())
                .map(WhatIf::who)
                .findFirst()
                .orElseGet(() -> Imagined.at(week.zone(), Imagined.Days.WEEKDAYS));
        return screens.show(
                "coverage-change",
                new ChangeView(
                        best.stream().map(this::suggestion).toList(),
                        result(
                                words.tell("today"),
                                week,
                                week.expectedWait(coverage).orElse(null)),
                        Stream.ofNullable(tried)
                                .map(one -> result(words.imagined(one.who()), one.week(), one.expectedWait()))
                                .toList(),
                        WhatIf.zones(coverage).stream().map(ZoneId::getId).toList(),
                        form.zone().getId(),
                        form.from().toString(),
                        form.to().toString(),
                        Stream.of(Imagined.Days.values())
                                .map(days -> new ChangeView.Choice(
                                        value(days), words.tell("days." + days.name()), days == form.days()))
                                .toList()));
    }

    private ChangeView.Suggestion suggestion(WhatIf better) {
        Imagined who = better.who();
        return new ChangeView.Suggestion(
                words.tell(
                        "suggestion",
                        words.imagined(who),
                        words.number(better.adds()),
                        words.shortWait(better.expectedWait())),
                who.zone().getId(),
                who.from().toString(),
                who.to().toString(),
                value(who.days()));
    }

    private ChangeView.Result result(String who, CoverageWeek week, @Nullable Duration wait) {
        return new ChangeView.Result(who, words.sum(week), words.shortWait(wait));
    }

    private static String value(Imagined.Days days) {
        return days.name().toLowerCase(Locale.ROOT);
    }
}
