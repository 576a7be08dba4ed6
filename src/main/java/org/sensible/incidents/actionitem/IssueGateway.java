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

    /** Most items that are listed: what Jira gives in one answer, where nobody lowered its limit. */
    int MOST_ITEMS = 1_000;

    /**
     * Makes an issue and gives it the property in the same step.
     *
     * @return the issue's key
     * @throws org.sensible.incidents.incident.InvalidInput with what Jira refuses, at the fields of {@link WantedItem}
     * @throws org.sensible.incidents.incident.NotPermitted where Jira does not let this person
     */
    String create(NewIssue issue);

    /**
     * The items that this person may see in Jira, at most {@link #MOST_ITEMS}, in any order, in one request.
     *
     * @throws org.sensible.incidents.incident.InvalidInput at {@code jql} with what Jira does not understand in it
     */
    Found find(Search search);

    /** The items of an incident. */
    default List<ActionItem> ofIncident(String incidentKey) {
        return find(Search.of(List.of(incidentKey))).items();
    }

    /**
     * One issue; it has neither a property nor a foreign one where it is no action item.
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

    /**
     * Deletes an issue.
     *
     * @throws org.sensible.incidents.incident.NotPermitted where Jira does not let this person
     */
    void delete(String issueKey);

    /** Takes the property off an issue, which is an ordinary one then; refuses as {@link #write} does. */
    void unlink(String issueKey);

    /** Puts a link to a page on an issue, once, however often this is called. */
    void link(String issueKey, LinkedPage page);

    /** Address of an issue, for people. */
    String url(String issueKey);

    /**
     * Which items are meant.
     *
     * @param incidents keys of the incidents that raised them; empty for any incident
     * @param jql what Jira says of them besides; {@code null} for nothing
     */
    record Search(List<String> incidents, @Nullable String jql) {

        public Search {
            incidents = List.copyOf(incidents);
        }

        static Search of(List<String> incidents) {
            return new Search(incidents, null);
        }
    }

    /**
     * What was found.
     *
     * @param total how many there are for this person, those beyond the limit included
     */
    record Found(List<ActionItem> items, int total) {

        public Found {
            items = List.copyOf(items);
        }
    }

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
