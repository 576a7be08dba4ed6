package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;

/**
 * How one action item stands in Jira, as far as that is told without a person: numbers, states and keys, never a text. Immutable.
 *
 * @param key the key now; it changes when the issue moves to another project
 * @param incident key of the incident that raised it
 * @param assignee user name in Jira; {@code null} for nobody
 * @param doneAt when it was resolved; {@code null} while it is not, and where Jira does not know
 * @param decidedAt when the team last decided about it or classified it; {@code null} where nobody wrote that down
 */
public record ItemState(
        String key,
        String incident,
        ActionItem.State state,
        Commitment commitment,
        Level importance,
        Size size,
        Level urgency,
        @Nullable String assignee,
        @Nullable LocalDate due,
        @Nullable Instant doneAt,
        @Nullable Instant decidedAt) {

    public ItemState {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(incident, "incident");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(commitment, "commitment");
        Objects.requireNonNull(importance, "importance");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(urgency, "urgency");
    }

    public boolean isDone() {
        return state == ActionItem.State.DONE;
    }

    public boolean isDropped() {
        return commitment == Commitment.NOT_DOING;
    }

    /** Whether the team has promised it, now or for a later day that was said, and it is not done. */
    public boolean isOwed() {
        boolean isPutOffToADay = commitment == Commitment.LATER && due != null;
        return !isDone() && (commitment == Commitment.COMMITTED || isPutOffToADay);
    }
}
