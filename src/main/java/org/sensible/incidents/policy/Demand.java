package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Text;

/**
 * What the policy asks of one incident, and how that stands. Immutable.
 *
 * @param slug its name in answers and addresses, once among the demands of an incident
 * @param rule which of the demands that every policy has; {@code null} for a rule of the team's own
 * @param text what is asked, for a reader
 * @param from when its term began; {@code null} where it has not, or that is not known
 * @param dueAt when its term ends; {@code null} likewise
 * @param at when it was done; {@code null} where it is not, or that is not known
 * @param reason why it is excepted; {@code null} otherwise
 */
public record Demand(
        String slug,
        @Nullable Rule rule,
        Text text,
        State state,
        @Nullable Instant from,
        @Nullable Instant dueAt,
        @Nullable Instant at,
        @Nullable Text reason) {

    public Demand {
        Objects.requireNonNull(slug, "slug");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(state, "state");
        if ((state == State.EXCEPTED) != (reason != null)) {
            throw new IllegalArgumentException("an excepted demand, and no other, has a reason: " + state);
        }
    }

    /** The rules that every policy has. */
    public enum Rule {
        /** Somebody took the lead. */
        LEAD("lead"),
        /** Somebody works on it. */
        ENGAGED("engaged"),
        /** The others were told how it stands. */
        STATUS("status"),
        /** With a complex incident, liaison is not the lead's any more. */
        SPLIT("split"),
        /** The postmortem's page exists. */
        DRAFTED("drafted"),
        /** The postmortem's last approval was given. */
        REVIEWED("reviewed"),
        /** Every action item says how much it matters, and somebody has it. */
        CLASSIFIED("classified"),
        /** By when an action item of high urgency is to be done; asked of the item, and no demand of its incident. */
        ITEMS_HIGH("items-high"),
        /** The same of medium urgency. */
        ITEMS_MEDIUM("items-medium"),
        /** The same of low urgency. */
        ITEMS_LOW("items-low");

        private final String word;

        Rule(String word) {
            this.word = word;
        }

        /** Its name in answers and addresses, for good. */
        public String word() {
            return word;
        }

        /** Whether it is asked of action items, each by itself. */
        public boolean isOfItems() {
            return compareTo(ITEMS_HIGH) >= 0;
        }
    }

    /** How a demand can stand. */
    public enum State {
        /** Done, in time. */
        KEPT("kept"),
        /** The term runs. */
        DUE("due"),
        /** The term ended before it was done, whether it was done since or not. */
        BROKEN("broken"),
        /** Not asked of this incident, for a reason. */
        EXCEPTED("excepted"),
        /** The term has not begun. */
        NOT_YET("notYet");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** Its name in answers. */
        public String word() {
            return word;
        }

        /** Its word for a reader. */
        public Text label() {
            return Text.of("incidents.policy.state." + word);
        }
    }

    /** The same, not asked of this incident. */
    public Demand excepted(Text because) {
        return new Demand(slug, rule, text, State.EXCEPTED, from, dueAt, null, because);
    }

    /** It is not done and not excused, whether its term has begun or not. */
    public boolean isOpen() {
        return isWaiting() || state == State.NOT_YET;
    }

    /** Somebody has to do something now. */
    public boolean isWaiting() {
        return state == State.DUE || (state == State.BROKEN && at == null);
    }
}
