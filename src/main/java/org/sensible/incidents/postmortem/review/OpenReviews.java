package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.Postmortems;

/** Where the reviews of several incidents stand, and what was said in them while somebody was away. Threads may share it. */
@ConfluenceComponent
public final class OpenReviews {

    private final Postmortems postmortems;
    private final ReviewFiles files;
    private final PageVersions versions;
    private final ReviewDue due;

    @Inject
    public OpenReviews(Postmortems postmortems, ReviewFiles files, PageVersions versions, ReviewDue due) {
        this.postmortems = postmortems;
        this.files = files;
        this.versions = versions;
        this.due = due;
    }

    /** Those whose page this reader may see, in the order of the incidents, which the reader may see. */
    public List<ReviewState> of(List<Incident> incidents, Person reader) {
        Map<String, Postmortems.Found> found = postmortems.find(incidents);
        List<ReviewState> states = new ArrayList<>();
        for (Incident incident : incidents) {
            Postmortems.Found page = found.get(incident.key());
            if (page != null && postmortems.visible(page, reader).isPresent()) {
                states.add(state(incident, page));
            }
        }
        return states;
    }

    private ReviewState state(Incident incident, Postmortems.Found found) {
        Review review = files.review(incident.key());
        Instant byPolicy = review.due() == null ? due.of(incident).orElse(null) : null;
        return new ReviewState(
                incident,
                found,
                versions.current(found.page().pageId()),
                review,
                review.due() == null ? byPolicy : review.due(),
                byPolicy != null,
                files.readings(incident.key()));
    }

    /** What happened in a review. */
    public enum Kind {
        ASKED,
        APPROVED,
        CHANGES,
        REVIEWED
    }

    /**
     * Something that happened in a review.
     *
     * @param by whose word it is, or who is asked; nobody where it is about all
     * @param comment what a reviewer said with it; empty for nothing
     */
    public record News(Kind kind, Instant at, List<Person> by, String comment) {}

    /** Earliest first; what happened at that instant is known already. */
    public static List<News> since(ReviewState state, Instant since) {
        List<News> news = new ArrayList<>();
        if (state.state() != Postmortem.State.DRAFT && state.review().askedAt() != null) {
            List<Person> asked = state.reviewers().stream().map(Reading::person).toList();
            news.add(new News(Kind.ASKED, state.review().askedAt(), asked, ""));
        }
        for (Reading reading : state.reviewers()) {
            Decision decision = reading.decision();
            if (decision != null) {
                Kind kind = decision.verdict() == Verdict.APPROVE ? Kind.APPROVED : Kind.CHANGES;
                String comment = decision.comment() == null ? "" : decision.comment();
                news.add(new News(kind, decision.at(), List.of(reading.person()), comment));
            }
        }
        if (state.review().reviewedAt() != null) {
            news.add(new News(Kind.REVIEWED, state.review().reviewedAt(), List.of(), ""));
        }
        return news.stream()
                .filter(one -> one.at().isAfter(since))
                .sorted(Comparator.comparing(News::at).thenComparing(News::kind))
                .toList();
    }

    /** Those who want a change and have not approved since, whom the owner has to answer. */
    public static List<Reading> wantingChanges(ReviewState state) {
        return state.state() != Postmortem.State.IN_REVIEW
                ? List.of()
                : state.reviewers().stream()
                        .filter(reading ->
                                reading.decision() != null && reading.decision().verdict() == Verdict.CHANGES)
                        .toList();
    }
}
