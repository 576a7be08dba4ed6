package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentQuery;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Stage;
import org.sensible.incidents.policy.DemandNews;
import org.sensible.incidents.policy.Waiting;
import org.sensible.incidents.postmortem.review.OpenReviews;
import org.sensible.incidents.postmortem.review.ReviewState;

/**
 * What the last zone leaves to the next: what waits for the reader, and what changed in open incidents, their demands and reviews
 * while the reader was away, by the clock of the reader's zone. Threads may share it.
 */
@ConfluenceComponent
public final class HandoverScreens {

    private static final int MOST = 50;

    private final Incidents incidents;
    private final Waiting waiting;
    private final OpenReviews reviews;
    private final DemandNews demands;
    private final HandoverDuties duties;
    private final HandoverRows rows;
    private final HandoverHead head;

    @Inject
    public HandoverScreens(
            Incidents incidents,
            Waiting waiting,
            OpenReviews reviews,
            DemandNews demands,
            HandoverDuties duties,
            HandoverRows rows,
            HandoverHead head) {
        this.incidents = incidents;
        this.waiting = waiting;
        this.reviews = reviews;
        this.demands = demands;
        this.duties = duties;
        this.rows = rows;
        this.head = head;
    }

    String of(Person reader, boolean onPaper) {
        List<Incident> open = open(reader);
        Waiting.Away away = waiting.away(reader);
        HandoverRows.For whom = new HandoverRows.For(reader, away.since(), head.zone(away), onPaper);
        Map<String, List<DemandNews.News>> changed = demands.since(open, away.since());
        List<ReviewState> reviewed = reviews.of(open, reader);
        Map<String, ReviewState> byKey = reviewed.stream()
                .collect(Collectors.toMap(state -> state.incident().key(), Function.identity()));
        return head.show(
                new HandoverView(
                        head.since(away),
                        head.atWork(),
                        duties.of(open, reviewed, reader, whom.zone()),
                        open.stream()
                                .map(incident -> rows.of(
                                        incident,
                                        changed.getOrDefault(incident.key(), List.of()),
                                        byKey.get(incident.key()),
                                        whom))
                                .toList()),
                onPaper);
    }

    private List<Incident> open(Person reader) {
        List<Incident> open = new ArrayList<>();
        for (Stage stage : List.of(Stage.DETECTION, Stage.RECOVERY, Stage.POST_INCIDENT)) {
            IncidentQuery query = new IncidentQuery(stage, null, null, null, null, null, null, false);
            open.addAll(incidents.list(query, 0, MOST, reader).values());
        }
        return open;
    }
}
