package org.sensible.incidents.confluence;

import java.util.List;

/**
 * What the policy asks of an incident, for {@code demands.html.vm}.
 *
 * @param key of the incident
 * @param hasAnchors whether each row gets its permanent address, as on the incident's own page
 * @param rows what is next first
 */
public record DemandsView(String key, boolean hasAnchors, List<Row> rows) {

    /**
     * One demand.
     *
     * @param rule its word, on which its permanent address hangs
     * @param state its state's word, on which a style hangs
     * @param mark {@code next} for the one to do now, else empty
     * @param icon name in the host's icon font
     * @param note instant or reason beside it; empty where there is nothing to say
     * @param label the state in a word, or how long there is left
     * @param actions what the reader may say of it
     */
    public record Row(
            String rule,
            String text,
            String state,
            String mark,
            String icon,
            String note,
            String label,
            Actions actions) {}

    /**
     * What somebody may say of a demand.
     *
     * @param done that it is done
     * @param except that it is not asked of this incident
     * @param undo the opposite of what was said
     */
    public record Actions(boolean done, boolean except, boolean undo) {

        static final Actions NONE = new Actions(false, false, false);

        public boolean isAny() {
            return done || except || undo;
        }
    }
}
