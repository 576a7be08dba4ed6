package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.ALICE;
import static org.sensible.incidents.timeline.Told.NOON;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.anIncident;
import static org.sensible.incidents.timeline.Told.said;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;

public class CuratorTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final Incident incident = anIncident();
    private final InMemoryTimelineStore store = new InMemoryTimelineStore();
    private final Timelines timelines = new Timelines(store, CLOCK);
    private final Curator curator = new Curator(store, Proposing.aside(), CLOCK);

    @Test
    public void hidden_staysHiddenWhateverIsImportedLater() {
        String id = record(said(Kind.ALERT, 1, "disk full"));
        assertFalse(decide(id, shown(false)).event().shown());
        record(said(Kind.ALERT, 1, "disk full"), aMessage("bob", 2, "on it"));
        assertFalse(event(id).shown());
        assertEquals(DecidedBy.PERSON, event(id).by());
    }

    @Test
    public void undo_bringsBackWhatStood() {
        String id = record(said(Kind.ALERT, 1, "disk full"));
        TimelineEvent before = event(id);
        Choice all = new Choice(
                Given.of(false), Given.of("The disk was full"), Given.of(NOON.minusSeconds(60)), Given.of(Kind.NOTE));
        Curator.Curated curated = decide(id, all);
        assertEquals("The disk was full", curated.event().text());
        assertEquals(Kind.NOTE, curated.event().kind());
        TimelineEvent undone = decide(id, curated.undo()).event();
        assertEquals(before.change().revisions(2).done(), undone);
    }

    @Test
    public void undoOfTheSecondDecision_bringsBackTheFirst() {
        String id = record(aMessage("bob", 1, "down"));
        decide(id, text("one"));
        Curator.Curated second = decide(id, text("two"));
        assertEquals(text("one"), second.undo());
    }

    @Test
    public void whatStandsAlready_isNoDecision() {
        String id = record(aMessage("bob", 1, "down"));
        Curator.Curated curated = decide(id, text("down"));
        assertTrue(curated.undo().isEmpty());
        assertEquals(0, event(id).revisions());
        decide(id, shown(null));
        assertEquals(0, event(id).revisions());
    }

    @Test
    public void showingWhatARuleShows_keepsItShown() {
        String id = record(aMessage("bob", 1, "first words"));
        decide(id, shown(true));
        record(aMessage("bob", -9, "even earlier"));
        assertTrue(event(id).shown());
    }

    @Test
    public void revisions_tellWhoAndWhen() {
        String id = record(aMessage("bob", 1, "down"));
        decide(id, text("Search went down"));
        List<Revised> revisions = curator.revisions(incident, id);
        assertEquals(2, revisions.size());
        assertEquals(ALICE, revisions.get(1).revision().by());
        assertEquals(NOON, revisions.get(1).revision().recordedAt());
    }

    @Test
    public void firstTextOfWhatWasTakenBack_staysReadable() {
        String id = record(aMessage("bob", 1, "my password is swordfish"));
        timelines.record(
                incident,
                List.of(aMessage("bob", 1, "my password is swordfish")
                        .edit(Edit.removed("gone", NOON))
                        .build()));
        assertTrue(event(id).removed());
        assertEquals(
                List.of(), timelines.read(incident, TimelineQuery.ALL, 0, 9).values());
        assertEquals(
                "my password is swordfish",
                curator.revisions(incident, id).get(0).changes().get(0).to());
    }

    @Test
    public void instantOutOfRange_isRefusedAtItsField() {
        String id = record(aMessage("bob", 1, "down"));
        Choice early = new Choice(
                Given.nothing(), Given.nothing(), Given.of(Instant.parse("1969-12-31T23:59:59Z")), Given.nothing());
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> decide(id, early));
        assertEquals("at", refusal.problems().get(0).field());
        assertEquals(
                "text",
                assertThrows(InvalidInput.class, () -> decide(id, text(" ")))
                        .problems()
                        .get(0)
                        .field());
    }

    @Test
    public void staleView_isAConflict() {
        String id = record(aMessage("bob", 1, "down"));
        decide(id, text("one"));
        assertThrows(Conflict.class, () -> curator.decide(incident, id, text("two"), 0, ALICE));
        assertEquals(
                "two",
                curator.decide(incident, id, text("two"), 1, ALICE).event().text());
    }

    @Test
    public void unknownEvent_isNotFound() {
        assertThrows(NotFound.class, () -> decide("abcdefghijklmnopqrstuvwxyz", shown(true)));
        assertThrows(NotFound.class, () -> curator.revisions(incident, "abcdefghijklmnopqrstuvwxyz"));
    }

    private Curator.Curated decide(String id, Choice choice) {
        return curator.decide(incident, id, choice, null, ALICE);
    }

    private TimelineEvent event(String id) {
        return timelines.event(incident, id).orElseThrow();
    }

    /** Records them; the id of the first. */
    private String record(NewEvent.Builder... told) {
        for (NewEvent.Builder one : told) {
            timelines.record(incident, List.of(one.build()));
        }
        return Told.event(told[0]).id();
    }

    private static Choice shown(Boolean shown) {
        return new Choice(Given.of(shown), Given.nothing(), Given.nothing(), Given.nothing());
    }

    private static Choice text(String text) {
        return new Choice(Given.nothing(), Given.of(text), Given.nothing(), Given.nothing());
    }
}
