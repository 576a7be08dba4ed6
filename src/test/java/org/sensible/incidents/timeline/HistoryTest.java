package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.ALICE;
import static org.sensible.incidents.timeline.Told.NOON;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Given;

public class HistoryTest {

    private final TimelineEvent told = event(aMessage("bob", 1, "serch is down"));
    private final Revision first = History.firstOf(told);

    @Test
    public void latestEdit_counts() {
        TimelineEvent event = history(first, edit("2", 20, "search is up"), edit("1", 10, "search is down"))
                .event();
        assertEquals("search is up", event.text());
        assertEquals(2, event.revisions());
        assertTrue(event.flags().contains(Flag.EDITED));
    }

    @Test
    public void editsOfOneInstant_countByTheirId() {
        assertEquals(
                "b",
                history(first, edit("2", 10, "b"), edit("1", 10, "a")).event().text());
    }

    @Test
    public void editWithoutInstant_comesBeforeThoseWithOne() {
        Revision vague = Revision.edited(told.id(), Edit.changed("9", null), word("vague"), NOON);
        assertEquals(
                "dated", history(first, edit("1", 10, "dated"), vague).event().text());
        assertEquals("vague", history(first, vague).event().text());
    }

    @Test
    public void whatWasTakenBack_staysSoAndKeepsItsText() {
        Revision removal = Revision.edited(told.id(), Edit.removed("gone", null), word("…"), NOON);
        TimelineEvent event = history(first, removal, edit("2", 20, "later")).event();
        assertTrue(event.removed());
        assertEquals("later", event.text());
    }

    @Test
    public void personsWords_winOverTheSourcesLaterOnes() {
        TimelineEvent event = history(first, chosen("1", text("Search went down")), edit("2", 20, "later"))
                .event();
        assertEquals("Search went down", event.text());
        assertEquals(2, event.revisions());
    }

    @Test
    public void personsTime_isSaidToBeAPersons() {
        Instant at = NOON.minusSeconds(300);
        TimelineEvent event = history(first, chosen("1", at(at))).event();
        assertEquals(at, event.at());
        assertEquals(TimeFrom.PERSON, event.timeFrom());
    }

    @Test
    public void decisionTakenBack_givesTheSourceTheWordAgain() {
        TimelineEvent event = history(
                        first, chosen("1", text("Search went down")), chosen("2", text(null)), edit("2", 20, "up"))
                .event();
        assertEquals("up", event.text());
    }

    @Test
    public void shownByAPerson_isShownWhateverTheRule() {
        Choice show = new Choice(Given.of(true), Given.nothing(), Given.nothing(), Given.nothing());
        Choice undo = new Choice(Given.of(null), Given.nothing(), Given.nothing(), Given.nothing());
        assertTrue(history(first, chosen("1", show)).event().shown());
        assertEquals(DecidedBy.PERSON, history(first, chosen("1", show)).event().by());
        TimelineEvent undone =
                history(first, chosen("1", show), chosen("2", undo)).event();
        assertFalse(undone.shown());
        assertEquals(DecidedBy.RULE, undone.by());
    }

    @Test
    public void endBeforeTheStart_isKeptAndFlagged() {
        TimelineEvent event = event(aMessage("bob", 1, "x").endedAt(NOON));
        assertTrue(event.flags().contains(Flag.ENDS_EARLY));
        assertEquals(NOON, event.endedAt());
        TimelineEvent mended =
                new History(event, List.of(History.firstOf(event), chosen("1", at(NOON.minusSeconds(1))))).event();
        assertFalse(mended.flags().contains(Flag.ENDS_EARLY));
    }

    @Test
    public void revisions_tellFromWhatToWhat() {
        List<Revised> told = history(first, chosen("1", text("Search went down")), edit("1", 10, "search is down"))
                .told();
        assertEquals(List.of("FIRST", "CHOICE", "EDIT"), kinds(told));
        assertEquals(
                new Revised.Change("text", null, "serch is down"),
                told.get(0).changes().get(0));
        assertEquals(
                List.of(new Revised.Change("text", "serch is down", "Search went down")),
                told.get(1).changes());
        assertEquals(
                List.of(new Revised.Change("text", "serch is down", "search is down")),
                told.get(2).changes());
    }

    @Test
    public void revisionsOfWhatNeverChanged_tellTheFirstWord() {
        List<Revised> told = history().told();
        assertEquals(List.of("FIRST"), kinds(told));
        assertEquals("serch is down", told.get(0).changes().get(0).to());
    }

    private static List<String> kinds(List<Revised> told) {
        List<String> kinds = new ArrayList<>();
        told.forEach(one -> kinds.add(one.revision().kind().name()));
        return kinds;
    }

    private History history(Revision... revisions) {
        return new History(told, List.of(revisions));
    }

    private Revision edit(String id, int seconds, String text) {
        return Revision.edited(told.id(), Edit.changed(id, NOON.plusSeconds(seconds)), word(text), NOON);
    }

    private static Word word(String text) {
        return Word.of(event(aMessage("bob", 1, text)));
    }

    private Revision chosen(String id, Choice choice) {
        return Revision.chosen(told.id(), id, choice, ALICE, NOON);
    }

    private static Choice text(String text) {
        return new Choice(Given.nothing(), Given.of(text), Given.nothing(), Given.nothing());
    }

    private static Choice at(Instant at) {
        return new Choice(Given.nothing(), Given.nothing(), Given.of(at), Given.nothing());
    }
}
