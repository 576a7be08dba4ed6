package org.sensible.incidents.actionitem;

/**
 * The weights by which Jira's side counts, as a port: Jira has a database of its own. Each call is made as the administrator
 * whose request is under way, and throws {@link JiraSilent} where Jira cannot be reached and {@link JiraNotAuthorised} where
 * he has not yet allowed it. Threads may share it.
 */
public interface WeightsInJira {

    /**
     * @throws org.sensible.incidents.incident.NotFound where Jira does not have this plugin
     * @throws org.sensible.incidents.incident.NotPermitted for who is no administrator of Jira
     */
    Weights read();

    /** Refuses as {@link #read} does. */
    void write(Weights weights);
}
