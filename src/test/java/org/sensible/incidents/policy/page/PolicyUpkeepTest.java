package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.page.KnownPeople.ALICE;
import static org.sensible.incidents.policy.page.KnownPeople.BOB;
import static org.sensible.incidents.policy.page.PolicyPage.respondWithin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Spaces;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyReview;

public class PolicyUpkeepTest {

    private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String BOBS =
            PolicyPage.macro("incident-roles", PolicyPage.table("Role | Who", "Scribe | bob"));

    private final IncidentWorld world = new IncidentWorld();
    private final MovableClock clock = new MovableClock(NOON);
    private final PolicyStore store = new InMemoryPolicyStore();
    private final PolicyUpkeepStore upkeepStore = new InMemoryPolicyUpkeepStore();
    private final WikiOfOnePage wiki = WikiOfOnePage.with(page("15 minutes"), NOON);
    private final PolicyReader reader = new PolicyReader(new ShippedWords(), new KnownPeople());
    private final PolicyVersions versions =
            new PolicyVersions(store, wiki, reader, world.settings, new IncidentWorld.DirectUnit(), clock);
    private final PolicyUpkeep upkeep = new PolicyUpkeep(
            versions, upkeepStore, wiki, world.settings, world.access, new IncidentWorld.DirectUnit(), clock);
    private final PolicyWishes wishes = new PolicyWishes(
            upkeepStore, upkeep, world.incidents, world.attainment(), new IncidentWorld.DirectUnit(), clock);

    @Before
    public void putInForce() {
        new PolicyAdministration(
                        store, wiki, reader, world.access, new AnySpace(), new IncidentWorld.DirectUnit(), clock)
                .put(Long.toString(WikiOfOnePage.ID), null, IncidentWorld.ADMIN);
    }

    @Test
    public void bound_areThoseWhomThePageNames() {
        assertEquals(List.of(ALICE, BOB), upkeep.state().waiting());
    }

    @Test
    public void acknowledging_takesOneOutOfThoseWhoHaveNot() {
        PolicyState state = upkeep.acknowledge(1, null, BOB);
        assertEquals(List.of(ALICE), state.waiting());
        assertEquals(NOON, state.acknowledgedBy(BOB).orElseThrow().at());
        clock.pass(HOUR);
        assertEquals(1, upkeep.acknowledge(1, null, BOB).acknowledged().size());
        assertEquals(NOON, upkeep.state().acknowledgedBy(BOB).orElseThrow().at());
    }

    @Test
    public void materialChange_asksAgainAndOneOfWordsDoesNot() {
        upkeep.acknowledge(1, null, BOB);
        publish(page("15 minutes").replace("Nobody can buy", "No sale"));
        assertEquals(2, upkeep.state().inForce().number());
        assertEquals(List.of(ALICE), upkeep.state().waiting());
        publish(page("20 minutes"));
        assertEquals(List.of(ALICE, BOB), upkeep.state().waiting());
    }

    @Test
    public void versionThatIsNotInForce_cannotBeAcknowledged() {
        publish(page("20 minutes"));
        Conflict refusal = assertThrows(Conflict.class, () -> upkeep.acknowledge(1, null, BOB));
        assertEquals(
                "incidents.policy.refusal.notInForce",
                refusal.problems().get(0).text().key());
        assertThrows(InvalidInput.class, () -> upkeep.acknowledge(2, "x", BOB));
        assertThrows(NotFound.class, () -> upkeep.acknowledge(2, "4712", BOB));
    }

    @Test
    public void review_isDueAfterItsIntervalAndDoneByOneWord() {
        assertFalse(upkeep.state().review().isOverdue(clock.instant()));
        clock.pass(Duration.ofDays(91));
        assertTrue(upkeep.state().review().isOverdue(clock.instant()));
        assertThrows(NotPermitted.class, () -> upkeep.reviewed(1, null, BOB));
        PolicyState reviewed = upkeep.reviewed(1, null, ALICE);
        assertFalse(reviewed.review().isOverdue(clock.instant()));
        assertEquals(
                clock.instant().plus(Duration.ofDays(90)), reviewed.review().dueAt());
        assertEquals(0, reviewed.review().daysSince(clock.instant()));
    }

    @Test
    public void policyWithoutInterval_isNeverOverdue() {
        PolicyReview review = PolicyReview.of(Policy.SHIPPED, NOON);
        assertNull(review.dueAt());
        assertFalse(review.isOverdue(NOON.plus(Duration.ofDays(9_999))));
    }

    @Test
    public void brokenPage_isToldWhileTheLastGoodVersionHolds() {
        publish(page("soon-ish"));
        PolicyState state = upkeep.state();
        assertEquals(1, state.inForce().number());
        assertTrue(state.isLastGood());
        assertEquals("soon-ish", state.problems().get(0).found());
        publish(page("20 minutes"));
        assertFalse(upkeep.state().isLastGood());
    }

    @Test
    public void published_tellsEachVersionNewestFirst() {
        publish(page("20 minutes"));
        List<PolicyUpkeep.Published> all =
                upkeep.published(null, 0, 50, IncidentWorld.BOB).values();
        assertEquals(
                List.of(2, 1), all.stream().map(one -> one.version().number()).toList());
        assertEquals(1, all.get(0).changes().size());
        assertEquals(List.of(), all.get(1).changes());
        assertThrows(NotFound.class, () -> upkeep.published(null, 0, 50, IncidentWorld.MALLORY));
        assertThrows(InvalidInput.class, () -> upkeep.published(null, -1, 0, IncidentWorld.BOB));
    }

    @Test
    public void copyOfThePage_isNoPolicy() {
        assertEquals(Optional.empty(), upkeep.ofPage(4_712));
    }

    @Test
    public void wish_isFulfilledWhenALaterVersionIsPublishedAndAcknowledged() {
        String key = world.given(anIncident()).key();
        wishes.ask(key, " page the database team too ", IncidentWorld.ALICE);
        upkeep.acknowledge(1, null, ALICE);
        upkeep.acknowledge(1, null, BOB);
        assertEquals("what holds is not what was asked for", 0, wishes.fulfil());
        clock.pass(HOUR);
        publish(page("20 minutes"));
        upkeep.acknowledge(2, null, ALICE);
        assertEquals("bob has not read it", 0, wishes.fulfil());
        assertEquals(1, wishes.open(IncidentWorld.BOB).size());
        clock.pass(HOUR);
        upkeep.acknowledge(2, null, BOB);
        assertEquals(1, wishes.fulfil());
        assertEquals(
                Optional.of(NOON.plus(HOUR).plus(HOUR)),
                world.incidents.get(key, IncidentWorld.ALICE).milestones().at(Milestone.PREPARED));
        assertEquals(List.of(), wishes.open(IncidentWorld.BOB));
        assertTrue(wishes.of(key, IncidentWorld.BOB).isFulfilled());
        assertEquals(0, wishes.fulfil());
    }

    @Test
    public void wish_isAskedByThoseWhoMayChangeTheIncident() {
        String key = world.given(anIncident()).key();
        assertThrows(NotPermitted.class, () -> wishes.ask(key, "x", IncidentWorld.BOB));
        assertThrows(InvalidInput.class, () -> wishes.ask(key, " ", IncidentWorld.ALICE));
        assertThrows(NotFound.class, () -> wishes.of(key, IncidentWorld.ALICE));
        wishes.ask(key, "x", IncidentWorld.ALICE);
        assertEquals(List.of(), wishes.open(IncidentWorld.MALLORY));
        wishes.takeBack(key, IncidentWorld.ALICE);
        assertEquals(List.of(), wishes.open(IncidentWorld.ALICE));
    }

    private static String page(String respondWithin) {
        return respondWithin(respondWithin).replaceFirst("<ac:rich-text-body>", "<ac:rich-text-body>" + BOBS);
    }

    private void publish(String body) {
        wiki.publish(body, clock.instant());
        versions.refresh();
    }

    private static final class AnySpace implements Spaces {

        @Override
        public boolean exists(String spaceKey) {
            return true;
        }

        @Override
        public boolean hasPage(String spaceKey, long pageId) {
            return true;
        }
    }
}
