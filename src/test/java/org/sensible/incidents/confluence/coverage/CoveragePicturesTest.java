package org.sensible.incidents.confluence.coverage;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;
import org.sensible.incidents.confluence.KeysAsWords;
import org.sensible.incidents.confluence.TimeWords;
import org.sensible.incidents.confluence.TimeWordsTest;
import org.sensible.incidents.policy.Coverage;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.CoverageWeek;
import org.sensible.incidents.policy.Holiday;
import org.sensible.incidents.policy.Imagined;
import org.sensible.incidents.policy.WhatIf;
import org.sensible.incidents.policy.WorkingHours;

/** The week of 2 November 2026 in Tokyo and San Francisco, whose clocks went back the day before; and weeks in which they change. */
public class CoveragePicturesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");
    private static final Instant NOW = Instant.parse("2026-11-04T00:10:00Z");

    private final TimeWords times = TimeWordsTest.english();
    private final CoverageWords words = new CoverageWords(times, new KeysAsWords());

    private static CoverageRow row(String who, ZoneId zone, Holiday... holidays) {
        WorkingHours hours = WorkingHours.weekdays(zone, LocalTime.of(9, 0), LocalTime.of(18, 0));
        return new CoverageRow(
                who, Set.of(), new WorkingHours(zone, hours.from(), hours.to(), hours.days(), List.of(holidays)));
    }

    private final Coverage team = new Coverage(List.of(
            row("Alice", TOKYO, Holiday.on(LocalDate.parse("2026-11-03"))),
            row("Kenji", TOKYO),
            row("Bob", LOS_ANGELES)));

    private CoverageWeek week(Coverage coverage, LocalDate day, ZoneId zone) {
        return CoverageWeek.of(coverage, day, zone);
    }

    private StripView strip(Coverage coverage, LocalDate day, ZoneId zone) {
        CoverageWeek week = week(coverage, day, zone);
        return new WeekStrip(week, words.lanes(week, null), words, times).draw(NOW);
    }

    private List<String> bars(StripView.Day day, String style) {
        return day.bars().stream()
                .filter(bar -> bar.style().equals(style))
                .map(bar -> bar.x() + "+" + bar.width())
                .toList();
    }

    @Test
    public void lanes_areOneForEachZone() {
        List<Lane> lanes = words.lanes(week(team, MONDAY, TOKYO), null);
        assertEquals(
                List.of("lane[Tokyo, Alice, Kenji]", "lane[Los Angeles, Bob]"),
                lanes.stream().map(Lane::name).toList());
        assertEquals(List.of("0", "1"), lanes.stream().map(Lane::style).toList());
    }

    @Test
    public void laneOfWhoeverIsImagined_isTheirOwn() {
        CoverageWeek week = week(team, MONDAY, TOKYO);
        WhatIf rota = WhatIf.with(Imagined.at(TOKYO, Imagined.Days.WEEKEND), team, week);
        List<Lane> lanes = words.lanes(week, rota);
        assertEquals(3, lanes.size());
        assertEquals("plus", lanes.get(2).style());
        assertEquals(2, lanes.get(2).shifts().size());
    }

    @Test
    public void strip_putsHoursWhereTheClockShowsThem() {
        StripView strip = strip(team, MONDAY, TOKYO);
        StripView.Day wednesday = strip.days().get(2);
        assertEquals("Wed 4 Nov", wednesday.name());
        assertEquals("09:00 to 18:00 at 26 an hour", List.of("338+234"), bars(wednesday, "0"));
        assertEquals("02:00 to 11:00 in Tokyo", List.of("156+234"), bars(wednesday, "1"));
        assertEquals("before and after", List.of("104+52", "572+156"), bars(wednesday, "gap"));
        assertEquals(
                List.of("hours[2]", "nobody[hours[6]]"),
                wednesday.bars().stream()
                        .filter(bar -> bar.style().equals("gap"))
                        .map(StripView.Bar::words)
                        .toList());
    }

    @Test
    public void strip_marksNowOnItsDayAlone() {
        StripView strip = strip(team, MONDAY, TOKYO);
        assertEquals("342.3", strip.days().get(2).now());
        assertEquals(
                List.of("", ""),
                List.of(strip.days().get(1).now(), strip.days().get(3).now()));
    }

    @Test
    public void axes_tellTheOtherZonesHoursAndDays() {
        StripView.Axis there = strip(team, MONDAY, TOKYO).axes().get(1);
        assertEquals("Los Angeles", there.zone());
        assertEquals(
                List.of("07", "10", "13", "16", "19", "22", "01", "04", "07"),
                there.ticks().stream().map(StripView.Tick::hour).toList());
        assertEquals(
                List.of("dayBefore", "sameDay"),
                there.captions().stream().map(StripView.Caption::words).toList());
    }

    @Test
    public void axesOfAWeekInWhichClocksChange_standTwice() {
        Coverage both = new Coverage(List.of(row("Ulrich", ZoneId.of("Europe/Berlin")), row("Bob", LOS_ANGELES)));
        List<StripView.Axis> axes = strip(both, LocalDate.parse("2026-10-19"), ZoneId.of("Europe/Berlin"))
                .axes();
        assertEquals(
                "Berlin's clocks go back on the Sunday, those of Los Angeles a week later",
                List.of("Berlin", "Los Angeles", "axisFrom[Sun 25 Oct]"),
                axes.stream().map(StripView.Axis::zone).toList());
        assertEquals("15", axes.get(1).ticks().get(0).hour());
        assertEquals("16", axes.get(2).ticks().get(0).hour());
    }

    @Test
    public void axesOfAHalfHourZone_haveMinutes() {
        Coverage india = new Coverage(List.of(row("Alice", TOKYO), row("Pune", KOLKATA)));
        StripView strip = strip(india, MONDAY, TOKYO);
        assertEquals("20:30", strip.axes().get(1).ticks().get(0).hour());
        assertEquals(
                "12:30 to 21:30 in Tokyo", List.of("429+234"), bars(strip.days().get(0), "1"));
    }

    @Test
    public void dayOf25Hours_drawsTheHourThatComesTwiceTwice() {
        LocalDate sunday = LocalDate.parse("2026-11-01");
        StripView.Day day = strip(team, sunday, LOS_ANGELES).days().get(6);
        assertEquals("Sun 1 Nov", day.name());
        assertEquals(
                "nobody from 00:00 to 02:00, and from 01:00 on; Tokyo begins at 16:00",
                List.of("104+52", "130+390"),
                bars(day, "gap"));
        assertEquals("16:00 to 24:00 in San Francisco", List.of("520+208"), bars(day, "0"));
    }

    @Test
    public void dayOf23Hours_leavesTheSkippedHourEmpty() {
        LocalDate sunday = LocalDate.parse("2026-03-08");
        StripView.Day day = strip(team, sunday, LOS_ANGELES).days().get(6);
        assertEquals(List.of("104+52", "182+364"), bars(day, "gap"));
    }

    @Test
    public void clock_isClosedAllAround() {
        CoverageWeek week = week(team, MONDAY, TOKYO);
        DayClock clock = new DayClock(week, LocalDate.parse("2026-11-04"), words.lanes(week, null), words, times);
        ClockView view = clock.draw(NOW);
        assertEquals(
                List.of("gap", "gap", "0", "1"),
                view.arcs().stream().map(ClockView.Arc::style).toList());
        assertEquals(1, view.hand().size());
        assertEquals(
                List.of("now", "09:10 JST", "16:10 PST"),
                view.middle().stream().map(ClockView.Line::words).toList());
        assertEquals("clockTwo[Tokyo, Los Angeles]", view.caption());
        assertEquals(
                "the hours of both zones, and how long nobody is there",
                8 + 8 + 1,
                view.marks().size());
    }

    @Test
    public void clockOfAnotherDay_tellsHowMuchOfItIsCovered() {
        CoverageWeek week = week(team, MONDAY, TOKYO);
        ClockView sunday =
                new DayClock(week, LocalDate.parse("2026-11-08"), words.lanes(week, null), words, times).draw(NOW);
        assertTrue(sunday.hand().isEmpty());
        assertEquals(
                "a whole ring is two circles", 2, sunday.arcs().get(0).path().split("Z").length);
        assertTrue(sunday.label(), sunday.label().contains("00:00–24:00"));
    }

    @Test
    public void ring_runsClockwiseFromMidnightAbove() {
        assertEquals("140", Ring.x(0, 100));
        assertEquals("40", Ring.y(0, 100));
        assertEquals("240", Ring.x(6 * 60, 100));
        assertEquals("140", Ring.y(6 * 60, 100));
        assertEquals(
                "M240 140 A100 100 0 0 1 140 240 L140 190 A50 50 0 0 0 190 140Z",
                Ring.path(new Stretch(6 * 60, 6 * 60), 100, 50));
        assertTrue(Ring.path(new Stretch(0, 15 * 60), 100, 50).contains("0 1 1"));
    }

    @Test
    public void table_saysTheSameInWords() {
        CoverageWeek week = week(team, MONDAY, TOKYO);
        TableView table =
                new CoverageTable(week, words.lanes(week, null), words, times).of(LocalDate.parse("2026-11-04"));
        assertEquals(6, table.heads().size());
        TableView.Row tuesday = table.rows().get(1);
        assertEquals(
                "who has a holiday is told apart",
                List.of("whoseHours[holiday, Alice]", "whoseHours[09:00–18:00, Kenji]"),
                tuesday.cells().get(0).lines());
        TableView.Row wednesday = table.rows().get(2);
        assertTrue(wednesday.isShown());
        assertEquals("hours[16]", wednesday.covered());
        assertEquals(
                List.of("09:00–18:00", "02:00–11:00", "00:00–02:00, 18:00–24:00", "Tue 07:00–09:00, Wed 01:00–07:00"),
                wednesday.cells().stream()
                        .flatMap(cell -> Stream.of(cell.lines().get(0)))
                        .toList());
        assertEquals(
                "nobody at all",
                "Sat 07:00–Sun 07:00",
                table.rows().get(6).cells().get(3).lines().get(0));
    }

    @Test
    public void hoursAcrossAClockChange_carryTheirZones() {
        Coverage night = new Coverage(List.of(new CoverageRow(
                "Night",
                Set.of(),
                new WorkingHours(
                        LOS_ANGELES, LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.SATURDAY), List.of()))));
        CoverageWeek week = week(night, LocalDate.parse("2026-11-01"), LOS_ANGELES);
        TableView table =
                new CoverageTable(week, words.lanes(week, null), words, times).of(LocalDate.parse("2026-11-01"));
        assertEquals(
                "00:00 PDT–06:00 PST",
                table.rows().get(6).cells().get(0).lines().get(0));
        assertEquals("hours[7]", table.rows().get(6).covered());
    }

    @Test
    public void changes_areToldForTheWeekAndTheOneBefore() {
        assertEquals(
                List.of("clocksBack[Los Angeles, hours[1], Sun 1 Nov 2026]"),
                words.changes(team, week(team, MONDAY, TOKYO)));
        assertEquals(List.of(), words.changes(team, week(team, LocalDate.parse("2026-11-16"), TOKYO)));
    }

    @Test
    public void sum_hasHalvesOnlyWhereThereAreSome() {
        assertEquals(82L, words.number(Duration.ofHours(82)));
        assertEquals(82.5, words.number(Duration.ofMinutes(82 * 60 + 30)));
        assertEquals("hours[9]", words.span(Duration.ofHours(9)));
        assertEquals("hours[9, 30]", words.span(Duration.ofMinutes(570)));
    }
}
