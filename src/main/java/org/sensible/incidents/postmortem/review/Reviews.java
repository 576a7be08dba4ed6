package org.sensible.incidents.postmortem.review;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Attainment;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.Postmortem.State;

/**
 * The review of a postmortem, by pull: reviewers are named, and each says a word when the own day starts. Who may change the
 * incident names them; the last open approval makes the postmortem reviewed and the incident LEARNED. LEARNED stays when a
 * reviewer asks for a change afterwards: the team has learnt, and a figure that moves later helps nobody. Threads may share it.
 */
@ConfluenceComponent
public final class Reviews {

    private final Incidents incidents;
    private final ReviewChecks checks;
    private final ReviewReading reading;
    private final ReviewFiles files;
    private final Attainment attainment;
    private final ReviewNews news;
    private final Clock clock;

    @Inject
    public Reviews(
            Incidents incidents,
            ReviewChecks checks,
            ReviewReading reading,
            ReviewFiles files,
            Attainment attainment,
            ReviewNews news,
            Clock clock) {
        this.incidents = incidents;
        this.checks = checks;
        this.reading = reading;
        this.files = files;
        this.attainment = attainment;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @throws InvalidInput with everything that cannot be taken: REVIEWED, which is nobody's to say; a review without reviewers;
     *     somebody who may not see the incident and its page
     * @throws Conflict while the page is in the trash, and where the policy wants it ready before the review and it is not
     */
    public ReviewState change(String key, ReviewChange wanted, Person by) {
        incidents.getForChange(key, by);
        ReviewState before = present(key, by);
        checks.check(wanted, before, by);
        ReviewChange meant =
                before.isDueByPolicy() && before.due().equals(wanted.due().value()) ? wanted.withoutDue() : wanted;
        Instant now = clock.instant();
        files.step(before.incident(), now, step -> changed(step, meant, now));
        ReviewState after = settled(key, by);
        news.asked(before, after, by);
        return after;
    }

    /**
     * A reviewer's word on a version of the page; a later word takes its place.
     *
     * @param verdict what is said; must be given
     * @param comment what is to be changed, needed with CHANGES
     * @param version that the reviewer has read; {@code null} for the current one
     * @throws NotPermitted for who was not asked
     * @throws Conflict while nobody is asked yet, or the page is in the trash
     */
    public ReviewState decide(
            String key, @Nullable Verdict verdict, @Nullable String comment, @Nullable Integer version, Person by) {
        ReviewState before = present(key, by);
        if (before.of(by).filter(Reading::isReviewer).isEmpty()) {
            throw new NotPermitted(Text.of(
                    "incidents.review.refusal.notAsked", before.incident().key()));
        }
        if (before.state() == State.DRAFT) {
            throw new Conflict(
                    Text.of("incidents.review.refusal.draft", before.incident().key()));
        }
        if (verdict == null) {
            throw new InvalidInput("decision", Text.of("incidents.review.input.decision"));
        }
        String said = verdict == Verdict.CHANGES
                ? Accepted.required("comment", comment, Accepted.REASON)
                : Accepted.optional("comment", comment, Accepted.REASON);
        Decision decision = new Decision(verdict, ReviewReading.existing(version, before), clock.instant(), said);
        files.change(before.incident().key(), by, reader -> reader.decided(decision));
        ReviewState after = settled(key, by);
        news.decided(after, by, decision);
        return after;
    }

    /**
     * Judged in a unit of work of its own, after each word was committed: of two last approvals at once the later look sees both.
     */
    private ReviewState settled(String key, Person by) {
        Instant now = clock.instant();
        Incident incident = incidents.get(key, by);
        ReviewFiles.Step step = files.step(incident, now, stands -> judged(stands, now));
        if (step.postmortem().state() == State.REVIEWED) {
            attainment.reached(incident.key(), Milestone.LEARNED, now, Text.of("incidents.review.log.learned"), by);
        }
        return reading.of(key, by);
    }

    private static ReviewFiles.Step judged(ReviewFiles.Step stands, Instant now) {
        Postmortem postmortem = stands.postmortem();
        if (postmortem.state() == State.DRAFT) {
            return stands;
        }
        State state = Review.state(stands.reviewers());
        return new ReviewFiles.Step(
                postmortem.with(state, postmortem.owner()),
                stands.review().in(postmortem.state(), state, now),
                stands.readings());
    }

    private ReviewState present(String key, Person by) {
        ReviewState state = reading.of(key, by);
        if (state.state() == State.MISSING) {
            throw new Conflict(Text.of(
                    "incidents.review.refusal.trashed", state.found().page().title()));
        }
        return state;
    }

    static List<Person> given(ReviewChange wanted) {
        return wanted.reviewers().value() == null
                ? List.of()
                : wanted.reviewers().value().stream().distinct().toList();
    }

    private static ReviewFiles.Step changed(ReviewFiles.Step before, ReviewChange wanted, Instant now) {
        Postmortem old = before.postmortem();
        State state = wanted.state().mentioned() ? wanted.state().value() : old.state();
        List<Reading> readings =
                wanted.reviewers().mentioned() ? asked(before.readings(), given(wanted)) : before.readings();
        if (old.state() == State.DRAFT && state == State.IN_REVIEW) {
            readings = readings.stream().map(Reading::undecided).toList();
        }
        Review review = before.review().in(old.state(), state, now);
        return new ReviewFiles.Step(
                old.with(state, wanted.owner().or(old.owner())),
                wanted.due().mentioned() ? review.due(wanted.due().value()) : review,
                readings);
    }

    private static List<Reading> asked(List<Reading> known, List<Person> reviewers) {
        List<Reading> asked = new ArrayList<>();
        known.forEach(reading -> asked.add(reading.asked(reviewers.contains(reading.person()))));
        List<Person> before = known.stream().map(Reading::person).toList();
        reviewers.stream()
                .filter(person -> !before.contains(person))
                .forEach(person -> asked.add(Reading.none(person).asked(true)));
        return asked;
    }
}
