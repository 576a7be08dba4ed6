package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;

/**
 * Jira, as a port. Every call is made as the person whose request is under way, so Jira decides what may be seen and done.
 * Each throws {@link JiraSilent} where Jira cannot be reached or does not answer in time, and {@link JiraNotAuthorised}
 * where the person has not yet allowed it. Threads may share it.
 */
public interface IssueGateway {

    /** Most items that are listed. */
    int MOST_ITEMS = 100;

    /**
     * Makes an issue and gives it the property in the same step.
     *
     * @return the issue's key
     * @throws org.sensible.incidents.incident.InvalidInput with what Jira refuses, at the fields of {@link WantedItem}
     * @throws org.sensible.incidents.incident.NotPermitted where Jira does not let this person
     */
    String create(NewIssue issue);

    /** The items of an incident that this person may see in Jira, at most {@link #MOST_ITEMS}, in any order. */
    List<ActionItem> ofIncident(String incidentKey);

    /**
     * One issue that is an action item.
     *
     * @throws org.sensible.incidents.incident.NotFound where there is none that this person may see
     */
    ActionItem read(String issueKey);

    /**
     * Writes the property of an issue; what other versions wrote in it stays.
     *
     * @throws org.sensible.incidents.incident.NotPermitted where Jira does not let this person
     */
    void write(String issueKey, ItemProperty property);

    /** Puts a link to a page on an issue, once, however often this is called. */
    void link(String issueKey, LinkedPage page);

    /** Address of an issue, for people. */
    String url(String issueKey);

    /** An issue to make, checked. */
    record NewIssue(
            String summary,
            String project,
            String issueType,
            @Nullable String assignee,
            @Nullable LocalDate due,
            ItemProperty property) {}

    /** A page of Confluence. */
    record LinkedPage(long id, String url, String title) {}
}
