package org.sensible.incidents.actionitem.gate;

/**
 * Something that the policy asks of an incident and that is not done.
 *
 * @param text what is asked, in the words of Confluence for this person; people wrote it
 */
public record OpenDemand(String text, Stand stand) {

    /** How long it may wait. */
    public enum Stand {
        /** Its term has not begun. */
        NOT_YET,
        /** Its term runs. */
        DUE,
        /** Its term is over. */
        LATE
    }
}
