package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem.State;
import org.sensible.incidents.postmortem.Postmortems;

/** What is looked at before a review is changed: who may see the page, what is said of it, whether it is ready. Threads may share it. */
@ConfluenceComponent
public final class ReviewChecks {

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final ReadinessReading readiness;
    private final ReadinessGate gate;

    @Inject
    public ReviewChecks(Incidents incidents, Postmortems postmortems, ReadinessReading readiness, ReadinessGate gate) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.readiness = readiness;
        this.gate = gate;
    }

    /** @throws InvalidInput with all that cannot be taken */
    void check(ReviewChange wanted, ReviewState before, Person by) {
        Problems problems = new Problems();
        State state = wanted.state().or(before.state());
        if (state == null || state == State.MISSING) {
            problems.add("state", Text.of("incidents.review.input.state"));
        } else if (state == State.REVIEWED && before.state() != State.REVIEWED) {
            problems.add("state", Text.of("incidents.review.input.reviewed"));
        }
        List<Person> reviewers = wanted.reviewers().mentioned()
                ? Reviews.given(wanted)
                : before.reviewers().stream().map(Reading::person).toList();
        if (state != State.DRAFT && reviewers.isEmpty()) {
            problems.add("reviewers", Text.of("incidents.review.input.reviewers"));
        }
        if (wanted.reviewers().mentioned()) {
            reviewers.forEach(reviewer -> requireReader("reviewers", reviewer, before, problems));
        }
        if (wanted.owner().mentioned()) {
            if (wanted.owner().value() == null) {
                problems.add("owner", Text.of("incidents.review.input.owner"));
            } else {
                requireReader("owner", wanted.owner().value(), before, problems);
            }
        }
        if (wanted.due().value() != null) {
            problems.check(() -> Accepted.instant("due", wanted.due().value()), null);
        }
        problems.refuse();
        if (before.state() == State.DRAFT && state == State.IN_REVIEW && gate.isAsked(before.incident())) {
            requireReady(before.incident().key(), by);
        }
    }

    /** Who reviews is said by the very call that asks for the review. */
    private void requireReady(String key, Person by) {
        List<Readiness.Finding> open = readiness.of(key, by).readiness().open().stream()
                .filter(found -> found.check() != Readiness.Check.REVIEWERS)
                .toList();
        if (!open.isEmpty()) {
            List<Text> texts = new ArrayList<>();
            texts.add(Text.of("incidents.readiness.refusal.notReady", open.size()));
            open.forEach(found -> texts.add(found.text()));
            throw new Conflict(texts);
        }
    }

    private void requireReader(String field, Person person, ReviewState state, Problems problems) {
        boolean maySee = incidents.find(state.incident().key(), person).isPresent()
                && postmortems.visible(state.found(), person).isPresent();
        if (!maySee) {
            problems.add(field, Text.of("incidents.review.input.mayNotSee", person));
        }
    }
}
