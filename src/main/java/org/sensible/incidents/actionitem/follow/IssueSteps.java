package org.sensible.incidents.actionitem.follow;

import java.time.LocalDate;

/**
 * What an answer to a reminder does to an issue besides its property; a port to Jira. Each call is made as the person whose request is
 * under way, and throws what {@link org.sensible.incidents.actionitem.IssueGateway} throws. Threads may share it.
 */
public interface IssueSteps {

    /**
     * Takes an issue to the end of its workflow; one that is there stays.
     *
     * @throws org.sensible.incidents.incident.Conflict where this person can do that in Jira itself only, if at all
     */
    void finish(String issueKey);

    /** Gives an issue its day. */
    void due(String issueKey, LocalDate day);
}
