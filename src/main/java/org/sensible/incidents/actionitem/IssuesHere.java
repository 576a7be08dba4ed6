package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;

/** The issues of the Jira that the plugin runs in, as the person who is there may use them. Implemented in Jira only. */
public interface IssuesHere {

    /**
     * The action items among the issues that a query finds, of those that this person may see, each with whether he may edit
     * it.
     *
     * @param limit most issues
     * @throws org.sensible.incidents.incident.NotSignedIn where nobody is logged in
     * @throws org.sensible.incidents.incident.InvalidInput at {@code jql} with what Jira does not understand
     */
    IssueGateway.Found find(String jql, int limit);

    /**
     * An issue that this person may edit.
     *
     * @throws org.sensible.incidents.incident.NotSignedIn where nobody is logged in
     * @throws org.sensible.incidents.incident.NotFound where there is no such issue that this person may see
     * @throws org.sensible.incidents.incident.NotPermitted where this person may not edit it
     */
    Held forChange(String issueKey);

    /**
     * Writes the property of an issue; what other versions wrote in it stays.
     *
     * @throws org.sensible.incidents.incident.NotPermitted where Jira does not let this person
     */
    void write(String issueKey, ItemProperty property);

    /**
     * Writes the property of an issue anew, of what stood there nothing stays; that is kept beside it, under
     * {@link ItemProperty#KEY_REPLACED}.
     *
     * @throws org.sensible.incidents.incident.NotPermitted where Jira does not let this person
     */
    void writeAfresh(String issueKey, ItemProperty property);

    /**
     * An issue and who is there.
     *
     * @param item with neither a property nor a foreign one where it is no action item
     * @param user the person's user name
     */
    record Held(ActionItem item, @Nullable String user) {}
}
