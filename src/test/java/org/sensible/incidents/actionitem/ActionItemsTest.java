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
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
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
    public void classified_itemKeepsEverythingElse() {
        raise("first", WORTH_LITTLE);
        ItemProperty before = world.jira.read("OPS-1").property();
        ActionItem after = world.items.classify("OPS-1", WORTH_MUCH, BOB);
        assertEquals(WORTH_MUCH, after.isu());
        assertEquals(after, world.jira.read("OPS-1"));
        assertEquals(before.incident(), after.property().incident());
        assertEquals(before.commitment(), after.property().commitment());
        assertEquals(BOB.key(), after.property().by());
    }

    private void raise(String summary, Isu isu) {
        world.newItems.raise(incident, new WantedItem(summary, "OPS", null, null, null, null, isu, null), null, ALICE);
    }

    private static List<String> summaries(ActionItems.Listing listing) {
        return listing.items().stream().map(ActionItem::summary).toList();
    }
}
