package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.timeline.Told.NOON;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.event;
import static org.sensible.incidents.timeline.Told.said;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
    public void bots_haveNoFirstWords() {
        assertEquals(
                List.of(Reason.CHATTER),
                reasons(said(Kind.MESSAGE, 1, "build ok").author(Author.bot("B1", "ci"))));
    }

    @Test
    public void authorsWithoutId_haveNoFirstWords() {
        assertEquals(List.of(Reason.CHATTER), reasons(said(Kind.MESSAGE, 1, "who?")));
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
                        Reason.HOUSEKEEPING),
                reasons(
                        said(Kind.ALERT, 1, "x"),
                        said(Kind.RESOLVED, 2, "x"),
                        said(Kind.ACK, 3, "x"),
                        said(Kind.DECISION, 4, "x"),
                        said(Kind.DEPLOY, 5, "x"),
                        said(Kind.ROLLBACK, 6, "x"),
                        said(Kind.STATUS, 7, "x"),
                        said(Kind.ROLE, 8, "x"),
                        said(Kind.CHANGE, 9, "x")));
    }

    @Test
    public void ownEntries_areShownOfEveryKind() {
        for (Kind kind : Kind.values()) {
            NewEvent.Builder entry =
                    NewEvent.of(Curation.PERSON, "x", NOON, kind, "said so").author(Author.of(Told.ALICE));
            assertEquals(kind.word(), List.of(Reason.OWN_ENTRY), reasons(entry));
        }
    }

    @Test
    public void alertThatFiresAgain_isToldOnceWithHowOften() {
        List<TimelineEvent> events = judged(
                said(Kind.ALERT, 1, "[FIRING:1] CPU at 91 % on db-1"),
                said(Kind.ALERT, 5, "[FIRING:2] CPU at 97.5% on db-1"),
                said(Kind.RESOLVED, 6, "[RESOLVED] CPU at 40 % on db-1"),
                said(Kind.ALERT, 9, "[FIRING:1] CPU at 92 % on db-1"),
                said(Kind.RESOLVED, 11, "[RESOLVED] CPU at 41 % on db-1"));
        assertEquals(List.of(Reason.ALERT, Reason.REPEAT, Reason.REPEAT, Reason.REPEAT, Reason.ALERT), reasons(events));
        assertEquals(2, events.get(0).standing().repeats());
        assertEquals(NOON.plusSeconds(540), events.get(0).standing().repeatedUntil());
        assertEquals(1, events.get(4).standing().repeats());
    }

    @Test
    public void alertsOfOtherThings_areNotFolded() {
        assertEquals(
                List.of(Reason.ALERT, Reason.ALERT, Reason.ALERT),
                reasons(
                        said(Kind.ALERT, 1, "CPU at 91 % on db-1"),
                        said(Kind.ALERT, 2, "CPU at 91 % on db-2"),
                        said(Kind.ALERT, 3, "Memory at 91 % on db-1")));
    }

    @Test
    public void deployments_areNeverFolded() {
        assertEquals(
                List.of(Reason.DEPLOYMENT, Reason.DEPLOYMENT),
                reasons(said(Kind.DEPLOY, 1, "deployed shop"), said(Kind.DEPLOY, 2, "deployed shop")));
    }

    @Test
    public void longSilence_isBrokenByARowWhileTheIncidentIsOpen() {
        NewEvent.Builder[] told = {
            aMessage("bob", 0, "hm"),
            aMessage("bob", 29, "still"),
            aMessage("bob", 59, "now"),
            aMessage("bob", 99, "late")
        };
        assertEquals(
                List.of(Reason.FIRST_WORDS, Reason.CHATTER, Reason.AFTER_SILENCE, Reason.AFTER_SILENCE), reasons(told));
        Circumstances recovered = new Circumstances(NOON.plusSeconds(60 * 60), Map.of());
        assertEquals(
                List.of(Reason.FIRST_WORDS, Reason.CHATTER, Reason.AFTER_SILENCE, Reason.CHATTER),
                reasons(Curation.judge(events(told), recovered)));
    }

    @Test
    public void decisions_areFoundInBothLanguages() {
        for (String words : List.of(
                "Let's roll back to 2.4.1",
                "We decided to fail over",
                "I'm restarting the brokers",
                "切り戻します",
                "本番をロールバックすることにしました",
                ":white_check_mark: purge it")) {
            assertEquals(
                    words,
                    List.of(Reason.FIRST_WORDS, Reason.DECISION),
                    reasons(aMessage("bob", 1, "hm"), aMessage("bob", 2, words)));
        }
        for (String words : List.of("Should we decide?", "did it restart?", "I like it", "再起動は必要ですか")) {
            assertEquals(
                    words,
                    List.of(Reason.FIRST_WORDS, Reason.CHATTER),
                    reasons(aMessage("bob", 1, "hm"), aMessage("bob", 2, words)));
        }
    }

    @Test
    public void milestone_isAMarkOnItsEvidenceOrARowOfItsOwn() {
        TimelineEvent alert = event(said(Kind.MESSAGE, 1, "it broke").author(Author.bot("B", "b")));
        NewEvent.Builder own =
                NewEvent.of(Curation.SENSIBLE, "DETECTED/" + NOON, NOON, Kind.MILESTONE, "Milestone: detected");
        TimelineEvent mark = event(own);
        Circumstances rests = new Circumstances(null, Map.of(mark.id(), Set.of(alert.id())));
        assertEquals(List.of(Reason.MARKED, Reason.EVIDENCE), reasons(Curation.judge(List.of(mark, alert), rests)));
        assertEquals(List.of(Reason.MILESTONE), reasons(Curation.judge(List.of(mark), rests)));
        assertEquals(List.of(Reason.HOUSEKEEPING), reasons(Curation.judge(List.of(mark), Circumstances.NONE)));
    }

    @Test
    public void decisionsOfPeople_areNotTouched() {
        TimelineEvent shown = TimelineStoreContract.decidedByPerson(event(said(Kind.CHANGE, 1, "topic")));
        TimelineEvent judged =
                Curation.judge(List.of(shown), Circumstances.NONE).get(0);
        assertTrue(judged.shown());
        assertEquals(DecidedBy.PERSON, judged.by());
        assertEquals(Reason.HOUSEKEEPING, judged.why());
    }

    @Test
    public void whatWasTakenBack_countsForNothing() {
        TimelineEvent gone =
                event(aMessage("bob", 1, "oops")).change().removed(true).done();
        TimelineEvent next = event(aMessage("bob", 2, "here"));
        assertEquals(
                List.of(Reason.CHATTER, Reason.FIRST_WORDS),
                reasons(Curation.judge(List.of(gone, next), Circumstances.NONE)));
    }

    @Test
    public void thousandsOfMessages_become15To40Rows() {
        for (int people : List.of(3, 12, 90)) {
            List<TimelineEvent> events = generated(5_000, people);
            List<TimelineEvent> judged = Curation.judge(events, Circumstances.NONE);
            long shown = judged.stream().filter(TimelineEvent::shown).count();
            assertTrue(people + " people give " + shown, shown >= 15 && shown <= 40);
            assertEquals(judged, Curation.judge(shuffled(events), Circumstances.NONE));
        }
    }

    @Test
    public void noDeploymentIsLeftOut_howeverManyThereAre() {
        List<TimelineEvent> events = new ArrayList<>(generated(500, 20));
        for (int i = 0; i < 60; i++) {
            events.add(event(said(Kind.DEPLOY, i, "deployed")));
        }
        List<TimelineEvent> judged = Curation.judge(events, Circumstances.NONE);
        assertEquals(
                60,
                judged.stream()
                        .filter(event -> event.kind() == Kind.DEPLOY && event.shown())
                        .count());
    }

    /** Bursts of talk with pauses of many lengths, alerts that fire again and again, two deployments. */
    private static List<TimelineEvent> generated(int messages, int people) {
        Random random = new Random(messages + people);
        List<TimelineEvent> events = new ArrayList<>();
        Instant at = NOON;
        for (int i = 0; i < messages; i++) {
            at = at.plusSeconds(random.nextInt(300) == 0 ? 400 + random.nextInt(7_000) : random.nextInt(40));
            String who = "person " + random.nextInt(people);
            events.add(event(NewEvent.of("slack", "C/" + i, at, Kind.MESSAGE, "message " + i)
                    .author(Author.human(who, who))));
            if (i % 100 == 0) {
                events.add(event(NewEvent.of("slack", "A/" + i, at, Kind.ALERT, "[FIRING:" + i + "] queue is long")));
            }
            if (i % 2_000 == 1_999) {
                events.add(event(NewEvent.of("github", "D/" + i, at, Kind.DEPLOY, "deployed " + i)));
            }
        }
        return events;
    }

    private static List<TimelineEvent> shuffled(List<TimelineEvent> events) {
        List<TimelineEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, new Random(4));
        return shuffled;
    }

    private static List<TimelineEvent> events(NewEvent.Builder... told) {
        List<TimelineEvent> events = new ArrayList<>();
        for (NewEvent.Builder one : told) {
            events.add(event(one));
        }
        return events;
    }

    /** Judged, in the order given. */
    private static List<TimelineEvent> judged(NewEvent.Builder... told) {
        List<TimelineEvent> given = events(told);
        List<TimelineEvent> judged = Curation.judge(given, Circumstances.NONE);
        return given.stream()
                .map(event -> judged.stream()
                        .filter(one -> one.id().equals(event.id()))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static List<Reason> reasons(NewEvent.Builder... told) {
        return reasons(judged(told));
    }

    private static List<Reason> reasons(List<TimelineEvent> events) {
        return events.stream().map(TimelineEvent::why).toList();
    }
}
