package org.sensible.incidents.actionitem.plan;

import java.util.List;
import org.sensible.incidents.incident.Text;

/**
 * Something that a second reader would say about a plan: a reason, never a score, and it blocks nothing. Immutable.
 *
 * @param items keys of the items that it is about; empty where it is about the whole
 * @param text what, why it matters, and one thing that would help
 */
public record Finding(Code code, List<String> items, Text text) {

    public Finding {
        items = List.copyOf(items);
    }

    /** What can be found; those worth a second look come before those good to know. */
    public enum Code {
        NO_OWNER("noOwner"),
        NO_DUE("noDue"),
        ONE_SIDED("oneSided"),
        OVER_CAPACITY("overCapacity"),
        PUT_OFF("putOff"),
        DUPLICATE("duplicate"),
        NOT_ACTIONABLE("notActionable"),
        NOT_SPECIFIC("notSpecific"),
        NOT_BOUNDED("notBounded"),
        UNSURE("unsure"),
        ALL_SMALL("allSmall"),
        ALL_LARGE("allLarge"),
        /** Nothing to mend: what was looked at and found sound, said once. */
        BALANCED("balanced");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        /** The name in answers. */
        public String word() {
            return word;
        }

        /** How much it asks for: {@code look}, {@code know} or {@code sound}. */
        public String weight() {
            if (this == BALANCED) {
                return "sound";
            }
            return compareTo(NOT_BOUNDED) <= 0 ? "look" : "know";
        }

        /** Its name for people. */
        public Text label() {
            return Text.of("incidents.plan.finding." + word + ".title");
        }
    }
}
