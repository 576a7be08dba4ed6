package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;

public class ActionItemsTest {

    private static final Isu WORTH_LITTLE = new Isu(Level.LOW, Size.XL, Level.LOW, Level.LOW);
    private static final Isu WORTH_MUCH = new Isu(Level.HIGH, Size.S, Level.HIGH, Level.HIGH);

    private final ItemWorld world = new ItemWorld();
    private String incident;

    @Before
    public void declare() {
        incident = world.incidents.given(anIncident()).key();
    }

    @Test
    public void list_hasWhatToDoFirstFirst() {
        raise("later", WORTH_LITTLE);
        raise("first", WORTH_MUCH);
        assertEquals(List.of("first", "later"), summaries(world.items.of(incident, BOB)));
        assertEquals(Optional.empty(), world.items.of(incident, BOB).age());
    }

    @Test
    public void list_isNotForWhoMayNotViewTheIncident() {
        assertThrows(NotFound.class, () -> world.items.of(incident, MALLORY));
    }

    @Test
    public void silentJira_givesWhatThisReaderWasLastShownAndItsAge() {
        raise("first", WORTH_MUCH);
        world.items.of(incident, ALICE);
        world.clock.pass(Duration.ofMinutes(12));
        world.jira.refusal = FakeJira.silent();
        ActionItems.Listing listing = world.items.of(incident, ALICE);
        assertEquals(List.of("first"), summaries(listing));
        assertEquals(Optional.of(Duration.ofMinutes(12)), listing.age());
        assertEquals("silent", listing.trouble().orElseThrow().key());
    }

    @Test
    public void silentJira_givesNobodyWhatAnotherWasShown() {
        raise("first", WORTH_MUCH);
        world.items.of(incident, ALICE);
        world.jira.refusal = FakeJira.silent();
        assertThrows(JiraSilent.class, () -> world.items.of(incident, BOB));
    }

    @Test
    public void whatWasShownAgain_isYoungAgain() {
        world.items.of(incident, ALICE);
        world.clock.pass(Duration.ofMinutes(5));
        world.items.of(incident, ALICE);
        world.clock.pass(Duration.ofMinutes(1));
        world.jira.refusal = FakeJira.silent();
        assertEquals(
                Optional.of(Duration.ofMinutes(1)),
                world.items.of(incident, ALICE).age());
    }

    @Test
    public void missingAuthorisation_isNotAnsweredWithOldItems() {
        world.items.of(incident, ALICE);
        world.jira.refusal = new JiraNotAuthorised(null);
        assertThrows(JiraNotAuthorised.class, () -> world.items.of(incident, ALICE));
    }

    @Test
    public void drill_hasNoItemsAndAsksNobody() {
        String drill = world.incidents.given(anIncident().drill()).key();
        world.jira.refusal = FakeJira.silent();
        assertTrue(world.items.of(drill, ALICE).items().isEmpty());
    }

    @Test
    public void service_asksForTheIncidentsOfThatServiceThatTheReaderMayView() {
        String other =
                world.incidents.given(anIncident().number(2).service("search")).key();
        raise("of no service", WORTH_MUCH);
        world.newItems.raise(
                other, new WantedItem("of search", "OPS", null, null, null, null, WORTH_MUCH, null), null, ALICE);
        ActionItems.Listing listing = world.items.of(new ItemScope(null, null, "search", null), BOB);
        assertEquals(List.of("of search"), summaries(listing));
        assertEquals(List.of(other), world.jira.asked.get(0).incidents());
        assertTrue(world.items
                .of(new ItemScope(null, null, "search", null), MALLORY)
                .items()
                .isEmpty());
    }

    @Test
    public void space_isTheIncidentSpaceOrHasNone() {
        raise("first", WORTH_MUCH);
        assertEquals(
                1,
                world.items
                        .of(new ItemScope(null, "ops", null, null), BOB)
                        .items()
                        .size());
        assertTrue(world.items
                .of(new ItemScope(null, "HR", null, null), BOB)
                .items()
                .isEmpty());
    }

    @Test
    public void manyIncidents_areOneQuestionAndOthersAreLeftOut() {
        raise("first", WORTH_MUCH);
        for (int number = 100; number < 202; number++) {
            world.incidents.given(anIncident().number(number));
        }
        world.jira.ordinary("OPS-50", "of an incident that nobody may view");
        world.jira.properties.put("OPS-50", world.jira.created.get("OPS-50").property());
        ActionItems.Listing listing = world.items.of(new ItemScope(null, "OPS", null, null), BOB);
        assertEquals(List.of(), world.jira.asked.get(0).incidents());
        assertEquals(1, world.jira.asked.size());
        assertEquals(List.of("first"), summaries(listing));
    }

    @Test
    public void query_isJirasBusiness() {
        raise("first", WORTH_MUCH);
        ActionItems.Listing listing = world.items.of(new ItemScope(null, null, null, "project = OPS"), MALLORY);
        assertEquals("project = OPS", world.jira.asked.get(0).jql());
        assertEquals(List.of("first"), summaries(listing));
    }

    @Test
    public void queryAndIncident_holdTogether() {
        world.items.of(new ItemScope(incident, null, null, "isuSize = S"), ALICE);
        assertEquals(new IssueGateway.Search(List.of(incident), "isuSize = S"), world.jira.asked.get(0));
    }

    @Test
    public void noScope_isRefused() {
        assertThrows(InvalidInput.class, () -> new ItemScope(null, " ", null, null));
    }

    @Test
    public void total_countsWhatIsBeyondTheLimit() {
        raise("first", WORTH_MUCH);
        world.jira.beyond = 7;
        assertEquals(8, world.items.of(incident, ALICE).total());
    }

    @Test
    public void otherWeights_giveAnotherOrder() {
        raise("large", new Isu(Level.HIGH, Size.XL, Level.HIGH, Level.HIGH));
        raise("small", new Isu(Level.HIGH, Size.S, Level.LOW, Level.LOW));
        world.weights.write(new Weights(
                Map.of(Size.S, 1, Size.M, 1, Size.L, 1, Size.XL, 1),
                Weights.DEFAULTS.importance(),
                Weights.DEFAULTS.urgency(),
                Weights.DEFAULTS.confidence(),
                9));
        assertEquals(List.of("large", "small"), summaries(world.items.of(incident, ALICE)));
    }

    @Test
    public void longList_isRememberedInPart() {
        for (int i = 0; i <= LastSeen.MOST; i++) {
            raise("item " + i, WORTH_MUCH);
        }
        assertEquals(LastSeen.MOST + 1, world.items.of(incident, ALICE).items().size());
        world.jira.refusal = FakeJira.silent();
        assertEquals(LastSeen.MOST, world.items.of(incident, ALICE).items().size());
    }

    private void raise(String summary, Isu isu) {
        world.newItems.raise(incident, new WantedItem(summary, "OPS", null, null, null, null, isu, null), null, ALICE);
    }

    private static List<String> summaries(ActionItems.Listing listing) {
        return listing.items().stream().map(ActionItem::summary).toList();
    }
}
