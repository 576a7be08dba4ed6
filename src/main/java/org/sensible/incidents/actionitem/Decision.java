package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.Objects;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * What a team decides about an action item. Immutable.
 *
 * @param reason why; needed for what will not be done, {@code null} where nobody said
 * @param isUndo whether this takes a decision back, so that what was put off by mistake does not count as put off
 */
public record Decision(Commitment commitment, @Nullable String reason, boolean isUndo) {

    /** @throws InvalidInput for a reason that is missing or too long */
    public Decision {
        Objects.requireNonNull(commitment, "commitment");
        reason = Accepted.optional("reason", reason, Accepted.REASON);
        if (commitment == Commitment.NOT_DOING && reason == null) {
            throw new InvalidInput("reason", Text.of("incidents.actionItem.input.reason"));
        }
    }
}
