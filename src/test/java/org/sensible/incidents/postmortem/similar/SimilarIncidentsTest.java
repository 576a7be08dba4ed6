package org.sensible.incidents.postmortem.similar;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

public class SimilarIncidentsTest {

    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    private final IncidentWorld world = new IncidentWorld();
    private final FakePages pages = new FakePages();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final SaidStore said = new InMemorySaidStore();
    private final PageReading reading =
            new PageReading(store, pages, said, new IncidentWorld.DirectUnit(), new Headings());
    private final Postmortems postmortems = new Postmortems(
            world.incidents,
            new Timelines(new InMemoryTimelineStore(), CLOCK),
            store,
            new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
            new Headings(),
            new IncidentWorld.DirectUnit(),
            CLOCK);
    private final SimilarIncidents similar =
            new SimilarIncidents(world.incidents, postmortems, pages, reading, said, new IncidentWorld.DirectUnit());

    /** An incident of that day, with a page that says so, published. */
    private long given(int day, String title, String summary) {
        Incident incident =
                world.given(anIncident().number(day).title(title).startedAt("2026-01-%02dT10:00:00Z".formatted(day)));
        long page = pages.create(
                new Pages.NewPage(
                        "OPS", null, incident.key(), "<h2>Summary</h2><p>" + summary + "</p>", "x", Restriction.NONE),
                ALICE);
        postmortems.adopt(incident.key(), page, ALICE);
        reading.published(page);
        return page;
    }

    private List<String> words(Person reader) {
        List<SimilarIncidents.Similar> found = similar.of("INC-9", reader);
        return found.isEmpty() ? List.of() : found.get(0).likeness().words();
    }

    @Test
    public void summaries_areComparedAsTheyWerePublished() {
        given(1, "Checkout is slow", "The certificate of the gateway expired");
        given(2, "Mails are late", "Relay queue full");
        given(9, "Cards are declined", "An expired certificate at the gateway");
        assertEquals(List.of("certificate", "expired", "gateway"), words(BOB));
        assertEquals("INC-1", similar.of("INC-9", BOB).get(0).incident().key());
    }

    @Test
    public void pageThatTheReaderMayNotSee_addsNoWordAndIsNotCounted() {
        given(1, "Checkout is slow", "The certificate of the gateway expired");
        given(2, "Mails are late", "Relay queue full");
        given(9, "Cards are declined", "An expired certificate at the gateway");
        double alone = similar.of("INC-9", BOB).get(0).likeness().score();
        long hidden = given(3, "Search is stale", "A gateway certificate expired, and the merger with ACME");
        double weighed = similar.of("INC-9", BOB).get(0).likeness().score();
        pages.hide(hidden);
        List<String> keys = similar.of("INC-9", BOB).stream()
                .map(found -> found.incident().key())
                .toList();
        assertEquals(List.of("INC-1"), keys);
        double without = similar.of("INC-9", BOB).get(0).likeness().score();
        assertTrue(weighed + " and " + without + ", alone " + alone, without > weighed);
    }

    @Test
    public void restrictedIncident_isNeitherFoundNorCounted() {
        given(1, "Checkout is slow", "The certificate of the gateway expired");
        given(9, "Cards are declined", "An expired certificate at the gateway");
        double before = similar.of("INC-9", BOB).get(0).likeness().score();
        given(3, "Gateway certificate expired", "The gateway certificate expired");
        world.access.hide("INC-3");
        assertEquals(1, similar.of("INC-9", BOB).size());
        assertEquals(before, similar.of("INC-9", BOB).get(0).likeness().score(), 0);
    }

    @Test
    public void pageThatWasPublishedBeforeItsWordsWereKept_isRead() {
        given(1, "Checkout is slow", "The certificate of the gateway expired");
        given(9, "Cards are declined", "An expired certificate at the gateway");
        said.remove("INC-1");
        said.remove("INC-9");
        assertEquals(List.of("certificate", "expired", "gateway"), words(BOB));
    }

    @Test
    public void removedIncident_takesItsWordsAlong() {
        given(1, "Checkout is slow", "The certificate of the gateway expired");
        reading.removed(world.store.find("INC-1").orElseThrow());
        assertTrue(said.of(List.of("INC-1")).isEmpty());
    }

    /** The two heads that are looked for, in English. */
    private static final class Headings implements Wording {

        @Override
        public String say(Text text) {
            return text.key().endsWith("summary") ? "Summary" : "What made it possible";
        }

        @Override
        public String tell(Text text) {
            return say(text);
        }
    }
}
