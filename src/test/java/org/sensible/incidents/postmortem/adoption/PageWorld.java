package org.sensible.incidents.postmortem.adoption;

import static org.sensible.incidents.incident.IncidentWorld.ALICE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.similar.InMemorySaidStore;
import org.sensible.incidents.postmortem.similar.PageReading;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Timelines;

/** Pages in memory that may be adopted. */
final class PageWorld {

    private static final Clock CLOCK = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);

    private final IncidentWorld world = new IncidentWorld();
    private final FakePages pages = new FakePages();
    private final InMemoryPostmortemStore store = new InMemoryPostmortemStore();
    private final Timelines timelines = new Timelines(new InMemoryTimelineStore(), CLOCK);
    private final Adoptions adoptions = new Adoptions(
            world.pastIncidents(),
            timelines,
            new Postmortems(
                    world.incidents,
                    timelines,
                    store,
                    new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
                    new Keys(),
                    new IncidentWorld.DirectUnit(),
                    CLOCK),
            store,
            pages,
            new PageReading(store, pages, new InMemorySaidStore(), new IncidentWorld.DirectUnit(), new Keys()),
            new IncidentWorld.DirectUnit());

    /** What a page seems to tell, without a zone or a day said by a person, or with them. */
    Proposal propose(MarkdownPage page, ZoneId zone, LocalDate day) {
        long id = pages.create(new Pages.NewPage("OPS", null, page.title(), page.body(), "x", Restriction.NONE), ALICE);
        return adoptions.propose(id, zone, day, ALICE);
    }

    /** Nothing here depends on words. */
    private static final class Keys implements Wording {

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
