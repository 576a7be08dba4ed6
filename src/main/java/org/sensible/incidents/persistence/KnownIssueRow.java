package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An issue of Jira that was made an action item from here. */
@Preload("*")
@Table("KNOWN_ISSUE")
public interface KnownIssueRow extends Entity {

    /** Digest over the incident's key and the issue's. */
    @NotNull
    @Unique
    @StringLength(64)
    String getIssueDigest();

    void setIssueDigest(String digest);

    /** Key of the incident. */
    @Indexed
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** Key of the issue when it was made an item. */
    @NotNull
    @StringLength(255)
    String getIssueKey();

    void setIssueKey(String issueKey);
}
