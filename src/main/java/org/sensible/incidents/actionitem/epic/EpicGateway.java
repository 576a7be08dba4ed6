package org.sensible.incidents.actionitem.epic;

import java.util.Optional;

/**
 * Epics of the linked Jira, as a port; called as the person who is there. Refuses as
 * {@link org.sensible.incidents.actionitem.IssueGateway} does. Threads may share it.
 */
public interface EpicGateway {

    /** The epic that bears a label, as far as this person may see it; the oldest of several. */
    Optional<String> find(String label);

    /**
     * Makes one.
     *
     * @param name in one word, for boards
     * @return its key
     * @throws org.sensible.incidents.incident.Conflict where the project has no epics
     */
    String create(String project, String summary, String name, String label);

    /**
     * Puts an issue into an epic, out of any other.
     *
     * @throws org.sensible.incidents.incident.Conflict where this Jira has no such epic, or no epics at all
     */
    void put(String issueKey, String epicKey);
}
