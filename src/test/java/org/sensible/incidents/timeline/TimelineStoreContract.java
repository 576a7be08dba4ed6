package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Given;

/** What every store of events does. Each test uses incidents of its own, so a store may be shared by them. */
public abstract class TimelineStoreContract {

    private static final String UID = "uid-1";

    protected abstract TimelineStore store();

    private TimelineStore store;

    @Before
    public void open() {
        store = store();
    }

    @Test
    public void scan_showsAllInOrderWithoutWhatWasTakenBack() {
        TimelineEvent first = at(Told.NOON, "a").judged(Reason.ALERT);
        TimelineEvent second = at(Told.NOON.plusSeconds(1), "b").judged(Reason.CHATTER);
        TimelineEvent gone =
                at(Told.NOON.plusSeconds(2), "c").change().removed(true).done();
        store.add("uid-1", List.of(second, gone, first));
        List<Outline.Glimpse> seen = new ArrayList<>();
        store.scan("uid-1", seen::add);
        assertEquals(
                List.of(
                        new Outline.Glimpse(first.id(), first.source(), true, Reason.ALERT),
                        new Outline.Glimpse(second.id(), second.source(), false, Reason.CHATTER)),
                seen);
    }

    @Test
    public void saidBefore_isTheNearestHoweverLongTheSilence() {
        List<TimelineEvent> said = Stream.of(0, 1, 11, 3 * 1_440, 100 * 1_440, 3_000 * 1_440)
                .map(minutes -> told(Told.aMessage("bob", minutes, "after " + minutes)))
                .toList();
        store.add("uid-1", said);
        store.add("uid-1", List.of(told(Told.said(Kind.NOTE, 12, "nobody said this"))));
        store.add("uid-2", List.of(told(Told.aMessage("bob", 10, "elsewhere"))));
        for (int i = 1; i < said.size(); i++) {
            assertEquals(
                    said.get(i - 1).id(),
                    store.curation()
                            .saidBefore("uid-1", said.get(i))
                            .orElseThrow()
                            .id());
        }
        assertTrue(store.curation().saidBefore("uid-1", said.get(0)).isEmpty());
    }

    @Test
    public void without_leavesASourceOut() {
        store.add("uid-1", List.of(at(Told.NOON, "a")));
        String source = at(Told.NOON, "a").source();
        TimelineQuery query = new TimelineQuery(true, null, null, Set.of(), false, Set.of(source, "other"));
        assertEquals(List.of(), store.read("uid-1", query, 0, 9).values());
        TimelineQuery others = new TimelineQuery(true, null, null, Set.of(), false, Set.of("other"));
        assertEquals(1, store.read("uid-1", others, 0, 9).values().size());
    }

    @Test
    public void remove_takesTheEventsOfThatIncidentOnly() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 1, "gone"));
        store.add("uid-1", List.of(event));
        store.add("uid-2", List.of(event));
        store.remove("uid-1");
        assertEquals(Map.of(), store.known("uid-1", List.of(event.id())));
        assertEquals(Map.of(event.id(), 0), store.known("uid-2", List.of(event.id())));
    }

    @Test
    public void event_comesBackAsItWas() {
        TimelineEvent event = new TimelineEvent(
                "abcdefghijklmnopqrstuvwxyz",
                Instant.parse("2022-08-12T10:00:00.123456789Z"),
                TimeFrom.SOURCE,
                Instant.parse("2022-08-12T10:00:01Z"),
                Instant.parse("2199-12-31T23:59:59.999999999Z"),
                "slack",
                "C1/1660298400.123456",
                Kind.ALERT,
                "<script>alert(1)</script> 障害 \uD83D\uDEA8 \"quoted\" 'single' \\ %\n\tend",
                new Author(Told.ALICE, "U1", "Alice \uD83D\uDE00", true),
                "https://example.com/archives/C1/p1660298400123456",
                "1660298400.123456",
                true,
                true,
                Reason.ALERT,
                DecidedBy.PERSON,
                3,
                Set.of(Flag.EDITED, Flag.REPLY),
                7,
                false,
                new Standing(Tier.MUST, 61, 3, Instant.parse("2022-08-12T11:00:00Z")));
        store.add(UID, List.of(event));
        assertEquals(event, store.find(UID, event.id()).orElseThrow());
        assertEquals(List.of(event), store.read(UID, TimelineQuery.ALL, 0, 10).values());
    }

    @Test
    public void event_withoutAnythingOptional_comesBackAsItWas() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 0, "bare"));
        store.add(UID, List.of(event));
        assertEquals(event, store.find(UID, event.id()).orElseThrow());
    }

    @Test
    public void instants_reachFromTheEpochToTheYear2199() {
        TimelineEvent first = at(Instant.EPOCH, "first");
        TimelineEvent last = at(Instant.parse("2199-12-31T23:59:59.999999999Z"), "last");
        store.add(UID, List.of(last, first));
        assertEquals(
                List.of(first.at(), last.at()),
                store.read(UID, TimelineQuery.ALL, 0, 10).map(TimelineEvent::at).values());
    }

    @Test
    public void text_mayBeVeryLong() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 0, "long \uD83D\uDEA8".repeat(8_000)));
        store.add(UID, List.of(event));
        assertEquals(event.text(), store.find(UID, event.id()).orElseThrow().text());
    }

    @Test
    public void sameEventTwice_isKeptOnce() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 0, "once"));
        assertEquals(Set.of(event.id()), store.add(UID, List.of(event, event)));
        assertEquals(Set.of(), store.add(UID, List.of(event)));
        assertEquals(1, store.read(UID, TimelineQuery.ALL, 0, 10).values().size());
    }

    @Test
    public void eventsOfOtherIncidents_areNotSeen() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 0, "mine"));
        store.add(UID, List.of(event));
        assertEquals(Map.of(), store.known("other", List.of(event.id())));
        assertTrue(store.find("other", event.id()).isEmpty());
        assertTrue(store.read("other", TimelineQuery.ALL, 0, 10).values().isEmpty());
    }

    @Test
    public void manyEvents_areKeptInOrderAndOnlyTheNewOnesAdded() {
        List<TimelineEvent> many = new ArrayList<>(IntStream.range(0, 1_203)
                .mapToObj(i -> told(Told.said(Kind.NOTE, i, "note " + i)))
                .toList());
        List<String> ids = many.stream().map(TimelineEvent::id).toList();
        store.add(UID, many.subList(100, 900));
        assertEquals(403, store.add(UID, many).size());
        assertEquals(Set.copyOf(ids), store.known(UID, ids).keySet());
        assertEquals(
                ids.subList(700, 1_203),
                store.read(UID, TimelineQuery.ALL, 700, 1_000)
                        .map(TimelineEvent::id)
                        .values());
    }

    @Test
    public void order_isTimeThenSequenceThenId() {
        List<TimelineEvent> ordered = new ArrayList<>();
        for (long sequence : List.of(0L, 3L, 20L)) {
            ordered.addAll(Stream.of("a", "b", "c")
                    .map(text -> told(NewEvent.of("slack", text + sequence, Told.NOON, Kind.NOTE, text)
                            .sequence(sequence)))
                    .sorted(Comparator.comparing(TimelineEvent::id))
                    .toList());
        }
        ordered.add(at(Told.NOON.plusNanos(1), "later"));
        List<TimelineEvent> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(7));
        store.add(UID, shuffled);
        assertEquals(ordered, store.read(UID, TimelineQuery.ALL, 0, 20).values());
        assertEquals(ordered, store.after(UID, TimelineQuery.ALL, null, 20));
        assertEquals(ordered.subList(4, 7), store.after(UID, TimelineQuery.ALL, ordered.get(3), 3));
        assertEquals(ordered.subList(2, 5), store.before(UID, TimelineQuery.ALL, ordered.get(5), 3));
    }

    @Test
    public void placesOfOtherIncidents_areNotMixedIn() {
        store.add("uid-1", List.of(at(Told.NOON, "mine")));
        store.add("uid-10", List.of(at(Told.NOON, "theirs")));
        assertEquals(1, store.after("uid-1", TimelineQuery.ALL, null, 9).size());
        assertEquals(
                1,
                store.before("uid-1", TimelineQuery.ALL, at(Told.NOON.plusSeconds(1), "x"), 9)
                        .size());
    }

    @Test
    public void savedEvent_saysWhatItWasGiven() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 5, "as told"));
        TimelineEvent other = told(Told.said(Kind.NOTE, 3, "another"));
        store.add(UID, List.of(event, other));
        TimelineEvent changed = event.change()
                .word(Word.of(event).choosing(Told.NOON, "better words", Kind.DECISION))
                .shown(true)
                .by(DecidedBy.PERSON)
                .revisions(2)
                .flags(Set.of(Flag.EDITED))
                .done();
        store.save(UID, changed);
        assertEquals(changed, store.find(UID, event.id()).orElseThrow());
        assertEquals(
                List.of(changed, other),
                store.read(UID, TimelineQuery.ALL, 0, 9).values());
        assertEquals(
                List.of(changed), store.read(UID, TimelineQuery.SHOWN, 0, 9).values());
        assertEquals(List.of(changed), found("better"));
        assertEquals(List.of(), found("as told"));
        assertEquals(Map.of(event.id(), 2), store.known(UID, List.of(event.id())));
    }

    @Test
    public void savingWhatIsNotKept_addsNothing() {
        store.save(UID, told(Told.said(Kind.NOTE, 5, "never told")));
        assertEquals(List.of(), store.read(UID, TimelineQuery.ALL, 0, 9).values());
    }

    @Test
    public void removedEvents_areReadOnlyWhenAskedFor() {
        TimelineEvent gone = told(Told.said(Kind.ALERT, 1, "gone"))
                .judged(Reason.ALERT)
                .change()
                .removed(true)
                .done();
        TimelineEvent hidden = told(Told.said(Kind.NOTE, 2, "hidden"));
        store.add(UID, List.of(gone, hidden));
        assertEquals(List.of(), store.read(UID, TimelineQuery.SHOWN, 0, 9).values());
        assertEquals(List.of(hidden), store.read(UID, TimelineQuery.ALL, 0, 9).values());
        assertEquals(
                List.of(gone, hidden),
                store.read(UID, new TimelineQuery(true, null, null, Set.of(), true), 0, 9)
                        .values());
        assertEquals(
                List.of(gone),
                store.read(UID, new TimelineQuery(false, null, null, Set.of(), true), 0, 9)
                        .values());
    }

    @Test
    public void ofKinds_givesThoseKindsOfEachIncidentInOrder() {
        TimelineEvent late = told(Told.said(Kind.STATUS, 9, "all well"));
        TimelineEvent early = told(Told.said(Kind.ROLE, 1, "alice leads"));
        TimelineEvent other = told(Told.said(Kind.STATUS, 3, "elsewhere"));
        store.add(UID, List.of(late, early, told(Told.said(Kind.NOTE, 2, "no status"))));
        store.add("other", List.of(other));
        store.add("third", List.of(told(Told.said(Kind.STATUS, 4, "not asked for"))));
        assertEquals(
                Map.of(UID, List.of(early, late), "other", List.of(other)),
                store.ofKinds(List.of(UID, "other", "nobody"), Set.of(Kind.ROLE, Kind.STATUS)));
        assertEquals(Map.of(), store.ofKinds(List.of(), Set.of(Kind.ROLE)));
    }

    @Test
    public void kinds_narrow() {
        TimelineEvent alert = told(Told.said(Kind.ALERT, 1, "alert"));
        TimelineEvent deploy = told(Told.said(Kind.DEPLOY, 2, "deploy"));
        TimelineEvent note = told(Told.said(Kind.NOTE, 3, "note"));
        store.add(UID, List.of(alert, deploy, note));
        Set<Kind> kinds = Set.of(Kind.ALERT, Kind.DEPLOY);
        assertEquals(
                List.of(alert, deploy),
                store.read(UID, new TimelineQuery(true, null, null, kinds, false), 0, 9)
                        .values());
    }

    @Test
    public void turns_areTakenOneAfterTheOther() throws Exception {
        int threads = 4;
        int rounds = 10;
        int[] count = {0};
        Callable<Void> counting = () -> {
            for (int i = 0; i < rounds; i++) {
                store.inTurn(UID, () -> {
                    int seen = count[0];
                    Thread.yield();
                    count[0] = seen + 1;
                    return null;
                });
            }
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> one : pool.invokeAll(Collections.nCopies(threads, counting))) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(threads * rounds, count[0]);
    }

    @Test
    public void turn_givesWhatItsWorkGives() {
        assertEquals("done", store.inTurn(UID, () -> "done"));
        assertEquals("again", store.inTurn(UID, () -> store.inTurn(UID, () -> "again")));
    }

    @Test
    public void revisions_comeBackAsTheyWereInTheirOrder() {
        TimelineEvent event = told(Told.aMessage("bob", 5, "on it").pinned(true).link("https://example.com/1"));
        Revision first = History.firstOf(event);
        Revision edit = Revision.edited(
                event.id(),
                Edit.changed("1660298400.5", Told.NOON),
                Word.of(event).saidBy(null),
                Told.NOON);
        Revision removal = Revision.edited(event.id(), Edit.removed("gone", null), Word.of(event), Told.NOON);
        Choice choice = new Choice(Given.of(true), Given.of("better \uD83D\uDE00"), Given.of(null), Given.nothing());
        Revision chosen = Revision.chosen(event.id(), "random", choice, Told.ALICE, Told.NOON);
        store.revisions().add(UID, List.of(first, removal));
        store.revisions().add(UID, List.of(chosen, edit));
        store.revisions().add(UID, List.of(edit));
        assertEquals(
                Map.of(event.id(), List.of(first, removal, chosen, edit)),
                store.revisions().of(UID, List.of(event.id(), "another")));
        assertEquals(Map.of(), store.revisions().of("other", List.of(event.id())));
    }

    @Test
    public void remove_takesTheRevisionsToo() {
        TimelineEvent event = told(Told.said(Kind.NOTE, 1, "x"));
        store.add(UID, List.of(event));
        store.revisions().add(UID, List.of(History.firstOf(event)));
        store.remove(UID);
        assertEquals(Map.of(), store.revisions().of(UID, List.of(event.id())));
    }

    @Test
    public void pages_sayWhetherTheyAreTheLast() {
        store.add(UID, List.of(at(Told.NOON, "a"), at(Told.NOON.plusSeconds(1), "b")));
        assertFalse(store.read(UID, TimelineQuery.ALL, 0, 1).isLast());
        assertTrue(store.read(UID, TimelineQuery.ALL, 1, 1).isLast());
        assertTrue(store.read(UID, TimelineQuery.ALL, 0, 2).isLast());
        assertTrue(store.read(UID, TimelineQuery.ALL, 9, 2).values().isEmpty());
    }

    @Test
    public void hiddenEvents_areReadOnlyWhenAllIsAskedFor() {
        TimelineEvent shown = told(Told.said(Kind.ALERT, 0, "shown")).judged(Reason.ALERT);
        TimelineEvent hidden = told(Told.said(Kind.NOTE, 1, "hidden"));
        store.add(UID, List.of(shown, hidden));
        assertEquals(List.of(shown), store.read(UID, TimelineQuery.SHOWN, 0, 10).values());
        assertEquals(
                List.of(shown, hidden),
                store.read(UID, TimelineQuery.ALL, 0, 10).values());
    }

    @Test
    public void source_narrows() {
        TimelineEvent chat = told(Told.said(Kind.NOTE, 0, "chat"));
        TimelineEvent own = told(NewEvent.of("person", "x", Told.NOON, Kind.NOTE, "own"));
        store.add(UID, List.of(chat, own));
        assertEquals(
                List.of(own),
                store.read(UID, new TimelineQuery(true, "person", null), 0, 10).values());
        assertTrue(store.read(UID, new TimelineQuery(true, "pagerduty", null), 0, 10)
                .values()
                .isEmpty());
    }

    @Test
    public void words_areFoundInTextAndAuthorWhateverTheirCase() {
        TimelineEvent text = told(Told.said(Kind.NOTE, 0, "Database FAILED over"));
        TimelineEvent author = told(Told.aMessage("Database-Bot", 1, "hello"));
        TimelineEvent neither = told(Told.aMessage("carol", 2, "lunch?"));
        store.add(UID, List.of(text, author, neither));
        assertEquals(List.of(text, author), found("dataBASE"));
        assertEquals(List.of(text), found("failed OVER"));
    }

    @Test
    public void words_areTakenLiterally() {
        TimelineEvent percent = told(Told.said(Kind.NOTE, 0, "50% of a_b!c"));
        TimelineEvent plain = told(Told.said(Kind.NOTE, 1, "500 of axb c"));
        store.add(UID, List.of(percent, plain));
        assertEquals(List.of(percent), found("50%"));
        assertEquals(List.of(percent), found("a_b"));
        assertEquals(List.of(percent), found("b!c"));
        assertEquals(List.of(), found("'; DROP TABLE"));
    }

    @Test
    public void edges_areTheFirstAndTheLastOfAGroup() {
        TimelineEvent first = told(Told.aMessage("bob", 1, "one"));
        TimelineEvent last = told(Told.aMessage("bob", 9, "three"));
        TimelineEvent other = told(Told.aMessage("carol", 0, "else"));
        store.add(UID, List.of(last, other, told(Told.aMessage("bob", 5, "two")), first));
        String group = Groups.of(first).orElseThrow();
        assertEquals(first, store.curation().edge(UID, group, false).orElseThrow());
        assertEquals(last, store.curation().edge(UID, group, true).orElseThrow());
        assertEquals(3, store.curation().size(UID, group));
        assertTrue(store.curation().edge(UID, "said/slack/nobody", false).isEmpty());
        store.save(UID, first.change().removed(true).done());
        assertEquals(2, store.curation().size(UID, group));
    }

    @Test
    public void whatWasSaid_isFoundFromAPlaceOn() {
        TimelineEvent one = told(Told.aMessage("bob", 1, "one"));
        TimelineEvent two = told(Told.aMessage("bob", 2, "two"));
        TimelineEvent three = told(Told.aMessage("carol", 3, "three"));
        store.add(UID, List.of(three, one, told(Told.said(Kind.ALERT, 2, "no words")), two));
        CurationIndex index = store.curation();
        assertEquals(List.of(one, two), index.saidAfter(UID, null, 2));
        assertEquals(List.of(three), index.saidAfter(UID, two, 2));
        assertEquals(one, index.saidBefore(UID, two).orElseThrow());
        assertTrue(index.saidBefore(UID, one).isEmpty());
        assertEquals(3, index.said(UID, 9));
        assertEquals(2, index.said(UID, 2));
    }

    @Test
    public void tiers_areInOrderAndSilencesTheLongestFirst() {
        TimelineEvent must = tier(told(Told.said(Kind.ALERT, 1, "a")), Tier.MUST, 0);
        TimelineEvent first = tier(told(Told.aMessage("bob", 9, "b")), Tier.FIRST, 9_000);
        TimelineEvent second = tier(told(Told.aMessage("dan", 5, "c")), Tier.FIRST, 0);
        TimelineEvent brief = tier(told(Told.aMessage("bob", 20, "d")), Tier.PAUSE, 130);
        TimelineEvent lengthy = tier(told(Told.aMessage("bob", 30, "e")), Tier.PAUSE, 4_000_000);
        store.add(UID, List.of(must, first, second, brief, lengthy, told(Told.aMessage("bob", 31, "f"))));
        CurationIndex index = store.curation();
        assertEquals(List.of(second, first), index.ofTier(UID, Tier.FIRST, 9));
        assertEquals(List.of(lengthy, brief), index.ofTier(UID, Tier.PAUSE, 9));
        assertEquals(List.of(lengthy), index.ofTier(UID, Tier.PAUSE, 1));
        assertEquals(1, index.count(UID, Tier.MUST, 9));
        store.judge(UID, List.of(must.standing(Standing.NONE)));
        assertEquals(0, index.count(UID, Tier.MUST, 9));
        assertEquals(List.of(), index.ofTier("other", Tier.FIRST, 9));
    }

    @Test
    public void whatIsRemembered_isKeptForTheIncident() {
        CurationIndex index = store.curation();
        assertEquals(Set.of(), index.chosen(UID));
        assertEquals(Circumstances.NONE, index.circumstances(UID));
        Circumstances known =
                new Circumstances(Told.NOON, Map.of("mark", Set.of("evidence", "more"), "bare", Set.of()));
        store.inTurn(UID, () -> {
            index.choose(UID, Set.of("one", "two"));
            index.circumstances(UID, known);
            return null;
        });
        assertEquals(Set.of("one", "two"), index.chosen(UID));
        assertEquals(known, index.circumstances(UID));
        store.inTurn(UID, () -> {
            index.choose(UID, Set.of());
            return null;
        });
        assertEquals(Set.of(), index.chosen(UID));
    }

    private static TimelineEvent tier(TimelineEvent event, Tier tier, long pause) {
        return event.standing(new Standing(tier, pause, 0, null));
    }

    @Test
    public void judgement_isKept() {
        TimelineEvent event = told(Told.aMessage("bob", 5, "on it")).judged(Reason.FIRST_WORDS);
        store.add(UID, List.of(event));
        store.judge(UID, List.of(event.judged(Reason.CHATTER)));
        assertEquals(event.judged(Reason.CHATTER), store.find(UID, event.id()).orElseThrow());
    }

    @Test
    public void judgementOfAPerson_isNotOverruled() {
        TimelineEvent event = decidedByPerson(told(Told.aMessage("bob", 5, "on it")));
        store.add(UID, List.of(event));
        store.judge(UID, List.of(event.judged(Reason.HOUSEKEEPING)));
        TimelineEvent kept = store.find(UID, event.id()).orElseThrow();
        assertTrue(kept.shown());
        assertEquals(DecidedBy.PERSON, kept.by());
        assertEquals(Reason.HOUSEKEEPING, kept.why());
    }

    @Test
    public void judgementOfAnUnknownEvent_addsNothing() {
        store.judge(UID, List.of(told(Told.said(Kind.NOTE, 0, "never kept"))));
        assertTrue(store.read(UID, TimelineQuery.ALL, 0, 10).values().isEmpty());
    }

    /** The same event, shown because a person said so. */
    static TimelineEvent decidedByPerson(TimelineEvent event) {
        return event.change().shown(true).by(DecidedBy.PERSON).revisions(1).done();
    }

    private List<TimelineEvent> found(String words) {
        return store.read(UID, new TimelineQuery(true, null, words), 0, 10).values();
    }

    private static TimelineEvent at(Instant at, String text) {
        return told(NewEvent.of("slack", "C1/" + at + text, at, Kind.NOTE, text));
    }

    private static TimelineEvent told(NewEvent.Builder told) {
        return Told.event(told);
    }
}
