package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.page.PolicyWishes;
import org.sensible.incidents.postmortem.review.PolicyWish;

/** Puts what a review asks for on the policy's list. Threads may share it. */
@ConfluenceComponent
public final class ReviewPolicyWish implements PolicyWish {

    private final PolicyWishes wishes;

    @Inject
    public ReviewPolicyWish(PolicyWishes wishes) {
        this.wishes = wishes;
    }

    @Override
    public void ask(String incidentKey, String text, Person by) {
        wishes.ask(incidentKey, text, by);
    }

    @Override
    public void takeBack(String incidentKey, Person by) {
        wishes.takeBack(incidentKey, by);
    }

    @Override
    public Optional<String> of(String incidentKey, Person reader) {
        try {
            return Optional.of(wishes.of(incidentKey, reader).text());
        } catch (NotFound nothingAsked) {
            return Optional.empty();
        }
    }
}
