package org.sensible.incidents.confluence;

import jakarta.inject.Inject;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/** {@code postmortem-review}: where the postmortem stands, who has read it, and what the reader is asked for. */
public final class ReviewMacro extends IncidentMacro {

    private final ReviewScreens reviews;

    @Inject
    public ReviewMacro(MacroIncident incidents, ReviewScreens reviews, Screens screens) {
        super(incidents, screens, Text.of("incidents.review.macro.frame"));
        this.reviews = reviews;
    }

    @Override
    String show(Incident incident, Person reader, Call call) {
        return reviews.panel(incident, reader, call.onPaper());
    }
}
