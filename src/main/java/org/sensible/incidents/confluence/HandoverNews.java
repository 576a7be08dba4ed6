package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.DemandNews;
import org.sensible.incidents.postmortem.review.OpenReviews;
import org.sensible.incidents.postmortem.review.ReviewState;

/** What became of an incident's demands and its review, a line each. Threads may share it. */
@ConfluenceComponent
public final class HandoverNews {

    private static final String KEYS = "incidents.policy.handover.";

    private final People people;
    private final TimeWords times;
    private final Wording wording;

    @Inject
    public HandoverNews(People people, TimeWords times, Wording wording) {
        this.people = people;
        this.times = times;
        this.wording = wording;
    }

    String stage(Incident incident) {
        return wording.tell(
                Text.of("incidents.incident.stage." + incident.stage().name()));
    }

    List<HandoverView.Event> demands(List<DemandNews.News> news, ZoneId zone) {
        return news.stream()
                .map(one -> new HandoverView.Event(
                        times.dateAndTime(one.at(), zone),
                        wording.tell(Text.of(
                                KEYS + "demandNews",
                                one.demand().text(),
                                one.demand().state().label()))))
                .toList();
    }

    List<HandoverView.Event> review(ReviewState state, Instant since, ZoneId zone) {
        return OpenReviews.since(state, since).stream()
                .map(one -> new HandoverView.Event(times.dateAndTime(one.at(), zone), words(one)))
                .toList();
    }

    private String words(OpenReviews.News news) {
        String names = news.by().stream()
                .map(person -> people.describe(person).displayName())
                .collect(Collectors.joining(", "));
        String key = KEYS + "review." + news.kind().name();
        return news.comment().isEmpty()
                ? wording.tell(Text.of(key, names))
                : wording.tell(Text.of(KEYS + "reviewSaid", Text.of(key, names), news.comment()));
    }
}
