package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.NOW;
import static org.sensible.incidents.timeline.hook.HookWorld.body;

import jakarta.annotation.Nullable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.TimelineQuery;
import org.sensible.incidents.timeline.source.Headers;

public class HooksTest {

    private static final String T1 = "2026-03-01T10:00:00Z";
    private static final String T2 = "2026-03-01T10:10:00Z";
    private static final String T3 = "2026-03-01T10:20:00Z";

    private final HookWorld world = new HookWorld();
    private final HookTokens.Issued issued = world.tokens.issue("alertmanager", "tokyo", null, ADMIN);

    private Hooks.Taken post(@Nullable String incident, String body) {
        HookDoor.Admitted token = world.hooks.admit("alertmanager", issued.secret());
        return world.hooks.take(token, incident, body.getBytes(StandardCharsets.UTF_8), Headers.NONE);
    }

    private MilestoneState milestone(Milestone milestone) {
        return world.incidents.incidents.get("INC-1", ALICE).milestones().get(milestone);
    }

    private void given(Incident incident) {
        world.incidents.store.insert(incident);
    }

    @Test
    public void delivery_isTakenForTheIncidentThatItNames() {
        given(anIncident().build());
        given(anIncident().number(2).build());
        assertEquals(new Hooks.Taken("INC-2", 1, 0, 0), post("INC-2", body("a", T1, null)));
        assertEquals(new Hooks.Taken("INC-2", 0, 1, 0), post("INC-2", body("a", T1, null)));
        assertEquals(new Hooks.Taken("INC-2", 1, 1, 0), post("INC-2", body("a", T1, T2)));
        Incident incident = world.incidents.store.find("INC-2").orElseThrow();
        assertEquals(
                List.of(Kind.ALERT, Kind.RESOLVED),
                world.timelines
                        .read(incident, TimelineQuery.ALL, 0, 9)
                        .map(TimelineEvent::kind)
                        .values());
    }

    @Test
    public void delivery_withoutANameIsTakenForTheOnlyIncidentThatPeopleWorkOn() {
        given(anIncident().build());
        given(anIncident().number(2).startedAt(T1).at(Milestone.RECOVERED, T2).build());
        given(anIncident().drill().build());
        assertEquals("INC-1", post(null, body("a", T1, null)).incident());
        given(anIncident().number(3).at(Milestone.ENGAGED, T1).build());
        assertNull(post(null, body("b", T1, null)).incident());
    }

    @Test
    public void delivery_maySayNothingForATimeline() {
        given(anIncident().build());
        assertEquals(new Hooks.Taken("INC-1", 0, 0, 0), post("INC-1", "{\"version\": \"4\", \"alerts\": []}"));
    }

    @Test
    public void delivery_thatMatchesNothingWaitsWithItsBodyAndOnce() {
        String body = body("a", T1, null);
        assertEquals(new Hooks.Taken(null, 0, 0, 0), post("INC-9", body));
        assertEquals(new Hooks.Taken(null, 0, 0, 0), post(null, body));
        List<Delivery> waiting = world.unassigned.list(0, 10, ADMIN).values();
        assertEquals(1, waiting.size());
        assertEquals(body, waiting.get(0).body());
        assertEquals("tokyo", waiting.get(0).sender().tokenName());
        assertEquals("ErrorRate", waiting.get(0).summary());
    }

    @Test
    public void delivery_thatIsNoBodyOfItsSourceIsRefusedAndNotKept() {
        assertThrows(InvalidInput.class, () -> post(null, "{\"version\": \"2\", \"alerts\": []}"));
        byte[] latin = "{\"version\": \"4\", \"x\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
        HookDoor.Admitted token = world.hooks.admit("alertmanager", issued.secret());
        assertThrows(InvalidInput.class, () -> world.hooks.take(token, null, latin, Headers.NONE));
        assertTrue(world.unassigned.list(0, 10, ADMIN).values().isEmpty());
    }

    @Test
    public void token_letsInForItsSourceUntilItIsRevoked() {
        assertThrows(NotFound.class, () -> world.hooks.admit("alertmanager", "guess"));
        assertThrows(NotFound.class, () -> world.hooks.admit("alertmanager", null));
        assertThrows(NotFound.class, () -> world.hooks.admit("github", issued.secret()));
        assertThrows(NotFound.class, () -> world.hooks.admit("alertmanager", TokenDigest.of(issued.secret())));
        assertEquals(
                "tokyo",
                world.hooks.admit("alertmanager", issued.secret()).token().name());
        assertEquals(NOW, world.tokens.list(ADMIN).get(0).lastUsedAt());
        world.tokens.revoke(issued.token().id(), ADMIN);
        assertThrows(NotFound.class, () -> world.hooks.admit("alertmanager", issued.secret()));
    }

    @Test
    public void token_isNowhereInWhatIsKept() {
        assertTrue(issued.secret().matches("[A-Za-z0-9_-]{43}"));
        assertFalse(world.stores.tokens().tokens().toString().contains(issued.secret()));
        assertTrue(
                world.stores.tokens().byDigest(TokenDigest.of(issued.secret())).isPresent());
        assertFalse(issued.secret()
                .equals(world.tokens.issue("alertmanager", "x", null, ADMIN).secret()));
    }

    @Test
    public void issue_refusesWhatCannotWork() {
        assertEquals("source", field(() -> world.tokens.issue("pigeon", "x", null, ADMIN)));
        assertEquals("source", field(() -> world.tokens.issue(null, "x", null, ADMIN)));
        assertEquals("name", field(() -> world.tokens.issue("alertmanager", " ", null, ADMIN)));
        assertEquals("name", field(() -> world.tokens.issue("alertmanager", "x".repeat(256), null, ADMIN)));
        assertEquals("secret", field(() -> world.tokens.issue("alertmanager", "x", "s", ADMIN)));
        assertEquals(1, world.tokens.list(ADMIN).size());
    }

    private static String field(ThrowingRunnable call) {
        return assertThrows(InvalidInput.class, call).problems().get(0).field();
    }

    @Test
    public void administration_isForAdministrators() {
        assertThrows(NotPermitted.class, () -> world.tokens.list(ALICE));
        assertThrows(NotPermitted.class, () -> world.tokens.issue("alertmanager", "x", null, ALICE));
        assertThrows(
                NotPermitted.class, () -> world.tokens.revoke(issued.token().id(), ALICE));
        assertThrows(NotPermitted.class, () -> world.unassigned.list(0, 10, ALICE));
        assertThrows(NotPermitted.class, () -> world.unassigned.assign("x", "INC-1", ALICE));
        assertThrows(NotPermitted.class, () -> world.unassigned.drop("x", ALICE));
    }

    @Test
    public void whatIsGone_isNotFound() {
        assertThrows(NotFound.class, () -> world.tokens.revoke("gone", ADMIN));
        assertThrows(NotFound.class, () -> world.unassigned.assign("gone", "INC-1", ADMIN));
        assertThrows(NotFound.class, () -> world.unassigned.drop("gone", ADMIN));
    }

    @Test
    public void assign_takesTheDeliveryAsIfItHadNamedTheIncident() {
        post(null, body("a", T1, "0001-01-01T00:00:00Z"));
        String id = world.unassigned.list(0, 10, ADMIN).values().get(0).id();
        given(anIncident().build());
        assertEquals("incident", field(() -> world.unassigned.assign(id, "INC-9", ADMIN)));
        assertEquals("incident", field(() -> world.unassigned.assign(id, null, ADMIN)));
        assertEquals(new Hooks.Taken("INC-1", 2, 0, 0), world.unassigned.assign(id, "INC-1", ADMIN));
        assertEquals(NOW, milestone(Milestone.RECOVERED).at());
        assertThrows(NotFound.class, () -> world.unassigned.assign(id, "INC-1", ADMIN));
    }

    @Test
    public void drop_forgetsTheDelivery() {
        post(null, body("a", T1, null));
        world.unassigned.drop(
                world.unassigned.list(0, 10, ADMIN).values().get(0).id(), ADMIN);
        assertTrue(world.unassigned.list(0, 10, ADMIN).values().isEmpty());
    }

    @Test
    public void unassigned_areGoneAfterFourteenDays() {
        Consumer<Duration> given = age -> world.stores
                .deliveries()
                .keep(new Delivery(
                        "d" + age,
                        false,
                        "alertmanager",
                        new Delivery.Sender("t", "tokyo"),
                        NOW.minus(age),
                        "",
                        "{}",
                        Headers.NONE));
        given.accept(Duration.ofDays(14));
        given.accept(Duration.ofDays(14).plusNanos(1));
        assertEquals(
                List.of("d" + Duration.ofDays(14)),
                world.unassigned.list(0, 10, ADMIN).map(Delivery::id).values());
        assertEquals("limit", field(() -> world.unassigned.list(0, 0, ADMIN)));
        assertEquals("start", field(() -> world.unassigned.list(-1, 1, ADMIN)));
    }

    @Test
    public void firstFiringAlert_proposesDetectedAndSetsNothing() {
        given(anIncident().build());
        post("INC-1", body("b", T2, null));
        post("INC-1", body("a", T1, null));
        post("INC-1", body("c", T3, null));
        MilestoneState detected = milestone(Milestone.DETECTED);
        assertEquals(MilestoneState.Kind.PROPOSED, detected.kind());
        assertEquals(Instant.parse(T1), detected.at());
        assertEquals("a/" + T1 + "/fired", detected.evidence().get(0).externalId());
        assertEquals(MilestoneState.OPEN, milestone(Milestone.RECOVERED));
    }

    @Test
    public void lastResolvedAlert_proposesRecoveredUnlessOneStillFires() {
        given(anIncident().build());
        post("INC-1", body("a", T1, null));
        post("INC-1", body("b", T1, T3));
        assertEquals(MilestoneState.OPEN, milestone(Milestone.RECOVERED));
        post("INC-1", body("a", T1, T2));
        assertEquals(Instant.parse(T3), milestone(Milestone.RECOVERED).at());
        assertEquals(
                MilestoneState.Kind.PROPOSED, milestone(Milestone.RECOVERED).kind());
        post("INC-1", body("a", T3, null));
        assertEquals(MilestoneState.OPEN, milestone(Milestone.RECOVERED));
    }

    @Test
    public void whatAPersonSaid_stays() {
        given(anIncident()
                .at(Milestone.DETECTED, T3)
                .waived(Milestone.RECOVERED)
                .build());
        post("INC-1", body("a", T1, T2));
        assertEquals(Instant.parse(T3), milestone(Milestone.DETECTED).at());
        assertTrue(milestone(Milestone.RECOVERED).isWaived());
    }

    @Test
    public void whatWasProposedBefore_givesWayToTheFirstAlert() {
        given(anIncident().proposed(Milestone.DETECTED, T3).build());
        post("INC-1", body("a", T1, null));
        assertEquals(Instant.parse(T1), milestone(Milestone.DETECTED).at());
    }

    @Test
    public void repeatedAlert_doesNotBringBackAProposalThatAPersonCleared() {
        given(anIncident().build());
        post("INC-1", body("a", T1, null));
        world.incidents.incidents.clearMilestone("INC-1", Milestone.DETECTED, ALICE);
        post("INC-1", body("a", T1, null));
        assertEquals(MilestoneState.OPEN, milestone(Milestone.DETECTED));
    }
}
