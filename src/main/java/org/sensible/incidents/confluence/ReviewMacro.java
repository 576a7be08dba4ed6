package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import org.sensible.incidents.confluence.finding.BesidePage;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/**
 * {@code postmortem-review}: where the postmortem stands, who has read it, and what the reader is asked for; with {@code view=reviewers}
 * only who was asked and what they said, for the page's last section.
 */
public final class ReviewMacro extends IncidentMacro {

    private final ReviewScreens reviews;
    private final BesidePage beside;
    private final LostTimeline lost;

    @Inject
    public ReviewMacro(
            MacroIncident incidents, ReviewScreens reviews, BesidePage beside, LostTimeline lost, Screens screens) {
        super(incidents, screens, Text.of("incidents.review.macro.frame"));
        this.reviews = reviews;
        this.beside = beside;
        this.lost = lost;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        if (call.parameters().getOrDefault("view", "").strip().equals("reviewers")) {
            return reviews.people(incident, reader);
        }
        String panel = reviews.panel(incident, reader, call.onPaper());
        if (call.onPaper()) {
            return panel;
        }
        String besides = reviews.isShown(incident, reader) ? beside.of(incident) : "";
        return panel + lost.offer(incident, reader) + besides;
    }
}
