package org.sensible.incidents.confluence.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.Test;

public class ClockChangesTest {

    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("UTC"), ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles"), ZoneId.of("Europe/Berlin"));

    private static List<ClockChanges.ClockChange> between(String after, String upTo) {
        return ClockChanges.between(Instant.parse(after), Instant.parse(upTo), ZONES);
    }

    @Test
    public void change_isToldOnceBetweenTheTwoRows() {
        List<ClockChanges.ClockChange> changes = between("2026-11-01T08:48:00Z", "2026-11-01T09:06:00Z");
        assertEquals(1, changes.size());
        assertEquals(ZoneId.of("America/Los_Angeles"), changes.get(0).zone());
        assertTrue(changes.get(0).goesBack());
        assertTrue(between("2026-11-01T09:00:00Z", "2026-11-01T09:06:00Z").isEmpty());
        assertEquals(1, between("2026-11-01T08:59:59Z", "2026-11-01T09:00:00Z").size());
    }

    @Test
    public void change_forwardIsTold() {
        assertFalse(
                between("2026-03-08T09:59:00Z", "2026-03-08T10:00:00Z").get(0).goesBack());
    }

    @Test
    public void changes_ofSeveralZonesStandInOrder() {
        List<ClockChanges.ClockChange> changes = between("2026-10-20T00:00:00Z", "2026-11-10T00:00:00Z");
        assertEquals(
                List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/Los_Angeles")),
                changes.stream().map(ClockChanges.ClockChange::zone).toList());
    }

    @Test
    public void rowsOfTheSameInstant_haveNoneBetweenThem() {
        assertTrue(between("2026-11-01T09:00:00Z", "2026-11-01T09:00:00Z").isEmpty());
    }
}
