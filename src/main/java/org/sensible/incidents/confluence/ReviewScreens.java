package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem.State;
import org.sensible.incidents.postmortem.Postmortems;
import org.sensible.incidents.postmortem.review.PolicyWish;
import org.sensible.incidents.postmortem.review.ReviewReading;
import org.sensible.incidents.postmortem.review.ReviewState;

/**
 * The panel on the postmortem: three steps, who is asked, what is new to the reader, and one primary button. That somebody reads is
 * told by the page's script, since nothing is written while a macro renders. Threads may share it.
 */
@ConfluenceComponent
public final class ReviewScreens {

    private final Postmortems postmortems;
    private final ReviewReading reading;
    private final PolicyWish wishes;
    private final ReviewWords words;
    private final PostmortemDemands demands;
    private final WriteAccess writes;
    private final Screens screens;

    @Inject
    public ReviewScreens(
            Postmortems postmortems,
            ReviewReading reading,
            PolicyWish wishes,
            ReviewWords words,
            PostmortemDemands demands,
            WriteAccess writes,
            Screens screens) {
        this.postmortems = postmortems;
        this.reading = reading;
        this.wishes = wishes;
        this.words = words;
        this.demands = demands;
        this.writes = writes;
        this.screens = screens;
    }

    /** Whether there is a page that this reader may see. */
    boolean isShown(Incident incident, Person reader) {
        return postmortems.visible(incident, reader).isPresent();
    }

    String panel(Incident incident, Person reader, boolean onPaper) {
        if (!isShown(incident, reader)) {
            return screens.notice(Text.of("incidents.postmortem.refusal.none", incident.key()));
        }
        if (!onPaper) {
            screens.useScript("incidents-review");
        }
        return screens.show("review", view(reading.of(incident.key(), reader), reader, onPaper));
    }

    /** Who was asked and what they said, with nothing to click. */
    String people(Incident incident, Person reader) {
        if (postmortems.visible(incident, reader).isEmpty()) {
            return screens.notice(Text.of("incidents.postmortem.refusal.none", incident.key()));
        }
        ReviewState state = reading.of(incident.key(), reader);
        screens.useScript("incidents-review");
        return screens.show("review-people", new PeopleView(words.count(state), reviewers(state)));
    }

    private List<ReviewView.Reviewer> reviewers(ReviewState state) {
        return state.reviewers().stream()
                .map(reviewer -> words.reviewer(reviewer, state))
                .toList();
    }

    private ReviewView view(ReviewState state, Person reader, boolean onPaper) {
        Optional<ReviewReading.Since> since = onPaper ? Optional.empty() : reading.since(state, reader);
        boolean mayAct = !onPaper && writes.pause().isEmpty();
        return new ReviewView(
                state.incident().key(),
                state.pageVersion(),
                words.steps(state),
                words.name(state),
                words.due(state),
                words.count(state),
                reviewers(state),
                since.map(words::since).orElse(""),
                mayAct
                        ? reading.sinceApproval(state, reader)
                                .map(changed -> words.stands(state, changed))
                                .orElse("")
                        : "",
                words.notes(state, wishes.of(state.incident().key(), reader).orElse(null)),
                onPaper ? "" : words.proposal(state),
                demands.of(state.incident(), onPaper),
                may(state, reader, mayAct),
                words.form(state));
    }

    private ReviewView.May may(ReviewState state, Person reader, boolean mayAct) {
        if (!mayAct) {
            return ReviewView.May.NOTHING;
        }
        boolean mayChange = writes.mayChange(reader, state.incident());
        return new ReviewView.May(
                state.waitsFor(reader),
                mayChange,
                mayChange && state.state() == State.DRAFT,
                mayChange && !state.incident().milestones().isSettled(Milestone.TRIAGED),
                mayChange && !state.incident().milestones().isSettled(Milestone.PREPARED));
    }

    /** The view of {@code review-people.html.vm}. */
    public record PeopleView(String count, List<ReviewView.Reviewer> reviewers) {}
}
