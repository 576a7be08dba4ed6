package org.sensible.incidents.actionitem;

import java.util.List;

/**
 * Which issues were made action items from here, as a port: a Jira without our part cannot find them by their property. Each
 * call joins the unit of work that is under way, or makes one. Threads may share it.
 */
public interface KnownIssues {

    /** Most that are given at once. */
    int MOST = 500;

    /** Remembers an issue, once, however often this is called; one that changed hands is known of both incidents. */
    void remember(String incidentKey, String issueKey);

    /**
     * Keys of issues, the latest first.
     *
     * @param incidents keys of incidents; empty for all
     * @return at most {@link #MOST}
     */
    List<String> of(List<String> incidents);
}
