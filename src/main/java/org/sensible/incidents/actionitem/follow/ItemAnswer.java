package org.sensible.incidents.actionitem.follow;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * How somebody answers a reminder. Immutable.
 *
 * @param until the new day, there with {@link Kind#LATER} only
 * @param reason needed with {@link Kind#NOT_DOING}, {@code null} where nobody said
 */
public record ItemAnswer(
        Kind kind, @Nullable LocalDate until, @Nullable String reason) {

    /** What is answered. */
    public enum Kind {
        DONE("done"),
        LATER("later"),
        NOT_DOING("notDoing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As in addresses and bodies. */
        public String word() {
            return word;
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    /** @throws InvalidInput at what is missing for that answer */
    public ItemAnswer {
        if (kind == null) {
            throw new InvalidInput("answer", Text.of("incidents.answer.input.answer"));
        }
        reason = Accepted.optional("reason", reason, Accepted.REASON);
        if (kind == Kind.LATER && until == null) {
            throw new InvalidInput("until", Text.of("incidents.answer.input.until"));
        }
        if (kind == Kind.NOT_DOING && reason == null) {
            throw new InvalidInput("reason", Text.of("incidents.actionItem.input.reason"));
        }
    }
}
