package org.sensible.incidents.timeline.source;

/**
 * Jira, as a port: the history of an issue, read as the person whose request is under way, so Jira decides what may be
 * seen. Threads may share it.
 */
public interface IssueHistory {

    /**
     * History and comments of an issue, fetched when this returns.
     *
     * @param issueKey such as {@code OPS-1}
     * @throws org.sensible.incidents.incident.InvalidInput at {@code issue} for what is no key, and where there is no such
     *     issue that this person may see
     * @throws org.sensible.incidents.incident.Refusal where Jira cannot be reached, or the person has not yet allowed it
     */
    Import of(String issueKey);
}
