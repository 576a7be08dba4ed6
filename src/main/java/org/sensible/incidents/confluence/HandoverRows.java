package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.DemandNews;
import org.sensible.incidents.postmortem.review.ReviewState;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.TimelineEvent;
import org.sensible.incidents.timeline.Timelines;

/** One open incident of a hand-over: how it stands, and what was recorded of it since then. Threads may share it. */
@ConfluenceComponent
public final class HandoverRows {

    private static final int MOST_EVENTS = 6;

    private final Timelines timelines;
    private final HandoverNews news;
    private final IncidentWords words;
    private final WriteAccess writes;
    private final People people;
    private final Links links;
    private final TimeWords times;

    @Inject
    public HandoverRows(
            Timelines timelines,
            HandoverNews news,
            IncidentWords words,
            WriteAccess writes,
            People people,
            Links links,
            TimeWords times) {
        this.timelines = timelines;
        this.news = news;
        this.words = words;
        this.writes = writes;
        this.people = people;
        this.links = links;
        this.times = times;
    }

    /** @param isOnPaper without anything to click */
    record For(Person reader, Instant since, ZoneId zone, boolean isOnPaper) {}

    /** @param review {@code null} where there is none that the reader may see */
    HandoverView.Open of(Incident incident, List<DemandNews.News> demands, @Nullable ReviewState review, For whom) {
        List<TimelineEvent> shown = timelines.of(incident).events();
        List<TimelineEvent> fresh = shown.stream()
                .filter(event -> event.receivedAt().isAfter(whom.since()))
                .toList();
        boolean mayTake = !whom.isOnPaper()
                && !whom.reader().equals(incident.lead())
                && writes.mayChange(whom.reader(), incident);
        return new HandoverView.Open(
                incident.key(),
                links.incident(incident.key()),
                incident.title(),
                incident.severity().name(),
                news.stage(incident),
                words.lead(incident),
                status(shown, whom.zone()),
                Integer.toString(fresh.size()),
                fresh.subList(Math.max(0, fresh.size() - MOST_EVENTS), fresh.size()).stream()
                        .map(event -> event(event, whom.zone()))
                        .toList(),
                news.demands(demands, whom.zone()),
                review == null ? List.of() : news.review(review, whom.since(), whom.zone()),
                mayTake ? people.describe(whom.reader()).name() : "",
                Long.toString(incident.version()));
    }

    private List<HandoverView.Event> status(List<TimelineEvent> shown, ZoneId zone) {
        return shown.stream()
                .filter(event -> event.kind() == Kind.STATUS)
                .reduce((earlier, later) -> later)
                .map(event -> event(event, zone))
                .stream()
                .toList();
    }

    private HandoverView.Event event(TimelineEvent event, ZoneId zone) {
        return new HandoverView.Event(times.dateAndTime(event.at(), zone), event.text());
    }
}
