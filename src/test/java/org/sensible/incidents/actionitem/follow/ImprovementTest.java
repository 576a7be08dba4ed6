package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.list;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.source.Payload;

public class ImprovementTest {

    private static final String T1 = "2026-03-01T11:00:00Z";
    private static final String T2 = "2026-03-01T11:30:00Z";
    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    private final IncidentWorld world = new IncidentWorld();
    private final InMemoryReportedItems items = new InMemoryReportedItems();
    private final ReportBodies bodies = new ReportBodies(
            new Reporting(items, CLOCK),
            new Improvement(
                    items,
                    world.store,
                    new LearntIncidents(world.store, new IncidentWorld.DirectUnit()),
                    world.attainment(),
                    new IncidentWorld.DirectUnit(),
                    CLOCK),
            new FollowWorld(items, world, CLOCK).jiraDigests);

    private void reported(ItemReport report) {
        bodies.take(Payload.of(ReportJson.write(report), IncidentWorld.NOW)).orElseThrow();
    }

    private MilestoneState improved() {
        return world.store.find("INC-1").orElseThrow().milestones().get(Milestone.IMPROVED);
    }

    private static IncidentFixture reviewed() {
        return anIncident().at(Milestone.RECOVERED, T1).at(Milestone.LEARNED, T2);
    }

    @Test
    public void improved_isSetWithTheLastItemAndClearedWhenOneReopens() {
        world.given(anIncident());
        reported(report(1, anItem().done(T1), anItem().key("OPS-2")));
        assertEquals(MilestoneState.OPEN, improved());
        reported(report(2, anItem().done(T1), anItem().key("OPS-2").done(T2)));
        assertEquals(Instant.parse(T2), improved().at());
        reported(report(3, anItem().done(T1), anItem().key("OPS-2")));
        assertEquals(MilestoneState.OPEN, improved());
        assertEquals(List.of("INC-1 change because", "INC-1 change because"), world.log.lines());
        assertEquals(
                List.of(
                        Text.of("incidents.incident.log.cleared", Milestone.IMPROVED.label()),
                        Text.of("incidents.follow.log.open", 1)),
                world.log.last().text().arguments());
    }

    @Test
    public void improved_movesWithWhatJiraSays() {
        world.given(anIncident());
        reported(report(1, anItem().done(T1)));
        reported(report(2, anItem().done(T1), anItem().key("OPS-2").done(T2)));
        assertEquals(Instant.parse(T2), improved().at());
    }

    @Test
    public void improved_thatAPersonSetOrWaivedStays() {
        world.given(anIncident().at(Milestone.IMPROVED, T1));
        world.given(anIncident().number(2).waived(Milestone.IMPROVED));
        reported(report(1, anItem(), anItem().key("OPS-2").incident("INC-2").done(T2)));
        assertEquals(Instant.parse(T1), improved().at());
        assertEquals(ALICE, improved().by());
        assertEquals(
                true,
                world.store
                        .find("INC-2")
                        .orElseThrow()
                        .milestones()
                        .get(Milestone.IMPROVED)
                        .isWaived());
    }

    @Test
    public void improved_isReachedAtTheReviewWhereNothingWasPromised() {
        world.given(reviewed());
        reported(report(1));
        assertEquals(MilestoneState.OPEN, improved());
        reported(list(2));
        assertEquals(Instant.parse(T2), improved().at());
    }

    @Test
    public void improved_isNotReachedWithoutAReviewOrWithItemsThatNobodyDecided() {
        world.given(anIncident().at(Milestone.RECOVERED, T1));
        reported(list(1));
        assertEquals(MilestoneState.OPEN, improved());
        world.given(reviewed().number(2));
        reported(list(2, anItem().incident("INC-2").commitment(Commitment.PROPOSED)));
        assertEquals(
                MilestoneState.OPEN,
                world.store.find("INC-2").orElseThrow().milestones().get(Milestone.IMPROVED));
    }

    @Test
    public void drills_falseAlarmsAndUnknownIncidentsAreLeftAlone() {
        world.given(anIncident().outcome(Outcome.FALSE_ALARM));
        world.given(anIncident().drill());
        reported(report(
                1,
                anItem().done(T1),
                anItem().key("OPS-2").incident("DRILL-1").done(T1),
                anItem().key("OPS-3").incident("INC-77").done(T1)));
        assertEquals(MilestoneState.OPEN, improved());
        assertEquals(List.of(), world.log.lines());
    }
}
