package org.sensible.incidents.confluence;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sensible.incidents.CallCount;
import org.sensible.incidents.actionitem.follow.InMemoryFollowSettings;
import org.sensible.incidents.actionitem.follow.InMemoryReportedItems;
import org.sensible.incidents.actionitem.follow.ItemTallies;
import org.sensible.incidents.actionitem.follow.Reporting;
import org.sensible.incidents.incident.DutyStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.policy.Facts;
import org.sensible.incidents.policy.InMemoryMarkStore;
import org.sensible.incidents.policy.ItemCount;
import org.sensible.incidents.policy.MarkStore;
import org.sensible.incidents.postmortem.FakePages;
import org.sensible.incidents.postmortem.InMemoryPostmortemStore;
import org.sensible.incidents.postmortem.Pages;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.PostmortemPlaces;
import org.sensible.incidents.postmortem.PostmortemStore;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.timeline.Curation;
import org.sensible.incidents.timeline.InMemoryTimelineStore;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.TimelineStore;
import org.sensible.incidents.timeline.Timelines;

public class IncidentCourseTest {

    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");

    private final Clock clock = Clock.fixed(IncidentWorld.NOW, ZoneOffset.UTC);
    private final IncidentWorld world = new IncidentWorld();
    private final CallCount calls = new CallCount();
    private final PostmortemStore kept = new InMemoryPostmortemStore();
    private final FakePages pages = new FakePages();
    private final Timelines timelines =
            new Timelines(calls.of(TimelineStore.class, new InMemoryTimelineStore()), clock);
    private final InMemoryReportedItems items = new InMemoryReportedItems();
    private final IncidentCourse course = new IncidentCourse(
            timelines,
            new Postmortems(
                    world.incidents,
                    timelines,
                    calls.of(PostmortemStore.class, kept),
                    new PostmortemPlaces(world.settings, pages, new IncidentWorld.FakeLinks(), any -> List.of()),
                    new KeysAsWords(),
                    new IncidentWorld.DirectUnit(),
                    clock),
            calls.of(MarkStore.class, new InMemoryMarkStore()),
            calls.of(DutyStore.class, world.duties),
            new ItemTallies(items, new InMemoryFollowSettings(), new IncidentWorld.DirectUnit()),
            new IncidentWorld.DirectUnit());

    @Test
    public void course_isWhatTheProductAndPeopleRecorded() {
        Incident incident = anIncident().build();
        timelines.record(
                incident,
                List.of(
                        said(Curation.SENSIBLE, Kind.ROLE, 20),
                        said(Curation.SENSIBLE, Kind.ROLE, 5),
                        said("slack", Kind.ROLE, 1),
                        said(Curation.PERSON, Kind.STATUS, 30),
                        said(Curation.SENSIBLE, Kind.STATUS, 10),
                        said("slack", Kind.STATUS, 15),
                        said(Curation.SENSIBLE, Kind.NOTE, 2)));
        long page =
                pages.create(new Pages.NewPage("OPS", null, "Made", "", "made", Restriction.NONE), IncidentWorld.ALICE);
        kept.add(new Postmortem("INC-1", page, Postmortem.State.DRAFT, IncidentWorld.ALICE, NINE));
        Facts facts = course.of(List.of(incident)).get(0);
        assertEquals(NINE.plusSeconds(5), facts.leadAt());
        assertEquals(List.of(NINE.plusSeconds(10), NINE.plusSeconds(30)), facts.statusUpdates());
        assertEquals(NINE, facts.draftedAt());
    }

    @Test
    public void course_ofWhatNobodyRecordedIsUnknown() {
        Facts facts = course.of(List.of(anIncident().build())).get(0);
        assertNull(facts.leadAt());
        assertEquals(List.of(), facts.statusUpdates());
        assertNull(facts.draftedAt());
    }

    @Test
    public void items_areCountedOnceJirasSideHasReported() {
        Incident incident = anIncident().build();
        assertNull(course.of(List.of(incident)).get(0).items());
        new Reporting(items, clock)
                .take(report(1, anItem(), anItem().key("OPS-2").assignee(null)));
        assertEquals(new ItemCount(2, 1), course.of(List.of(incident)).get(0).items());
    }

    @Test
    public void courses_areReadAtOnceHoweverMany() {
        List<Incident> many = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> anIncident().number(i).uid("uid-" + i).build())
                .toList();
        assertEquals(many, course.of(many).stream().map(Facts::incident).toList());
        assertEquals(Map.of("ofKinds", 1, "ofIncidents", 1, "of", 2), calls.all());
    }

    private static NewEvent said(String source, Kind kind, int seconds) {
        return NewEvent.of(source, source + kind + seconds, NINE.plusSeconds(seconds), kind, "said")
                .build();
    }
}
