package org.sensible.incidents.incident;

/** Where things are to be found, as full addresses. Threads may share it. */
public interface Links {

    /** The incident's own page. */
    String incident(String key);

    /** The key by which the host's create dialog knows the postmortem. */
    String POSTMORTEM_BLUEPRINT = "org.sensible.sensible-incidents:postmortem-blueprint";

    /** Where the wizard opens that makes the incident's postmortem in the space of that key. */
    default String newPostmortem(String key, String space) {
        // hosts differ in whether they open the dialog without createDialog
        return incident(key) + "?createDialog=true&createDialogSpaceKey=" + space + "&createDialogBlueprintKey="
                + POSTMORTEM_BLUEPRINT;
    }

    /**
     * A page of the host.
     *
     * @param path its path below the host's base address, with a slash at the start
     */
    String page(String path);

    /** Where an administrator reads and changes the settings. */
    String settings();
}
