package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;

public class KeyTimeBarViewTest {

    @Test
    public void recordedPieces_takeTurnsInShadeAndTellTheirLength() {
        KeyTimeBarView bar = view(anIncident()
                .startedAt("2026-03-01T01:12:00Z")
                .at(Milestone.DETECTED, "2026-03-01T01:20:00Z")
                .at(Milestone.ENGAGED, "2026-03-01T01:29:00Z"));
        assertEquals(
                List.of("dark", "light", "pending"),
                bar.segments().stream().map(KeyTimeBarView.Segment::look).toList());
        assertEquals("minutes[8]", bar.segments().get(0).below());
        assertEquals("timeToDetect: minutes[8]; timeToEngagement: minutes[9]; timeToFix: pending", bar.words());
    }

    @Test
    public void ticks_standAtMilestonesThatAreKnownAndNeverOnOneAnother() {
        KeyTimeBarView bar = view(anIncident()
                .startedAt("2026-03-01T01:12:00Z")
                .at(Milestone.DETECTED, "2026-03-01T01:12:10Z")
                .at(Milestone.ENGAGED, "2026-03-01T01:29:00Z"));
        assertEquals("STARTED 01:12 Z", bar.ticks().get(0).words());
        assertEquals("start", bar.ticks().get(0).anchor());
        assertTrue(bar.ticks().toString(), bar.ticks().stream().noneMatch(t -> t.words()
                .contains("DETECTED")));
        assertTrue(bar.ticks().toString(), bar.ticks().stream().anyMatch(t -> t.words()
                .contains("ENGAGED")));
    }

    private static KeyTimeBarView view(IncidentFixture fixture) {
        Incident incident = fixture.build();
        KeyTimes keyTimes = KeyTimes.of(incident, Optional.empty());
        return KeyTimeBarView.of(
                        incident.key(),
                        keyTimes,
                        incident.milestones(),
                        ZoneOffset.UTC,
                        TimeWordsTest.english(),
                        new KeysAsWords())
                .orElseThrow();
    }
}
