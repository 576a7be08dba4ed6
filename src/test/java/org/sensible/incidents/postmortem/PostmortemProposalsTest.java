package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.Told;

public class PostmortemProposalsTest {

    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    private final IncidentWorld world = new IncidentWorld();
    private final FakePages pages = new FakePages();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), CLOCK);
    private final List<ZoneId> covered = new ArrayList<>();
    private final PostmortemPlaces places =
            new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> covered);
    private final Postmortems postmortems = new Postmortems(
            world.incidents,
            timelines,
            new InMemoryPostmortemStore(),
            places,
            new Keys(),
            new IncidentWorld.DirectUnit(),
            CLOCK);
    private final PostmortemProposals proposing =
            new PostmortemProposals(postmortems, places, world.incidents, timelines, new IncidentWorld.DirectUnit());

    @Test
    public void milestones_areTheSevenOfTheResponseInTheirOrder() {
        world.given(anIncident().number(7));
        List<Milestone> told = proposing.of("INC-7", ALICE).milestones().stream()
                .map(PostmortemProposals.Told::milestone)
                .toList();
        assertEquals("[STARTED, DETECTED, DECLARED, ENGAGED, MITIGATED, FIXED, RECOVERED]", told.toString());
    }

    @Test
    public void proposal_restsOnWhatTheTimelineSays() {
        NewEvent alert = Told.said(Kind.ALERT, 1, "CheckoutErrorRateHigh fires").build();
        Evidence evidence = new Evidence(alert.source(), alert.externalId(), "https://alerts.example/1");
        IncidentFixture fixture = anIncident().number(7);
        Incident incident = world.given(fixture.milestones(Milestones.declared(IncidentFixture.DECLARED_AT, ALICE)
                .propose(Milestone.DETECTED, Instant.parse("2026-03-01T09:58:00Z"), List.of(evidence))));
        timelines.record(incident, List.of(alert));
        PostmortemProposals.Told detected =
                proposing.of("INC-7", ALICE).milestones().get(1);
        assertEquals(MilestoneState.Kind.PROPOSED, detected.state().kind());
        assertEquals("CheckoutErrorRateHigh fires", detected.evidence().get(0).text());
        assertEquals("https://alerts.example/1", detected.evidence().get(0).link());
    }

    @Test
    public void parent_isThatOfTheSettingsWhileItIsThere() {
        world.given(anIncident().number(7));
        assertEquals("OPS", proposing.of("INC-7", ALICE).space());
        assertNull(proposing.of("INC-7", ALICE).parent());
    }

    @Test
    public void zones_areThePolicysElseThoseOfTheSettings() {
        world.given(anIncident().number(7));
        assertEquals(
                world.settings.read().zones(),
                proposing.of("INC-7", ALICE).proposal().zones());
        covered.addAll(List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles")));
        assertEquals(covered, proposing.of("INC-7", ALICE).proposal().zones());
        for (int hours = 1; hours <= 12; hours++) {
            covered.add(ZoneId.of("Etc/GMT+" + hours));
        }
        assertEquals(10, proposing.of("INC-7", ALICE).proposal().zones().size());
    }

    @Test
    public void otherTitle_isAskedForOnlyWhereTheUsualOneIsTaken() {
        world.given(anIncident().number(7));
        assertEquals(Optional.empty(), proposing.otherTitle("INC-7", ALICE));
    }

    @Test
    public void refusals_areForWhoMayChangeTheIncident() {
        world.given(anIncident().number(7));
        world.given(anIncident().number(8));
        PostmortemRequest free = new PostmortemRequest("OPS", null, "free", List.of());
        assertEquals(List.of(), proposing.refusals("INC-7", free, ALICE));
        postmortems.create("INC-8", new PostmortemRequest("OPS", null, "taken", List.of()), ALICE);
        PostmortemRequest taken = new PostmortemRequest("OPS", null, "taken", List.of());
        assertEquals("title", proposing.refusals("INC-7", taken, ALICE).get(0).field());
        assertThrows(NotPermitted.class, () -> proposing.refusals("INC-7", free, BOB));
    }

    private static final class Keys implements Wording {

        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.key();
        }
    }
}
