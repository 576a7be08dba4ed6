package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code postmortem-review}: where the postmortem stands, who has read it, and what the reader is asked for; with {@code view=reviewers}
 * only who was asked and what they said, for the page's last section.
 */
public final class ReviewMacro extends IncidentMacro {

    private final ReviewScreens reviews;
    private final LostTimeline lost;

    @Inject
    public ReviewMacro(MacroIncident incidents, ReviewScreens reviews, LostTimeline lost, Screens screens) {
        super(incidents, screens, Text.of("incidents.review.macro.frame"));
        this.reviews = reviews;
        this.lost = lost;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        return call.parameters().getOrDefault("view", "").strip().equals("reviewers")
                ? reviews.people(incident, reader)
                : reviews.panel(incident, reader, call.onPaper())
                        + (call.onPaper() ? "" : lost.offer(incident, reader));
    }
}
