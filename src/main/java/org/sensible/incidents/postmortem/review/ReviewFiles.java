package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.DutyStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.PostmortemStore;

/**
 * What is kept of reviews, as whole steps: each runs in a unit of work of its own, and is taken again where somebody else was
 * faster. So it must not be called inside another, but where it says so. Threads may share it.
 */
@ConfluenceComponent
public final class ReviewFiles {

    private static final int TRIES = 5;

    private final PostmortemStore postmortems;
    private final ReviewStore reviews;
    private final DutyStore duties;
    private final UnitOfWork work;

    @Inject
    public ReviewFiles(PostmortemStore postmortems, ReviewStore reviews, DutyStore duties, UnitOfWork work) {
        this.postmortems = postmortems;
        this.reviews = reviews;
        this.duties = duties;
        this.work = work;
    }

    Review review(String incidentKey) {
        return work.call(() -> reviews.of(incidentKey).orElseGet(() -> Review.none(incidentKey)));
    }

    List<Reading> readings(String incidentKey) {
        return work.call(() -> reviews.readings(incidentKey));
    }

    Optional<TurnedNames> turned(String incidentKey) {
        return work.call(() -> reviews.turned(incidentKey));
    }

    /** With the page's own change, in its unit of work; {@code null} forgets it. */
    void keepTurned(String incidentKey, @Nullable TurnedNames turned) {
        work.run(() -> reviews.keepTurned(incidentKey, turned));
    }

    /** Changes what is known of one reader. */
    void change(String incidentKey, Person person, UnaryOperator<Reading> changed) {
        repeated(() -> {
            Reading before = reviews.reading(incidentKey, person).orElseGet(() -> Reading.none(person));
            Reading after = changed.apply(before);
            if (!after.equals(before)) {
                reviews.keep(incidentKey, after);
            }
            return after;
        });
    }

    void change(String incidentKey, UnaryOperator<Review> changed) {
        repeated(() -> {
            Review after = changed.apply(review(incidentKey));
            reviews.keep(after);
            return after;
        });
    }

    /** The postmortem of that incident, changed together with its review now, from what stands then. */
    Step step(Incident incident, Instant now, StepTaken taken) {
        String incidentKey = incident.key();
        return repeated(() -> {
            Postmortem postmortem = postmortems.ofIncident(incidentKey).orElseThrow();
            Step before = new Step(postmortem, review(incidentKey), reviews.readings(incidentKey));
            Step after = taken.from(before);
            if (!after.postmortem().equals(postmortem)) {
                postmortems.change(after.postmortem());
                owner(incident, postmortem.owner(), after.postmortem().owner(), now);
            }
            if (!after.review().equals(before.review())) {
                reviews.keep(after.review());
            }
            after.readings().stream()
                    .filter(reading -> !before.readings().contains(reading))
                    .forEach(reading -> reviews.keep(incidentKey, reading));
            return after;
        });
    }

    private void owner(Incident incident, Person before, Person after, Instant now) {
        if (!before.equals(after)) {
            duties.add(new DutyChange(incident.uid(), DutyChange.Duty.OWNER, now, before, after));
        }
    }

    /** Everything that is kept of one postmortem. */
    record Step(Postmortem postmortem, Review review, List<Reading> readings) {

        List<Reading> reviewers() {
            return readings.stream().filter(Reading::isReviewer).toList();
        }
    }

    /** What comes after what stands. */
    interface StepTaken {

        Step from(Step before);
    }

    void remove(String incidentKey) {
        work.run(() -> reviews.remove(incidentKey));
    }

    private <T> T repeated(Supplier<T> step) {
        for (int i = 1; ; i++) {
            try {
                return work.call(step);
            } catch (ReviewStore.Taken fasterOne) {
                // That unit is lost; what the other one kept is read again.
                if (i == TRIES) {
                    throw fasterOne;
                }
            }
        }
    }
}
