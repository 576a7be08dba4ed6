package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.Postmortems;

/**
 * Where a postmortem stands at one moment. Immutable.
 *
 * @param pageVersion number of the page's current version
 * @param due by when it is to be reviewed; {@code null} where nobody and no policy says
 * @param isDueByPolicy whether the policy says so and no person
 * @param readings of everybody who is known to have read it or was asked
 */
public record ReviewState(
        Incident incident,
        Postmortems.Found found,
        int pageVersion,
        Review review,
        @Nullable Instant due,
        boolean isDueByPolicy,
        List<Reading> readings) {

    public ReviewState {
        readings = List.copyOf(readings);
    }

    public Postmortem.State state() {
        return found.state();
    }

    public List<Reading> reviewers() {
        return readings.stream().filter(Reading::isReviewer).toList();
    }

    public long approvals() {
        return reviewers().stream().filter(Reading::hasApproved).count();
    }

    public Optional<Reading> of(Person person) {
        return readings.stream()
                .filter(reading -> reading.person().equals(person))
                .findFirst();
    }

    /** Whether this person's word is what the postmortem waits for. */
    public boolean waitsFor(Person person) {
        return state() == Postmortem.State.IN_REVIEW
                && of(person)
                        .filter(Reading::isReviewer)
                        .filter(reading -> !reading.hasApproved())
                        .isPresent();
    }
}
