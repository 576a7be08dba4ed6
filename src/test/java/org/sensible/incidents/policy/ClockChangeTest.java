package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.Test;

public class ClockChangeTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    public void changes_areThoseOfTheTimeEarliestFirst() {
        Shift autumn = new Shift(Instant.parse("2026-10-19T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));
        assertEquals(
                List.of(
                        new ClockChange(BERLIN, Instant.parse("2026-10-25T01:00:00Z"), Duration.ofHours(-1)),
                        new ClockChange(LOS_ANGELES, Instant.parse("2026-11-01T09:00:00Z"), Duration.ofHours(-1))),
                ClockChange.within(autumn, List.of(LOS_ANGELES, ZoneId.of("Asia/Tokyo"), BERLIN)));
    }

    @Test
    public void changeOfHalfAnHour_isOne() {
        Shift week = new Shift(Instant.parse("2026-10-03T15:30:00Z"), Instant.parse("2026-10-04T00:00:00Z"));
        assertEquals(
                List.of(new ClockChange(LORD_HOWE, Instant.parse("2026-10-03T15:30:00Z"), Duration.ofMinutes(30))),
                ClockChange.within(week, List.of(LORD_HOWE)));
    }

    @Test
    public void changeAtTheEnd_isNone() {
        Shift before = new Shift(Instant.parse("2026-10-31T09:00:00Z"), Instant.parse("2026-11-01T09:00:00Z"));
        assertEquals(List.of(), ClockChange.within(before, List.of(LOS_ANGELES)));
    }
}
