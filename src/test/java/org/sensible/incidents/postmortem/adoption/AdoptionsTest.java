package org.sensible.incidents.postmortem.adoption;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.similar.InMemorySaidStore;
import org.sensible.incidents.postmortem.similar.PageReading;
import org.sensible.incidents.postmortem.similar.SaidStore;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

public class AdoptionsTest {

    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);
    private static final String BODY = "<h1>What happened</h1><p>SEV2. All times in UTC.</p><table><tbody>"
            + "<tr><th>Date and time</th><th>Event</th></tr>"
            + "<tr><td>2025-11-01 05:52</td><td>Errors started after a deployment</td></tr>"
            + "<tr><td>2025-11-01 05:58</td><td><p>First <strong>alert</strong> fired</p></td></tr>"
            + "<tr><td>2025-11-01 06:05</td><td>Ken acknowledged</td></tr>"
            + "<tr><td>2025-11-01 09:22</td><td>Rolled back</td></tr>"
            + "<tr><td>2025-11-01 09:41</td><td>Error rate back to normal</td></tr></tbody></table>";

    private final IncidentWorld world = new IncidentWorld();
    private final FakePages pages = new FakePages();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), CLOCK);
    private final Postmortems postmortems = new Postmortems(
            world.incidents,
            timelines,
            store,
            new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
            new KeysAsWords(),
            new IncidentWorld.DirectUnit(),
            CLOCK);
    private final SaidStore said = new InMemorySaidStore();
    private final Adoptions adoptions = new Adoptions(
            world.pastIncidents(),
            timelines,
            postmortems,
            store,
            pages,
            new PageReading(store, pages, said, new IncidentWorld.DirectUnit(), new KeysAsWords()),
            new IncidentWorld.DirectUnit());

    private long page(String title, String body) {
        return pages.create(new Pages.NewPage("OPS", null, title, body, "x", Restriction.NONE), ALICE);
    }

    private Proposal propose(String title, String body) {
        return adoptions.propose(page(title, body), null, null, ALICE);
    }

    private static WantedAdoption wanted(long page, Map<Milestone, Instant> milestones) {
        List<Proposal.Row> rows = List.of(
                new Proposal.Row(Instant.parse("2025-11-01T05:52:00Z"), "2025-11-01 05:52", "Errors started"),
                new Proposal.Row(Instant.parse("2025-11-01T05:59:00Z"), "", "First alert, corrected"));
        return new WantedAdoption(page, "Checkout failed", "SEV2", "checkout", milestones, rows, true);
    }

    private static final Map<Milestone, Instant> KNOWN = Map.of(
            Milestone.STARTED, Instant.parse("2025-11-01T05:52:00Z"),
            Milestone.DETECTED, Instant.parse("2025-11-01T05:58:00Z"),
            Milestone.RECOVERED, Instant.parse("2025-11-01T09:41:00Z"));

    @Test
    public void proposal_tellsTitleSeverityRowsAndMilestones() {
        Proposal proposal = propose("Postmortem: Checkout fails", BODY);
        assertEquals("Checkout fails", proposal.title());
        assertEquals(Optional.of("SEV2"), proposal.severity());
        assertEquals(5, proposal.rows().size());
        Proposal.Row alert = proposal.rows().get(1);
        assertEquals(Instant.parse("2025-11-01T05:58:00Z"), alert.at());
        assertEquals("First alert fired", alert.text());
        assertEquals("2025-11-01 05:58 [All times in UTC; UTC]", alert.sourceTime());
        assertEquals(
                Instant.parse("2025-11-01T05:52:00Z"),
                proposal.milestones().get(Milestone.STARTED).at());
        assertEquals(
                Instant.parse("2025-11-01T05:58:00Z"),
                proposal.milestones().get(Milestone.DETECTED).at());
        assertEquals(
                Instant.parse("2025-11-01T06:05:00Z"),
                proposal.milestones().get(Milestone.ENGAGED).at());
        assertEquals(
                Instant.parse("2025-11-01T09:22:00Z"),
                proposal.milestones().get(Milestone.FIXED).at());
        assertEquals(
                Instant.parse("2025-11-01T09:41:00Z"),
                proposal.milestones().get(Milestone.RECOVERED).at());
        assertEquals(List.of(), proposal.questions());
    }

    @Test
    public void timesWithoutZone_areAskedAboutUntilOneIsGiven() {
        long page = page("Outage", BODY.replace("All times in UTC.", ""));
        assertTrue(adoptions.propose(page, null, null, ALICE).rows().isEmpty());
        assertTrue(!adoptions.propose(page, null, null, ALICE).questions().isEmpty());
        Proposal tokyo = adoptions.propose(page, ZoneId.of("Asia/Tokyo"), null, ALICE);
        assertEquals(Instant.parse("2025-10-31T20:52:00Z"), tokyo.rows().get(0).at());
    }

    @Test
    public void japanesePage_isReadLikewise() {
        long page = page("障害報告：決済の失敗", "<ul><li>14:52 エラー発生</li><li>14:58 アラート検知</li><li>18:41 復旧を確認</li></ul>");
        Proposal proposal = adoptions.propose(page, ZoneId.of("Asia/Tokyo"), LocalDate.parse("2025-11-01"), ALICE);
        assertEquals("決済の失敗", proposal.title());
        assertEquals(
                Instant.parse("2025-11-01T05:52:00Z"),
                proposal.milestones().get(Milestone.STARTED).at());
        assertEquals(
                Instant.parse("2025-11-01T09:41:00Z"),
                proposal.milestones().get(Milestone.RECOVERED).at());
    }

    @Test
    public void pageWithoutTimes_proposesItsTitleAlone() {
        Proposal proposal = propose("Incident report - Mails late", "<p>It was bad.</p>");
        assertEquals("Mails late", proposal.title());
        assertEquals(List.of(), proposal.rows());
        assertEquals(Map.of(), proposal.milestones());
    }

    @Test
    public void adopted_isAnIncidentWithItsPageAndTimeline() {
        long page = page("Old page", BODY);
        Incident incident = adoptions.adopt(wanted(page, KNOWN), ALICE);
        assertEquals(incident, world.incidents.get(incident.key(), BOB));
        assertEquals(Stage.CLOSED, incident.stage());
        assertEquals(
                Instant.parse("2025-11-01T05:58:00Z"), incident.milestones().declaredAt());
        assertEquals(
                Instant.parse("2025-11-01T09:41:00Z"),
                incident.milestones().at(Milestone.RECOVERED).orElseThrow());
        assertTrue(incident.milestones().get(Milestone.TRIAGED).isWaived());
        assertEquals(page, postmortems.of(incident.key(), BOB).page().pageId());
        assertEquals(
                List.of("Errors started", "First alert, corrected"),
                timelines.of(incident).events().stream()
                        .map(event -> event.text())
                        .toList());
        assertEquals("nobody is told", List.of(), world.told);
        assertEquals(BODY, pages.body(page).orElseThrow());
        assertEquals(
                "what it says is kept for similar ones",
                List.of("sev2", "time", "utc"),
                said.of(List.of(incident.key())).get(incident.key()).words());
    }

    @Test
    public void pageOfAPostmortem_isNotAdoptedAgain() {
        long page = page("Old page", BODY);
        Incident incident = adoptions.adopt(wanted(page, KNOWN), ALICE);
        Conflict refused = assertThrows(Conflict.class, () -> adoptions.adopt(wanted(page, KNOWN), ALICE));
        assertEquals(incident.key(), refused.details().get("incident"));
        assertThrows(Conflict.class, () -> adoptions.propose(page, null, null, ALICE));
    }

    @Test
    public void whatCannotBeTaken_isRefused() {
        long page = page("Old page", BODY);
        assertThrows(NotPermitted.class, () -> adoptions.adopt(wanted(page, KNOWN), BOB));
        assertThrows(NotPermitted.class, () -> adoptions.propose(page, null, null, BOB));
        assertThrows(InvalidInput.class, () -> adoptions.adopt(wanted(page + 1, KNOWN), ALICE));
        assertThrows(InvalidInput.class, () -> adoptions.adopt(wanted(page, Map.of()), ALICE));
        Map<Milestone, Instant> ahead = Map.of(Milestone.STARTED, IncidentWorld.NOW.plusSeconds(3_600));
        assertThrows(InvalidInput.class, () -> adoptions.adopt(wanted(page, ahead), ALICE));
        assertTrue(store.ofPage(page).isEmpty());
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
