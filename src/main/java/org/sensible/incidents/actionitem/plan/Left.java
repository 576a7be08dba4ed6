package org.sensible.incidents.actionitem.plan;

import org.sensible.incidents.incident.Text;

/**
 * An item that a plan leaves out. Immutable.
 *
 * @param reason what kept it out
 * @param over by how many points it does not fit; 0 where points are not what is missing
 * @param because why, in words
 * @param help what would help, in words
 */
public record Left(String key, Reason reason, int over, Text because, Text help) {

    /** What keeps an item out. */
    public enum Reason {
        /** It alone costs more than everything there is. */
        TOO_LARGE("tooLarge"),
        /** The team has not enough left. */
        TEAM("team"),
        /** Who would do it has not enough left. */
        PERSON("person"),
        /** It waits for an item that is left out. */
        WAITS("waits"),
        /** It waits for what will not be done, or for itself. */
        NEVER("never");

        private final String word;

        Reason(String word) {
            this.word = word;
        }

        /** The name in answers. */
        public String word() {
            return word;
        }
    }
}
