package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.event;
import static org.sensible.incidents.timeline.Told.said;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class CurationTest {

    @Test
    public void firstWordsOfEachResponder_areShown() {
        assertEquals(
                List.of(Reason.FIRST_WORDS, Reason.FIRST_WORDS, Reason.CHATTER),
                reasons(
                        aMessage("bob", 1, "anybody on it?"),
                        aMessage("carol", 2, "yes"),
                        aMessage("bob", 3, "great")));
    }

    @Test
    public void firstWords_areTheEarliestWhateverTheOrder() {
        assertEquals(
                List.of(Reason.CHATTER, Reason.FIRST_WORDS),
                reasons(aMessage("bob", 3, "great"), aMessage("bob", 1, "anybody on it?")));
    }

    @Test
    public void firstWords_giveWayToEarlierOnesThatComeLater() {
        TimelineEvent standing = event(aMessage("bob", 3, "great")).judged(Reason.FIRST_WORDS);
        Curation.Judged judged = Curation.judge(List.of(event(aMessage("bob", 1, "on it"))), List.of(standing));
        assertEquals(Reason.FIRST_WORDS, judged.incoming().get(0).why());
        assertEquals(List.of(standing.judged(Reason.CHATTER)), judged.changed());
    }

    @Test
    public void firstWords_standWhereLaterOnesCome() {
        TimelineEvent standing = event(aMessage("bob", 1, "on it")).judged(Reason.FIRST_WORDS);
        Curation.Judged judged = Curation.judge(List.of(event(aMessage("bob", 3, "great"))), List.of(standing));
        assertEquals(Reason.CHATTER, judged.incoming().get(0).why());
        assertEquals(List.of(), judged.changed());
    }

    @Test
    public void firstWordsThatAreNoMore_stayWherePinned() {
        TimelineEvent standing =
                event(aMessage("bob", 3, "root cause!").pinned(true)).judged(Reason.FIRST_WORDS);
        Curation.Judged judged = Curation.judge(List.of(event(aMessage("bob", 1, "on it"))), List.of(standing));
        assertEquals(Reason.PINNED, judged.changed().get(0).why());
        assertTrue(judged.changed().get(0).shown());
    }

    @Test
    public void bots_haveNoFirstWords() {
        assertEquals(
                List.of(Reason.CHATTER),
                reasons(said(Kind.MESSAGE, 1, "build ok").author(Author.bot("B1", "ci"))));
    }

    @Test
    public void pinnedMessages_areShown() {
        assertEquals(
                List.of(Reason.FIRST_WORDS, Reason.PINNED),
                reasons(aMessage("bob", 1, "hm"), aMessage("bob", 2, "found it").pinned(true)));
    }

    @Test
    public void kinds_decide() {
        assertEquals(
                List.of(
                        Reason.ALERT,
                        Reason.ALERT,
                        Reason.ALERT,
                        Reason.DECISION,
                        Reason.DEPLOYMENT,
                        Reason.DEPLOYMENT,
                        Reason.STATUS,
                        Reason.ROLE,
                        Reason.MILESTONE,
                        Reason.HOUSEKEEPING),
                reasons(
                        said(Kind.ALERT, 1, "x"),
                        said(Kind.RESOLVED, 1, "x"),
                        said(Kind.ACK, 1, "x"),
                        said(Kind.DECISION, 1, "x"),
                        said(Kind.DEPLOY, 1, "x"),
                        said(Kind.ROLLBACK, 1, "x"),
                        said(Kind.STATUS, 1, "x"),
                        said(Kind.ROLE, 1, "x"),
                        said(Kind.MILESTONE, 1, "x"),
                        said(Kind.CHANGE, 1, "x")));
    }

    @Test
    public void ownEntries_areShownOfEveryKind() {
        for (Kind kind : Kind.values()) {
            NewEvent.Builder entry = NewEvent.of(Curation.PERSON, "x", Told.NOON, kind, "said so")
                    .author(Author.of(Told.ALICE));
            assertEquals(kind.word(), List.of(Reason.OWN_ENTRY), reasons(entry));
        }
    }

    @Test
    public void decisionsOfPeople_areNotTouched() {
        TimelineEvent shown = TimelineStoreContract.decidedByPerson(event(said(Kind.CHANGE, 1, "topic")));
        TimelineEvent judged =
                Curation.judge(List.of(shown), List.of()).incoming().get(0);
        assertTrue(judged.shown());
        assertEquals(DecidedBy.PERSON, judged.by());
    }

    @Test
    public void thousandMessages_becomeAFewRows() {
        List<TimelineEvent> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(event(aMessage("person" + i % 7, i, "message " + i)));
        }
        assertEquals(
                7,
                Curation.judge(events, List.of()).incoming().stream()
                        .filter(TimelineEvent::shown)
                        .count());
    }

    @Test
    public void authorsWithoutId_haveNoFirstWords() {
        assertFalse(Curation.judge(List.of(event(said(Kind.MESSAGE, 1, "who?"))), List.of())
                .incoming()
                .get(0)
                .shown());
    }

    private static List<Reason> reasons(NewEvent.Builder... told) {
        List<TimelineEvent> events = new ArrayList<>();
        for (NewEvent.Builder one : told) {
            events.add(event(one));
        }
        return Curation.judge(events, List.of()).incoming().stream()
                .map(TimelineEvent::why)
                .toList();
    }
}
