package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.timeline.Told.ALICE;
import static org.sensible.incidents.timeline.Told.NOON;
import static org.sensible.incidents.timeline.Told.aMessage;
import static org.sensible.incidents.timeline.Told.anIncident;
import static org.sensible.incidents.timeline.Told.said;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Incident;

/** Whatever the order in which things are told, imported again, edited, taken back and decided: the same timeline. */
public class AnyOrderTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final int ROUNDS = 60;

    private final Incident incident = anIncident();

    @Test
    public void deliveries_giveTheSameTimelineInAnyOrderAndPortion() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<NewEvent> told = told(random);
            List<TimelineEvent> expected = inOneGo(told);
            List<NewEvent> shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(0, told.size() / 2));
            Collections.shuffle(shuffled, random);
            InMemoryTimelineStore store = new InMemoryTimelineStore();
            Timelines timelines = new Timelines(store, CLOCK);
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(7));
                timelines.record(incident, shuffled.subList(from, to));
                from = to;
            }
            assertEquals("seed " + seed, expected, everything(store));
        }
    }

    @Test
    public void decisions_giveTheSameTimelineWheneverTheyAreMade() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<NewEvent> told = told(random);
            String decided = Told.event(aMessage("bob", 3, "words 3")).id();
            InMemoryTimelineStore late = new InMemoryTimelineStore();
            new Timelines(late, CLOCK).record(incident, told);
            decide(late, decided);
            InMemoryTimelineStore between = new InMemoryTimelineStore();
            Timelines timelines = new Timelines(between, CLOCK);
            List<NewEvent> shuffled = new ArrayList<>(told);
            Collections.shuffle(shuffled, random);
            timelines.record(
                    incident, List.of(aMessage("bob", 3, "words 3").sequence(1).build()));
            int middle = random.nextInt(shuffled.size());
            timelines.record(incident, shuffled.subList(0, middle));
            decide(between, decided);
            timelines.record(incident, shuffled.subList(middle, shuffled.size()));
            assertEquals("seed " + seed, everything(late), everything(between));
        }
    }

    @Test
    public void deliveriesAtOnce_giveTheSameTimeline() throws Exception {
        List<NewEvent> told = told(new Random(1));
        InMemoryTimelineStore store = new InMemoryTimelineStore();
        Timelines timelines = new Timelines(store, CLOCK);
        List<Callable<Recorded>> deliveries = new ArrayList<>();
        for (NewEvent event : told) {
            deliveries.add(() -> timelines.record(incident, List.of(event)));
            deliveries.add(() -> timelines.record(incident, List.of(event)));
        }
        Collections.shuffle(deliveries, new Random(2));
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<Recorded> one : pool.invokeAll(deliveries)) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
        assertEquals(inOneGo(told), everything(store));
    }

    @Test
    public void timeline_canBeRebuiltFromEventsAndRevisions() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            InMemoryTimelineStore store = new InMemoryTimelineStore();
            new Timelines(store, CLOCK).record(incident, told(new Random(seed)));
            decide(store, Told.event(aMessage("bob", 3, "words 3")).id());
            for (TimelineEvent event : everything(store)) {
                List<Revision> revisions = store.revisions()
                        .of(incident.uid(), List.of(event.id()))
                        .getOrDefault(event.id(), List.of());
                TimelineEvent bare = Told.event(
                                NewEvent.of(event.source(), event.externalId(), NOON, Kind.CHANGE, "not what it says"))
                        .standing(event.standing())
                        .judged(event.why());
                TimelineEvent rebuilt =
                        new History(bare, revisions.isEmpty() ? List.of(History.firstOf(event)) : revisions).event();
                assertEquals("seed " + seed, event, rebuilt);
            }
        }
    }

    private static void decide(TimelineStore store, String id) {
        Choice choice = new Choice(
                Given.of(false), Given.of("As a person says"), Given.of(NOON.plusSeconds(7)), Given.nothing());
        new Curator(store, Proposing.aside(), CLOCK).decide(anIncident(), id, choice, null, ALICE);
    }

    private List<TimelineEvent> inOneGo(List<NewEvent> told) {
        InMemoryTimelineStore store = new InMemoryTimelineStore();
        new Timelines(store, CLOCK).record(incident, told);
        return everything(store);
    }

    /** All of it; and the curation in portions is the curation of the whole. */
    private List<TimelineEvent> everything(TimelineStore store) {
        TimelineQuery query = new TimelineQuery(true, null, null, Set.of(), true);
        List<TimelineEvent> all = store.after(incident.uid(), query, null, 10_000);
        List<TimelineEvent> bare = all.stream()
                .map(event -> event.standing(Standing.NONE).judged(Reason.CHATTER))
                .toList();
        assertEquals(Curation.judge(bare, store.curation().circumstances(incident.uid())), all);
        return all;
    }

    private static String externalId(int i) {
        return aMessage("bob", i, "words " + i).build().externalId();
    }

    /** Messages of three people, with alerts; some edited, some taken back, each event told as it was at first. */
    private static List<NewEvent> told(Random random) {
        List<NewEvent> told = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String who = List.of("bob", "carol", "dan").get(i % 3);
            told.add(aMessage(who, i, "words " + i)
                    .pinned(i % 9 == 0)
                    .sequence(i % 2)
                    .build());
            for (int edit = random.nextInt(4); edit > 1; edit--) {
                told.add(NewEvent.of("slack", externalId(i), NOON.plusSeconds(i * 60L), Kind.MESSAGE, "edit " + edit)
                        .author(Author.human(who, who))
                        .sequence(i % 2)
                        .pinned(edit == 2 && i % 5 == 0)
                        .edit(Edit.changed("edit " + edit, NOON.plusSeconds(random.nextInt(3))))
                        .build());
            }
            if (random.nextInt(8) == 0) {
                told.add(aMessage(who, i, "words " + i)
                        .edit(Edit.removed("gone", null))
                        .build());
            }
            if (i % 6 == 0) {
                told.add(said(Kind.ALERT, i, "disk full").build());
            }
        }
        return told;
    }
}
