package org.sensible.incidents.postmortem.review;

import java.time.Instant;
import java.util.List;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Postmortem;

/**
 * What somebody wants changed about a review; not checked yet. What is not mentioned stays as it is.
 *
 * @param state DRAFT or IN_REVIEW; reviewed it becomes by the last approval alone
 * @param owner cannot be cleared
 * @param due cleared leaves it to the policy
 * @param reviewers all of them; cleared means none
 */
public record ReviewChange(
        Given<Postmortem.State> state, Given<Person> owner, Given<Instant> due, Given<List<Person>> reviewers) {

    /** Asks those reviewers, in one step. */
    public static ReviewChange ask(List<Person> reviewers) {
        return new ReviewChange(
                Given.of(Postmortem.State.IN_REVIEW), Given.nothing(), Given.nothing(), Given.of(reviewers));
    }

    /** The same, saying nothing of when it is due: what the policy says and comes back is nobody's choice. */
    ReviewChange withoutDue() {
        return new ReviewChange(state, owner, Given.nothing(), reviewers);
    }
}
