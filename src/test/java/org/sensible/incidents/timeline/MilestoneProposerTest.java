package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;

public class MilestoneProposerTest {

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final IncidentWorld world = new IncidentWorld();
    private final InMemoryTimelineStore events = new InMemoryTimelineStore();
    private final Timelines timelines = new Timelines(events, CLOCK);
    private final InMemorySignalStore signals = new InMemorySignalStore();
    private final MilestoneProposer proposer = new MilestoneProposer(events, signals, world.proposals(), CLOCK);

    private Incident given(IncidentFixture fixture) {
        world.store.insert(fixture.build());
        return world.store.find("INC-1").orElseThrow();
    }

    /** So many minutes before now. */
    private static Instant ago(int minutes) {
        return NOW.minusSeconds(minutes * 60L);
    }

    private static Signal signal(Signal.Type type, @Nullable String alert, int minutesAgo) {
        return new Signal(type, "grafana", alert, ago(minutesAgo), type + "/" + minutesAgo, "https://g.example/x");
    }

    private void hear(Signal... heard) {
        proposer.told(world.store.find("INC-1").orElseThrow(), List.of(), List.of(heard));
    }

    private void say(String who, int minutesAgo) {
        Incident incident = world.store.find("INC-1").orElseThrow();
        List<NewEvent> said =
                List.of(NewEvent.of("slack", "C1/" + who + minutesAgo, ago(minutesAgo), Kind.MESSAGE, "on it")
                        .author(Author.human(who, who))
                        .build());
        timelines.record(incident, said);
        proposer.imported(incident, said);
    }

    private MilestoneState state(Milestone milestone) {
        return world.store.find("INC-1").orElseThrow().milestones().get(milestone);
    }

    @Nullable
    private Instant at(Milestone milestone) {
        return state(milestone).at();
    }

    @Test
    public void detected_isTheFirstAlertOfAnySource() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", 30));
        assertEquals(
                MilestoneState.proposed(ago(30), List.of(new Evidence("grafana", "FIRING/30", "https://g.example/x"))),
                state(Milestone.DETECTED));
        hear(new Signal(Signal.Type.FIRING, "pagerduty", "P1", ago(40), "P1/1", null));
        assertEquals(
                MilestoneState.proposed(ago(40), List.of(new Evidence("pagerduty", "P1/1", null))),
                state(Milestone.DETECTED));
        hear(signal(Signal.Type.FIRING, "b", 20));
        assertEquals(ago(40), at(Milestone.DETECTED));
    }

    @Test
    public void engaged_isTheFirstAcknowledgement() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", 30), signal(Signal.Type.TAKEN, "a", 25));
        hear(signal(Signal.Type.TAKEN, "b", 27));
        assertEquals(ago(27), at(Milestone.ENGAGED));
    }

    @Test
    public void engaged_isElseAResponderSFirstWordsSinceThen() {
        given(anIncident());
        say("carol", 60);
        hear(signal(Signal.Type.FIRING, "a", 30));
        say("bob", 22);
        say("alice", 24);
        assertEquals(
                MilestoneState.proposed(ago(24), List.of(new Evidence("slack", "C1/alice24", null))),
                state(Milestone.ENGAGED));
        hear(signal(Signal.Type.TAKEN, "a", 20));
        assertEquals("somebody took it", ago(20), at(Milestone.ENGAGED));
    }

    @Test
    public void recovered_isTheLastAlertOnceNoneFires() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", 30), signal(Signal.Type.FIRING, "b", 28));
        hear(signal(Signal.Type.QUIET, "a", 10));
        assertNull(at(Milestone.RECOVERED));
        hear(signal(Signal.Type.QUIET, "b", 12));
        assertEquals(ago(10), at(Milestone.RECOVERED));
        hear(signal(Signal.Type.FIRING, "a", 5));
        assertNull("it fires again", at(Milestone.RECOVERED));
    }

    @Test
    public void recovered_isElseWhatCustomersWereTold() {
        given(anIncident());
        hear(signal(Signal.Type.TOLD_RESOLVED, null, 9));
        assertEquals(ago(9), at(Milestone.RECOVERED));
        hear(signal(Signal.Type.FIRING, "a", 30));
        assertNull(at(Milestone.RECOVERED));
        hear(signal(Signal.Type.QUIET, "a", 11));
        assertEquals(ago(11), at(Milestone.RECOVERED));
    }

    @Test
    public void fixed_isTheLastRollBackElseDeploymentFromEngagedToRecovered() {
        given(anIncident());
        hear(signal(Signal.Type.DEPLOYED, null, 40), signal(Signal.Type.DEPLOYED, null, 18));
        assertNull("nobody works on it", at(Milestone.FIXED));
        hear(signal(Signal.Type.TAKEN, "a", 25), signal(Signal.Type.FIRING, "a", 30));
        assertEquals(ago(18), at(Milestone.FIXED));
        hear(signal(Signal.Type.ROLLED_BACK, null, 20));
        assertEquals("a roll-back says more", ago(20), at(Milestone.FIXED));
        hear(signal(Signal.Type.ROLLED_BACK, null, 3), signal(Signal.Type.QUIET, "a", 12));
        assertEquals("not what came after", ago(20), at(Milestone.FIXED));
    }

    @Test
    public void whatPeopleSet_countsAndStays() {
        given(anIncident()
                .at(Milestone.ENGAGED, ago(28).toString())
                .waived(Milestone.RECOVERED)
                .at(Milestone.DETECTED, ago(29).toString()));
        hear(
                signal(Signal.Type.FIRING, "a", 30),
                signal(Signal.Type.QUIET, "a", 12),
                signal(Signal.Type.ROLLED_BACK, null, 27));
        assertEquals(ago(29), at(Milestone.DETECTED));
        assertEquals(MilestoneState.Kind.WAIVED, state(Milestone.RECOVERED).kind());
        assertEquals(ago(27), at(Milestone.FIXED));
    }

    @Test
    public void repeatedSignal_doesNotBringBackWhatAPersonTookAway() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", 30));
        world.incidents.clearMilestone("INC-1", Milestone.DETECTED, ALICE);
        hear(signal(Signal.Type.FIRING, "a", 30));
        assertNull(at(Milestone.DETECTED));
    }

    @Test
    public void signalThatWasNotedButNotFollowed_isFollowedWhenItIsSentAgain() {
        Incident incident = given(anIncident());
        signals.note(incident.uid(), List.of(signal(Signal.Type.FIRING, "a", 30)));
        hear(signal(Signal.Type.FIRING, "a", 30));
        assertEquals(ago(30), at(Milestone.DETECTED));
    }

    @Test
    public void whatClaimsToLieAhead_isNotBelieved() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", -6));
        assertNull(at(Milestone.DETECTED));
        hear(signal(Signal.Type.FIRING, "b", -4));
        assertEquals(ago(-4), at(Milestone.DETECTED));
    }

    @Test
    public void importedAlerts_areNotWaitedFor() {
        Incident incident = given(anIncident());
        NewEvent alert =
                NewEvent.of("slack", "C1/9", ago(30), Kind.ALERT, "[FIRING] x").build();
        proposer.imported(incident, List.of(alert));
        assertEquals(ago(30), at(Milestone.DETECTED));
        assertEquals(false, signals.isFiring(incident.uid()));
    }

    @Test
    public void laterWords_doNotBringBackWhatAPersonTookAway() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", 30));
        say("bob", 22);
        world.incidents.clearMilestone("INC-1", Milestone.ENGAGED, ALICE);
        say("carol", 20);
        assertNull(at(Milestone.ENGAGED));
    }

    private static NewEvent alert(String id, int minutesAgo, @Nullable Edit edit) {
        return NewEvent.of("generic", id, ago(minutesAgo), Kind.ALERT, "Disk is full")
                .edit(edit)
                .build();
    }

    private void tell(NewEvent event) {
        Incident incident = world.store.find("INC-1").orElseThrow();
        timelines.record(incident, List.of(event));
        boolean isGone = event.edit() != null && event.edit().removal();
        proposer.told(
                incident,
                List.of(event),
                isGone ? List.of() : List.of(Signal.of(Signal.Type.FIRING, event.externalId(), event)));
    }

    private void decide(String source, String externalId, Choice choice) {
        Incident incident = world.store.find("INC-1").orElseThrow();
        String id = EventId.of(incident.uid(), source, externalId).value();
        new Curator(events, proposer, CLOCK).decide(incident, id, choice, null, ALICE);
    }

    private static Choice corrected(@Nullable Instant at) {
        return new Choice(Given.nothing(), Given.nothing(), Given.of(at), Given.nothing());
    }

    @Test
    public void correctedTime_movesTheProposal_andTakingItBackMovesItBack() {
        given(anIncident());
        tell(alert("a", 30, null));
        decide("generic", "a", corrected(ago(35)));
        assertEquals(ago(35), at(Milestone.DETECTED));
        assertEquals("a", state(Milestone.DETECTED).evidence().get(0).externalId());
        tell(alert("b", 33, null));
        assertEquals("the corrected one is still the first", ago(35), at(Milestone.DETECTED));
        decide("generic", "a", corrected((Instant) null));
        assertEquals(ago(33), at(Milestone.DETECTED));
    }

    @Test
    public void correctedTime_ofFirstWords_movesTheProposal() {
        given(anIncident());
        hear(signal(Signal.Type.FIRING, "a", 30));
        say("bob", 22);
        decide("slack", "C1/bob22", corrected(ago(24)));
        assertEquals(ago(24), at(Milestone.ENGAGED));
    }

    @Test
    public void correctedTime_leavesWhatAPersonAccepted() {
        given(anIncident().at(Milestone.DETECTED, ago(30).toString()));
        tell(alert("a", 30, null));
        decide("generic", "a", corrected(ago(35)));
        assertEquals(ago(30), at(Milestone.DETECTED));
    }

    @Test
    public void correctedKind_takesTheProposalAway() {
        given(anIncident());
        tell(alert("a", 30, null));
        decide("generic", "a", new Choice(Given.nothing(), Given.nothing(), Given.nothing(), Given.of(Kind.NOTE)));
        assertNull(at(Milestone.DETECTED));
        decide("generic", "a", new Choice(Given.nothing(), Given.nothing(), Given.nothing(), Given.of(null)));
        assertEquals(ago(30), at(Milestone.DETECTED));
    }

    @Test
    public void rewording_asksNobodyAgain() {
        given(anIncident());
        tell(alert("a", 30, null));
        Incident before = world.store.find("INC-1").orElseThrow();
        decide("generic", "a", new Choice(Given.nothing(), Given.of("Disk of db-1"), Given.nothing(), Given.nothing()));
        assertEquals(before, world.store.find("INC-1").orElseThrow());
    }

    @Test
    public void takenBackAtTheSource_leavesTheNextOne() {
        given(anIncident());
        tell(alert("a", 30, null));
        tell(alert("b", 25, null));
        tell(alert("a", 30, Edit.removed("removed", ago(20))));
        assertEquals(ago(25), at(Milestone.DETECTED));
    }
}
