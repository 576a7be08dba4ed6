package org.sensible.incidents.postmortem.finding;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.review.Decision;
import org.sensible.incidents.postmortem.review.InMemoryReviewStore;
import org.sensible.incidents.postmortem.review.Reading;
import org.sensible.incidents.postmortem.review.Review;
import org.sensible.incidents.postmortem.review.Verdict;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

public class PostmortemIndexTest {

    private static final Instant DUE = Instant.parse("2026-03-09T08:00:00Z");

    private final IncidentWorld world = new IncidentWorld();
    private final FakePages pages = new FakePages();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final InMemoryReviewStore reviews = new InMemoryReviewStore();
    private final Postmortems postmortems = new Postmortems(
            world.incidents,
            new Timelines(new InMemoryTimelineStore(), Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC)),
            store,
            new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
            new KeysAsWords(),
            new IncidentWorld.DirectUnit(),
            Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC));
    private final PostmortemIndex index = new PostmortemIndex(
            new InMemoryIndexStore(world.store, store),
            world.store,
            postmortems,
            reviews,
            world.access,
            new IncidentWorld.DirectUnit());
    private final ReviewHints hints =
            new ReviewHints(reviews, incident -> Optional.of(DUE), new IncidentWorld.DirectUnit());

    private void given(IncidentFixture fixture) {
        Incident incident = world.given(fixture);
        long page = pages.create(
                new Pages.NewPage("OPS", null, incident.key(), "<p></p>", "postmortem", Restriction.NONE), ALICE);
        postmortems.adopt(incident.key(), page, ALICE);
    }

    private List<String> keys(IndexQuery query, Person reader) {
        return index.list(query, 0, 50, reader).rows().stream()
                .map(row -> row.incident().key())
                .toList();
    }

    @Test
    public void row_holdsThePageAndWhatItTook() {
        given(anIncident().number(7).startedAt("2026-03-01T09:00:00Z").at(Milestone.RECOVERED, "2026-03-01T10:30:00Z"));
        PostmortemIndex.Row row = index.list(IndexQuery.ALL, 0, 50, BOB).rows().get(0);
        assertEquals("INC-7", row.page().title());
        assertEquals(
                5_400, row.keyTimes().get(KeyTime.TIME_TO_RECOVERY).seconds().getAsLong());
        assertEquals(Postmortem.State.DRAFT, row.state());
        assertEquals(
                List.of(5_400L),
                index.figures(IndexQuery.ALL, BOB).orElseThrow().recorded().get(KeyTime.TIME_TO_RECOVERY));
    }

    @Test
    public void restrictedOnes_areListedAndCountedForThoseWhomTheyName() {
        given(anIncident().number(1).service("open"));
        given(anIncident().number(2).service("secret").restrictedTo(ALICE));
        assertEquals(List.of("INC-2", "INC-1"), keys(IndexQuery.ALL, ALICE));
        assertEquals(List.of("INC-1"), keys(IndexQuery.ALL, BOB));
        assertEquals(1, index.list(IndexQuery.ALL, 0, 50, BOB).total());
        assertEquals(1, index.figures(IndexQuery.ALL, BOB).orElseThrow().postmortems());
        assertEquals(List.of("open"), index.services(BOB));
    }

    @Test
    public void whoMayViewNothing_findsNothing() {
        given(anIncident().number(1).service("open"));
        assertEquals(0, index.list(IndexQuery.ALL, 0, 50, MALLORY).total());
        assertEquals(List.of(), index.services(MALLORY));
        assertEquals(0, index.waiting(MALLORY));
        assertEquals(0, index.figures(IndexQuery.ALL, MALLORY).orElseThrow().postmortems());
    }

    @Test
    public void waiting_isWhatIsInReviewAndNotApprovedByTheReader() {
        given(anIncident().number(1));
        given(anIncident().number(2));
        given(anIncident().number(3));
        ask("INC-1", null);
        ask("INC-2", new Decision(Verdict.APPROVE, 1, IncidentWorld.NOW, null));
        reviews.keep("INC-3", new Reading(BOB, true, 0, null));
        IndexQuery waiting = new IndexQuery(null, null, null, null, null, null, null, true, IndexOrder.LATEST);
        assertEquals(List.of("INC-1"), keys(waiting, BOB));
        assertEquals(1, index.waiting(BOB));
        assertEquals(List.of(), keys(waiting, ALICE));
    }

    private void ask(String key, Decision decision) {
        store.change(store.ofIncident(key).orElseThrow().with(Postmortem.State.IN_REVIEW, ALICE));
        reviews.keep(key, new Reading(BOB, true, 0, decision));
    }

    @Test
    public void pageInTheTrash_isMissing() {
        given(anIncident().number(1));
        pages.trash(100);
        postmortems.follow(100);
        PostmortemIndex.Row row = index.list(IndexQuery.ALL, 0, 50, BOB).rows().get(0);
        assertEquals(Postmortem.State.MISSING, row.state());
        assertNull(row.page());
        IndexQuery missing =
                new IndexQuery(null, null, null, Postmortem.State.MISSING, null, null, null, false, IndexOrder.LATEST);
        assertEquals(List.of("INC-1"), keys(missing, BOB));
    }

    @Test
    public void hints_sayWhatIsToBeDone() {
        given(anIncident().number(1));
        given(anIncident().number(2));
        ask("INC-1", null);
        reviews.keep("INC-1", new Reading(ALICE, true, 1, new Decision(Verdict.APPROVE, 1, IncidentWorld.NOW, null)));
        reviews.keep(new Review("INC-1", IncidentWorld.NOW, null, null, null));
        List<PostmortemIndex.Row> rows = index.list(IndexQuery.ALL, 0, 50, BOB).rows();
        Map<String, ReviewHints.Hint> found = hints.of(rows, BOB);
        assertEquals(new ReviewHints.Hint(IncidentWorld.NOW, 2, 1, true, false), found.get("INC-1"));
        assertEquals(new ReviewHints.Hint(DUE, 0, 0, false, false), found.get("INC-2"));
    }

    @Test
    public void partsThatCannotBe_areRefusedByName() {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> index.list(IndexQuery.ALL, -1, 0, BOB));
        assertEquals(2, refused.problems().size());
        assertTrue(IndexOrder.ofWord("colour").isEmpty());
        assertEquals(
                "-timeToLearn", IndexOrder.ofWord("-timeToLearn").orElseThrow().word());
    }

    /** Nothing here depends on words. */
    private static final class KeysAsWords implements Wording {

        @Override
        public String say(Text text) {
            return text.key();
        }

        @Override
        public String tell(Text text) {
            return text.key();
        }
    }
}
