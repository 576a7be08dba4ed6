package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.Timelines;
import org.sensible.incidents.timeline.Told;

public class PostmortemsTest {

    private static final List<ZoneId> TWO = List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles"));
    private static final PostmortemRequest PLAIN = new PostmortemRequest(null, null, null, TWO);

    private final IncidentWorld world = new IncidentWorld();
    private final FakePages pages = new FakePages();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final Timelines timelines =
            new Timelines(new InMemoryTimelineStore(), Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC));
    private final Postmortems postmortems = new Postmortems(
            world.incidents,
            timelines,
            store,
            new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
            new KeysAsWords(),
            new IncidentWorld.DirectUnit(),
            Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC));

    private final Incident incident = world.given(anIncident().number(7).title("Checkout <b>fails</b>"));

    @Test
    public void create_makesThePageInTheIncidentSpaceUnderItsKeyAndTitle() {
        Pages.PageLink page = postmortems.create("INC-7", PLAIN, ALICE);
        assertEquals("OPS", pages.only().space());
        assertEquals("incidents.postmortem.page.title[INC-7, Checkout <b>fails</b>]", page.title());
        assertEquals(page, postmortems.of("INC-7", BOB).page());
        assertEquals(Postmortem.State.DRAFT, postmortems.of("INC-7", BOB).state());
    }

    @Test
    public void adopt_makesAPageOfTheHostThePostmortem() {
        long pageId = pages.create(new Pages.NewPage("OPS", null, "Made", "<p></p>", "made", Restriction.NONE), ALICE);
        postmortems.adopt("INC-7", pageId, ALICE);
        assertEquals(pageId, postmortems.of("INC-7", BOB).page().pageId());
    }

    @Test
    public void secondPostmortem_isRefusedBeforeAndAfterThePage() {
        postmortems.create("INC-7", PLAIN, ALICE);
        assertThrows(Conflict.class, () -> postmortems.draftFor("INC-7", TWO, ALICE));
        assertThrows(Conflict.class, () -> postmortems.propose("INC-7", ALICE));
        assertThrows(Conflict.class, () -> postmortems.adopt("INC-7", 99, ALICE));
    }

    @Test
    public void whoMayNotSeeTheIncident_getsNothingOfItFromTheDialog() {
        assertThrows(NotFound.class, () -> postmortems.draftFor("INC-7", TWO, MALLORY));
        assertThrows(NotFound.class, () -> postmortems.propose("INC-7", MALLORY));
        assertThrows(NotFound.class, () -> postmortems.adopt("INC-7", 99, MALLORY));
    }

    @Test
    public void propose_givesTheTitleThatACallWouldGive() {
        assertEquals(
                postmortems.propose("INC-7", ALICE).title(),
                postmortems.create("INC-7", PLAIN, ALICE).title());
    }

    @Test
    public void create_putsEachCuratedEventIntoARowThatIsKnownByItsEvent() {
        timelines.record(
                incident, List.of(Told.said(Kind.ALERT, 1, "5xx & <rising>").build()));
        String id = timelines.of(incident).events().get(0).id();
        postmortems.create("INC-7", PLAIN, ALICE);
        String row = "<tr><td><p><ac:structured-macro ac:name=\"incident-time\" ac:schema-version=\"1\">"
                + "<ac:parameter ac:name=\"at\">2022-08-12T12:01:00Z</ac:parameter>"
                + "<ac:parameter ac:name=\"event\">" + id + "</ac:parameter></ac:structured-macro></p></td>"
                + "<td><p>5xx &amp; &lt;rising&gt;</p></td></tr>";
        assertTrue(pages.only().body(), pages.only().body().contains(row));
    }

    @Test
    public void create_asksWhatASmallTeamCanAnswerInTheOrderOfReading() {
        postmortems.create("INC-7", PLAIN, ALICE);
        List<String> headings = Pattern.compile("<h2>incidents.postmortem.page.([a-z-]+)</h2>")
                .matcher(pages.only().body())
                .results()
                .map(heading -> heading.group(1))
                .toList();
        assertEquals(
                List.of(
                        "summary",
                        "impact",
                        "key-times",
                        "timeline",
                        "factors",
                        "detected",
                        "well",
                        "badly",
                        "lucky",
                        "surprised",
                        "action-items",
                        "reviewers"),
                headings);
    }

    @Test
    public void create_saysAtEachQuestionWhatAGoodAnswerHolds() {
        postmortems.create("INC-7", PLAIN, ALICE);
        String hint = "<tr><th>incidents.postmortem.impact.howMany</th><td><p><ac:placeholder>"
                + "incidents.postmortem.hint.impact.howMany</ac:placeholder></p></td></tr>";
        assertTrue(pages.only().body(), pages.only().body().contains(hint));
    }

    @Test
    public void create_tellsWhoTookCareOfItInTheSummary() {
        world.given(anIncident().number(9).complex(Map.of(Role.LIAISON, BOB)));
        postmortems.create("INC-9", PLAIN, ALICE);
        String body = pages.only().body();
        assertTrue(
                body, body.contains("<td><p><ac:link><ri:user ri:userkey=\"" + BOB.key() + "\"/></ac:link></p></td>"));
    }

    @Test
    public void create_doesNotTurnAThousandMessagesIntoAThousandRows() {
        timelines.record(
                incident,
                IntStream.range(0, 1_000)
                        .mapToObj(i -> Told.aMessage("bob", i, "message " + i).build())
                        .collect(Collectors.toList()));
        postmortems.create("INC-7", PLAIN, ALICE);
        assertEquals(1, pages.only().body().split("<tr><td><p><ac:structured-macro").length - 1);
    }

    @Test
    public void create_namesTheZonesOnTheTimeline() {
        postmortems.create("INC-7", PLAIN, ALICE);
        assertTrue(pages.only()
                .body()
                .contains("<ac:parameter ac:name=\"zones\">Asia/Tokyo,America/Los_Angeles</ac:parameter>"));
    }

    @Test
    public void create_refusesASecondPageAndNamesTheFirst() {
        Pages.PageLink first = postmortems.create("INC-7", PLAIN, ALICE);
        Conflict refusal = assertThrows(Conflict.class, () -> postmortems.create("INC-7", PLAIN, ALICE));
        assertEquals(Long.toString(first.pageId()), refusal.details().get("pageId"));
        assertEquals(first.url(), refusal.details().get("url"));
        assertEquals(1, pages.created.size());
    }

    @Test
    public void create_makesAnotherPageOnceTheFirstWasPurged() {
        Pages.PageLink first = postmortems.create("INC-7", PLAIN, ALICE);
        pages.created.remove(first.pageId());
        pages.created.put(1L, new Pages.NewPage("OPS", null, "other", "", "made", Restriction.NONE));
        Pages.PageLink second = postmortems.create("INC-7", PLAIN, ALICE);
        assertEquals(second, postmortems.of("INC-7", BOB).page());
    }

    @Test
    public void create_keepsThePageInTheTrashAsThePostmortem() {
        Pages.PageLink first = postmortems.create("INC-7", PLAIN, ALICE);
        pages.trashed.add(first.pageId());
        assertEquals(Postmortem.State.MISSING, postmortems.of("INC-7", BOB).state());
        assertThrows(Conflict.class, () -> postmortems.create("INC-7", PLAIN, ALICE));
    }

    @Test
    public void create_isForThoseWhoMayChangeTheIncident() {
        assertThrows(NotPermitted.class, () -> postmortems.create("INC-7", PLAIN, BOB));
        assertThrows(NotFound.class, () -> postmortems.create("INC-7", PLAIN, MALLORY));
        assertThrows(NotFound.class, () -> postmortems.create("INC-8", PLAIN, ALICE));
        assertEquals(0, pages.created.size());
    }

    @Test
    public void create_refusesMoreZonesThanHaveRoom() {
        List<ZoneId> eleven = java.util.Collections.nCopies(11, ZoneOffset.UTC);
        InvalidInput refusal = assertThrows(
                InvalidInput.class,
                () -> postmortems.create("INC-7", new PostmortemRequest(null, null, null, eleven), ALICE));
        assertEquals("zones", refusal.problems().get(0).field());
    }

    @Test
    public void draft_cutsALongTitleWithoutHalvingACharacter() {
        Incident wordy = world.given(anIncident().number(8).title("\uD83D\uDD25".repeat(127)));
        String title = postmortems.draft(wordy, TWO).title();
        assertTrue(title, title.length() <= 255);
        assertFalse(Character.isHighSurrogate(title.charAt(title.length() - 2)));
    }

    @Test
    public void of_isNotFoundWithoutAPostmortem() {
        assertThrows(NotFound.class, () -> postmortems.of("INC-7", BOB));
    }

    @Test
    public void incidentOfPage_hidesWhatTheReaderMayNotSee() {
        long page = postmortems.create("INC-7", PLAIN, ALICE).pageId();
        assertEquals(
                "INC-7", postmortems.incidentOfPage(page, BOB).orElseThrow().key());
        assertTrue(postmortems.incidentOfPage(page, MALLORY).isEmpty());
        assertTrue(postmortems.incidentOfPage(999, BOB).isEmpty());
    }

    /** Says the key itself, so that a test sees which words were asked for. */
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
