package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The last state that Jira's side reported of one action item. */
@Preload("*")
@Table("REPORTED_ITEM")
public interface ReportedItemRow extends Entity {

    /** Digest over Jira and issue. */
    @Unique
    @NotNull
    @StringLength(64)
    String getItemDigest();

    void setItemDigest(String digest);

    /** Which Jira, by its id. */
    @NotNull
    @StringLength(255)
    String getJiraId();

    void setJiraId(String id);

    /** Jira's own number of the issue. */
    @Indexed
    @NotNull
    Long getIssueNo();

    void setIssueNo(Long number);

    @NotNull
    @StringLength(255)
    String getIssueKey();

    void setIssueKey(String key);

    @Indexed
    @NotNull
    @StringLength(255)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** Name of an {@code ActionItem.State}. */
    @NotNull
    @StringLength(32)
    String getItemState();

    void setItemState(String state);

    /** Name of a {@code Commitment}. */
    @Indexed
    @NotNull
    @StringLength(32)
    String getCommitment();

    void setCommitment(String commitment);

    /** Name of a {@code Level}. */
    @NotNull
    @StringLength(32)
    String getImportance();

    void setImportance(String level);

    /** Name of a {@code Size}. */
    @NotNull
    @StringLength(32)
    String getItemSize();

    void setItemSize(String size);

    /** Name of a {@code Level}. */
    @NotNull
    @StringLength(32)
    String getUrgency();

    void setUrgency(String level);

    /** User name in Jira; null for nobody. */
    @StringLength(255)
    String getAssigneeName();

    void setAssigneeName(String name);

    /** ISO 8601 date; null for none. */
    @StringLength(32)
    String getDueOn();

    void setDueOn(String date);

    /** When it was resolved, nanoseconds since the epoch; null where it is not, or that is not known. */
    Long getDoneAt();

    void setDoneAt(Long nanoseconds);

    /** When the team last decided about it, nanoseconds since the epoch; null where that is not known. */
    Long getDecidedAt();

    void setDecidedAt(Long nanoseconds);
}
