package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.incident.Text;

/**
 * What an incident's action items say of its improvement. Pure.
 *
 * <p>Reached when something was promised, or decided, and nothing of it is open; at the instant at which the last of it was resolved
 * or dropped. Without any item that was promised, resolved or dropped, reached at the review, as soon as that is known. While
 * something is open that nobody has promised or put off, the items say nothing.
 *
 * @param says whether it was reached, is still owed, or nothing is known
 * @param at when it was reached; {@code null} unless it was
 * @param because in words for the timeline
 */
record ImprovedState(Says says, @Nullable Instant at, Text because) {

    /** What the items say. */
    enum Says {
        REACHED,
        OWED,
        NOTHING
    }

    private static final ImprovedState NOTHING =
            new ImprovedState(Says.NOTHING, null, Text.of("incidents.follow.log.none"));

    /**
     * @param learntAt when the review ended; {@code null} where that does not matter yet
     * @param stands the instant at which IMPROVED stands now; {@code null} where it is not set. Kept where Jira does not say when
     *     something was resolved
     */
    static ImprovedState of(List<ItemState> items, @Nullable Instant learntAt, @Nullable Instant stands, Instant now) {
        long owed = items.stream().filter(ItemState::isOwed).count();
        if (owed > 0) {
            return new ImprovedState(Says.OWED, null, Text.of("incidents.follow.log.open", (int) owed));
        }
        List<ItemState> over =
                items.stream().filter(item -> item.isDone() || item.isDropped()).toList();
        boolean isPromised = items.stream().anyMatch(item -> item.commitment() == Commitment.COMMITTED);
        boolean isUndecided =
                items.stream().anyMatch(item -> item.commitment() == Commitment.PROPOSED && !item.isDone());
        if (isPromised || !isUndecided && !over.isEmpty()) {
            return new ImprovedState(
                    Says.REACHED, last(over, stands, now), Text.of("incidents.follow.log.over", over.size()));
        }
        return isUndecided || learntAt == null
                ? NOTHING
                : new ImprovedState(Says.REACHED, learntAt, Text.of("incidents.follow.log.none"));
    }

    /** Clocks differ: what Jira says of the future happened now. */
    private static Instant last(List<ItemState> over, @Nullable Instant stands, Instant now) {
        boolean isKnown = over.stream().allMatch(item -> when(item) != null);
        Instant known = over.stream()
                .flatMap(item -> Stream.ofNullable(when(item)))
                .max(Instant::compareTo)
                .filter(at -> !at.isAfter(now))
                .orElse(now);
        return isKnown ? known : Objects.requireNonNullElse(stands, now);
    }

    @Nullable
    private static Instant when(ItemState item) {
        return item.isDropped() && !item.isDone() ? item.decidedAt() : item.doneAt();
    }
}
