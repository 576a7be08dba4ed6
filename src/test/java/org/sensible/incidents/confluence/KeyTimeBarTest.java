package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Span;

public class KeyTimeBarTest {

    private static final double EXACT = 1e-6;

    private final Locale before = Locale.getDefault();

    @After
    public void restoreLocale() {
        Locale.setDefault(before);
    }

    @Test
    public void wholeResponse_fillsTheBarTrueToScale() {
        List<KeyTimeBar.Segment> segments = segments(anIncident()
                .startedAt("2026-03-01T01:12:00Z")
                .at(Milestone.DETECTED, "2026-03-01T01:20:00Z")
                .at(Milestone.ENGAGED, "2026-03-01T01:28:00Z")
                .at(Milestone.FIXED, "2026-03-01T02:32:00Z")
                .at(Milestone.RECOVERED, "2026-03-01T02:40:00Z"));
        assertEquals(4, segments.size());
        assertTrue(segments.stream().allMatch(segment -> segment.state() == Span.State.RECORDED));
        assertEquals(KeyTimeBar.WIDTH, end(segments), EXACT);
        assertEquals(
                "equal times are equally wide",
                segments.get(0).width(),
                segments.get(1).width(),
                EXACT);
        assertTrue(segments.get(2).width() > 3 * segments.get(1).width());
        assertFalse("the rest is no key time", segments.get(3).keyTime().isPresent());
    }

    @Test
    public void ongoingResponse_hasNoRestAndItsLastPieceIsPending() {
        List<KeyTimeBar.Segment> segments = segments(anIncident()
                .startedAt("2026-03-01T14:02:00Z")
                .at(Milestone.DETECTED, "2026-03-01T14:06:00Z")
                .at(Milestone.ENGAGED, "2026-03-01T14:17:00Z"));
        assertEquals(
                List.of(Span.State.RECORDED, Span.State.RECORDED, Span.State.PENDING),
                segments.stream().map(KeyTimeBar.Segment::state).toList());
        assertEquals(KeyTimeBar.WIDTH, end(segments), EXACT);
    }

    @Test
    public void nothingKnown_isThreeEqualPieces() {
        List<KeyTimeBar.Segment> segments = segments(anIncident());
        assertEquals(3, segments.size());
        assertEquals(KeyTimeBar.WIDTH, end(segments), EXACT);
    }

    @Test
    public void noTimeAtAll_isSharedEqually() {
        String at = "2026-03-01T14:02:00Z";
        List<KeyTimeBar.Segment> segments = segments(anIncident()
                .startedAt(at)
                .at(Milestone.DETECTED, at)
                .at(Milestone.ENGAGED, at)
                .at(Milestone.FIXED, at));
        assertEquals(segments.get(0).width(), segments.get(1).width(), EXACT);
        assertEquals(KeyTimeBar.WIDTH, end(segments), EXACT);
    }

    @Test
    public void contradictionAndWaiver_keepTheirPlace() {
        List<KeyTimeBar.Segment> segments = segments(anIncident()
                .startedAt("2026-03-01T04:40:00Z")
                .at(Milestone.DETECTED, "2026-03-01T04:12:00Z")
                .at(Milestone.ENGAGED, "2026-03-01T04:21:00Z")
                .waived(Milestone.FIXED));
        assertEquals(
                List.of(Span.State.CONTRADICTORY, Span.State.RECORDED, Span.State.NOT_APPLICABLE),
                segments.stream().map(KeyTimeBar.Segment::state).toList());
        assertEquals(KeyTimeBar.WIDTH, end(segments), EXACT);
    }

    @Test
    public void recoveryBeforeTheFix_leavesNoRest() {
        List<KeyTimeBar.Segment> segments = segments(anIncident()
                .startedAt("2026-03-01T04:00:00Z")
                .at(Milestone.FIXED, "2026-03-01T05:00:00Z")
                .at(Milestone.RECOVERED, "2026-03-01T04:30:00Z"));
        assertEquals(3, segments.size());
    }

    @Test
    public void falseAlarm_hasNoBar() {
        assertEquals(Optional.empty(), bar(anIncident().outcome(Outcome.FALSE_ALARM)));
    }

    @Test
    public void numbers_areThoseOfTheDrawingInEveryLanguage() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals("1234.5", KeyTimeBar.Segment.number(1234.5));
    }

    private static double end(List<KeyTimeBar.Segment> segments) {
        KeyTimeBar.Segment last = segments.get(segments.size() - 1);
        return last.x() + last.width();
    }

    private static List<KeyTimeBar.Segment> segments(IncidentFixture fixture) {
        return bar(fixture).orElseThrow().segments();
    }

    private static Optional<KeyTimeBar> bar(IncidentFixture fixture) {
        Incident incident = fixture.build();
        return KeyTimeBar.of(KeyTimes.of(incident, Optional.empty()), incident.milestones());
    }
}
