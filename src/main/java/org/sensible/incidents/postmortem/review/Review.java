package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.postmortem.Postmortem.State;

/**
 * What is kept of a review beside its readers. Immutable.
 *
 * @param incidentKey key of the incident whose postmortem is reviewed
 * @param due by when, where a person said so; {@code null} leaves it to the policy
 * @param askedAt when the reviewers were asked; {@code null} for a draft
 * @param reviewedAt when the last open approval was given; {@code null} before
 * @param causes what is said of the causes; {@code null} before
 */
public record Review(
        String incidentKey,
        @Nullable Instant due,
        @Nullable Instant askedAt,
        @Nullable Instant reviewedAt,
        @Nullable Causes causes) {

    public Review {
        Objects.requireNonNull(incidentKey, "incidentKey");
    }

    static Review none(String incidentKey) {
        return new Review(incidentKey, null, null, null, null);
    }

    /** Where a postmortem stands that is no draft: reviewed once everybody asked has approved, and somebody was asked. */
    static State state(List<Reading> reviewers) {
        return !reviewers.isEmpty() && reviewers.stream().allMatch(Reading::hasApproved)
                ? State.REVIEWED
                : State.IN_REVIEW;
    }

    Review due(@Nullable Instant until) {
        return new Review(incidentKey, until, askedAt, reviewedAt, causes);
    }

    Review causes(Causes said) {
        return new Review(incidentKey, due, askedAt, reviewedAt, said);
    }

    /** The same in that state since now; what stays as it was keeps its instants. */
    Review in(State before, State after, Instant now) {
        if (before == after) {
            return this;
        }
        return switch (after) {
            case DRAFT -> new Review(incidentKey, due, null, null, causes);
            case REVIEWED -> new Review(incidentKey, due, askedAt == null ? now : askedAt, now, causes);
            default -> new Review(incidentKey, due, before == State.DRAFT ? now : askedAt, null, causes);
        };
    }
}
