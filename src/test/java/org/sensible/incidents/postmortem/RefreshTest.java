package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.Told;

public class RefreshTest {

    private static final RefreshRequest ALL = RefreshRequest.ALL;

    private final IncidentWorld world = new IncidentWorld();
    private final Clock clock = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);
    private final FakePages pages = new FakePages();
    private final FakeEdits edits = new FakeEdits();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), clock);
    private final Wording words = new KeysAsWords();
    private final IncidentWorld.DirectUnit unit = new IncidentWorld.DirectUnit();
    private final List<Duration> pauses = new ArrayList<>();
    private final Postmortems postmortems = new Postmortems(
            world.incidents,
            timelines,
            store,
            new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
            words,
            unit,
            clock);
    private final Refresh refresh =
            new Refresh(world.incidents, timelines, store, edits, new PageTurn(edits, unit, pauses::add), words, unit);

    private final Incident incident = world.given(anIncident().number(7));
    private long pageId;

    @Before
    public void pageOfTwoEvents() {
        alert(10, "rising");
        alert(20, "worse");
        pageId = postmortems
                .create("INC-7", new PostmortemRequest(null, null, null, List.of()), ALICE)
                .pageId();
        edits.publish(pages.only().body(), ALICE);
    }

    @Test
    public void nothingNew_makesNoVersion() {
        Refreshed done = refresh.refresh("INC-7", ALL, BOB);
        assertEquals(List.of(), done.inserted());
        assertEquals(2, done.kept());
        assertEquals(1, done.version());
        assertEquals("", done.comment());
        assertEquals(1, edits.versions.size());
    }

    @Test
    public void whatArrivedLater_comesIntoItsPlace() {
        alert(15, "between");
        Refreshed done = refresh.refresh("INC-7", ALL, BOB);
        assertEquals(List.of("between"), texts(done.inserted()));
        assertEquals(2, done.kept());
        assertEquals(2, done.version());
        String body = edits.body();
        assertTrue(body, body.indexOf("rising") < body.indexOf("between"));
        assertTrue(body, body.indexOf("between") < body.indexOf("worse"));
        assertEquals(List.of("incidents.postmortem.comment.added[2022-08-12 12:15 between]"), edits.comments);
        assertEquals(0, refresh.refresh("INC-7", ALL, BOB).inserted().size());
    }

    @Test
    public void preview_tellsTheSameAndWritesNothing() {
        alert(15, "between");
        edits.draft = Optional.of(new PageEdits.Unpublished(BOB, Instant.parse("2026-11-02T14:02:00Z")));
        Refreshed told = refresh.preview("INC-7", ALL, ALICE);
        assertEquals(List.of("between"), texts(told.inserted()));
        assertEquals("incidents.postmortem.comment.added[2022-08-12 12:15 between]", told.comment());
        assertEquals(BOB, told.unpublished().by());
        assertEquals(1, edits.versions.size());
        assertEquals(2, store.rows(pageId).size());
    }

    @Test
    public void rowThatWasTakenAway_isToldAndStaysAway() {
        edits.publish(without("worse"), BOB);
        Refreshed done = refresh.refresh("INC-7", ALL, ALICE);
        assertEquals(0, done.inserted().size());
        assertEquals(1, done.absent().size());
        Refreshed.Absent absent = done.absent().get(0);
        assertEquals("worse", absent.event().text());
        assertEquals(Integer.valueOf(2), absent.goneIn());
        assertEquals(BOB, absent.by());
        assertEquals(Instant.parse("2026-11-02T10:01:00Z"), absent.at());
        assertEquals(2, edits.versions.size());
    }

    @Test
    public void rowThatWasTakenAway_comesBackWhenItIsNamed() {
        edits.publish(without("worse"), BOB);
        alert(15, "between");
        Refreshed done = refresh.refresh("INC-7", named("worse"), ALICE);
        assertEquals(List.of("worse"), texts(done.inserted()));
        assertEquals(0, done.absent().size());
        assertFalse(edits.body().contains("between"));
        assertEquals(new Refresh.News(1, 0, false), news());
    }

    @Test
    public void rowThatARefreshBrought_isNotForgottenEither() {
        alert(15, "between");
        refresh.refresh("INC-7", ALL, BOB);
        edits.publish(without("between"), ALICE);
        assertEquals(new Refresh.News(0, 1, false), news());
        assertEquals(0, refresh.refresh("INC-7", ALL, BOB).inserted().size());
        assertFalse(edits.body().contains("between"));
    }

    @Test
    public void versionThatTheHostNoLongerHas_leavesTheNameOpen() {
        String shortened = without("worse");
        edits.versions.clear();
        edits.versions.add(new PageEdits.Version(9, shortened, BOB, IncidentWorld.NOW));
        Refreshed.Absent absent = refresh.preview("INC-7", ALL, ALICE).absent().get(0);
        assertNull(absent.goneIn());
        assertNull(absent.by());
    }

    @Test
    public void eventOfAnotherIncident_isRefused() {
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> refresh.refresh("INC-7", new RefreshRequest(List.of("nonsense"), false), ALICE));
        assertEquals("events", refused.problems().get(0).field());
        assertEquals(1, edits.versions.size());
    }

    @Test
    public void eventThatIsThere_isNotAddedTwice() {
        assertEquals(
                0, refresh.refresh("INC-7", named("worse"), ALICE).inserted().size());
        assertEquals(1, edits.versions.size());
    }

    @Test
    public void timelineThatWasDeleted_isOfferedAndComesBackWithItsRows() {
        edits.publish(edits.body().replace("rising", "rising, <b>said bob</b>"), BOB);
        edits.publish("<p>all gone</p>", BOB);
        alert(30, "late");
        Refreshed told = refresh.refresh("INC-7", ALL, ALICE);
        assertTrue(told.isTableMissing());
        assertEquals(0, told.inserted().size());
        assertEquals(2, told.absent().size());
        assertEquals(3, edits.versions.size());
        assertEquals(new Refresh.News(1, 2, true), news());
        Refreshed done = refresh.refresh("INC-7", new RefreshRequest(null, true), ALICE);
        assertFalse(done.isTableMissing());
        assertEquals(List.of("late"), texts(done.inserted()));
        assertTrue(
                edits.body(),
                edits.body().startsWith("<p>all gone</p><ac:structured-macro ac:name=\"incident-timeline\""));
        assertTrue(edits.body(), edits.body().contains("rising, <b>said bob</b>"));
        assertTrue(edits.comments.get(0), edits.comments.get(0).startsWith("incidents.postmortem.comment.table"));
    }

    @Test
    public void timelineOfWhichNoVersionIsLeft_startsEmpty() {
        edits.versions.clear();
        edits.publish("<p>all gone</p>", BOB);
        refresh.refresh("INC-7", new RefreshRequest(List.of(), true), ALICE);
        assertTrue(edits.body(), edits.body().contains("<th>What happened</th>"));
        assertEquals(new Refresh.News(0, 2, false), news());
    }

    @Test
    public void pageThatIsNoStorageFormat_isLeftAlone() {
        edits.publish("<p>one\n<b>two</p>", BOB);
        Conflict refused = assertThrows(Conflict.class, () -> refresh.refresh("INC-7", ALL, ALICE));
        assertEquals(
                Text.of("incidents.postmortem.refusal.notWellFormed", 2, 7, "</p>"),
                refused.problems().get(0).text());
        assertEquals(2, edits.versions.size());
    }

    @Test
    public void editorInTheWay_isWaitedForThreeTimes() {
        alert(15, "between");
        edits.busyFor = 3;
        assertEquals(1, refresh.refresh("INC-7", ALL, BOB).inserted().size());
        assertEquals(3, pauses.size());
        assertEquals(1, edits.turns);
    }

    @Test
    public void editorThatStaysInTheWay_leavesThePageUntouched() {
        alert(15, "between");
        edits.busyFor = 4;
        Conflict refused = assertThrows(Conflict.class, () -> refresh.refresh("INC-7", ALL, BOB));
        assertEquals(
                "incidents.postmortem.refusal.pageBusy",
                refused.problems().get(0).text().key());
        assertEquals(1, edits.versions.size());
        assertEquals(1, refresh.refresh("INC-7", ALL, BOB).inserted().size());
    }

    @Test
    public void refresh_isForWhoSeesTheIncidentAndMayEditThePage() {
        edits.readers.add(BOB);
        assertThrows(NotPermitted.class, () -> refresh.refresh("INC-7", ALL, BOB));
        assertThrows(NotPermitted.class, () -> refresh.preview("INC-7", ALL, BOB));
        assertThrows(NotFound.class, () -> refresh.refresh("INC-7", ALL, MALLORY));
    }

    @Test
    public void incidentWithoutAPostmortem_hasNothingToRefresh() {
        world.given(anIncident().number(8));
        assertThrows(NotFound.class, () -> refresh.refresh("INC-8", ALL, ALICE));
    }

    @Test
    public void pageInTheTrash_isAConflict() {
        edits.isTrashed = true;
        assertThrows(Conflict.class, () -> refresh.refresh("INC-7", ALL, ALICE));
        assertEquals(Optional.empty(), refresh.news(incident, pageId, List.of()));
    }

    @Test
    public void otherPages_haveNoNews() {
        assertEquals(Optional.empty(), refresh.news(incident, pageId + 1, List.of()));
    }

    @Test
    public void longComment_tellsHowManyMore() {
        List<String> said = List.of("queue", "disk", "cache", "shop", "mail", "search");
        said.forEach(what -> alert(
                30 + said.indexOf(what), what.repeat(3) + " is not what it was some hours ago, nor what it should be"));
        String comment = refresh.refresh("INC-7", ALL, ALICE).comment();
        assertTrue(
                comment, comment.startsWith("incidents.postmortem.comment.added[incidents.postmortem.comment.more["));
        assertTrue(comment, comment.length() < 330);
    }

    private void alert(int minute, String text) {
        timelines.record(incident, List.of(Told.said(Kind.ALERT, minute, text).build()));
    }

    private RefreshRequest named(String text) {
        return new RefreshRequest(List.of(event(text).id()), false);
    }

    private TimelineEvent event(String text) {
        return timelines.of(incident).events().stream()
                .filter(event -> event.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    /** The page without the row of that event. */
    private String without(String text) {
        String body = edits.body();
        int at = body.indexOf(">" + text + "<");
        return body.substring(0, body.lastIndexOf("<tr>", at)) + body.substring(body.indexOf("</tr>", at) + 5);
    }

    private Refresh.News news() {
        return refresh.news(incident, pageId, timelines.of(incident).events()).orElseThrow();
    }

    private static List<String> texts(List<TimelineEvent> events) {
        return events.stream().map(TimelineEvent::text).toList();
    }

    /** Says the key itself. */
    private static final class KeysAsWords implements Wording {

        @Override
        public String say(Text text) {
            return text.arguments().isEmpty() ? text.key() : text.key() + text.arguments();
        }

        @Override
        public String tell(Text text) {
            return say(text);
        }
    }
}
