package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Waiting;
import org.sensible.incidents.postmortem.review.OpenReviews;
import org.sensible.incidents.postmortem.review.Reading;
import org.sensible.incidents.postmortem.review.ReviewState;

/** What waits for the reader of a hand-over: demands, reviews, and answers that reviewers want. Threads may share it. */
@ConfluenceComponent
public final class HandoverDuties {

    private static final String KEYS = "incidents.policy.handover.";

    private final Waiting waiting;
    private final DemandWords demands;
    private final Links links;
    private final TimeWords times;
    private final Wording wording;
    private final Clock clock;

    @Inject
    public HandoverDuties(
            Waiting waiting, DemandWords demands, Links links, TimeWords times, Wording wording, Clock clock) {
        this.waiting = waiting;
        this.demands = demands;
        this.links = links;
        this.times = times;
        this.wording = wording;
        this.clock = clock;
    }

    /** Demands first, the next one first; then reviews. */
    List<HandoverView.Duty> of(List<Incident> open, List<ReviewState> reviews, Person reader, ZoneId zone) {
        List<HandoverView.Duty> duties = new ArrayList<>();
        waiting.of(open, reader).forEach(duty -> duties.add(demand(duty, zone)));
        for (ReviewState review : reviews) {
            if (review.waitsFor(reader)) {
                duties.add(review(review, "reviewWaits", "", zone));
            }
            if (review.found().postmortem().owner().equals(reader)) {
                OpenReviews.wantingChanges(review).forEach(reading -> duties.add(answer(review, reading, zone)));
            }
        }
        return duties;
    }

    private HandoverView.Duty demand(Waiting.Duty duty, ZoneId zone) {
        DemandsView.Row row = demands.of(duty.incident(), List.of(duty.demand()), List.of(zone), false)
                .rows()
                .get(0);
        String key = duty.incident().key();
        return new HandoverView.Duty(
                key,
                links.incident(key) + "#demand-" + duty.demand().slug(),
                row.text(),
                row.note(),
                row.label(),
                row.state());
    }

    private HandoverView.Duty answer(ReviewState review, Reading reading, ZoneId zone) {
        return review(
                review,
                "reviewWantsChanges",
                wording.tell(Text.of(
                        KEYS + "reviewComment",
                        reading.person(),
                        reading.decision().comment())),
                zone);
    }

    private HandoverView.Duty review(ReviewState review, String key, String note, ZoneId zone) {
        boolean isLate = review.due() != null && review.due().isBefore(clock.instant());
        Demand.State state = isLate ? Demand.State.BROKEN : Demand.State.DUE;
        String until = review.due() == null
                ? ""
                : wording.tell(Text.of(
                        isLate ? "incidents.macro.demand.since" : "incidents.macro.demand.until",
                        times.dateAndTime(review.due(), zone)));
        return new HandoverView.Duty(
                review.incident().key(),
                review.found().page().url(),
                wording.tell(Text.of(KEYS + key, review.found().page().title())),
                note.isEmpty() ? until : note,
                wording.tell(state.label()),
                state.word());
    }
}
