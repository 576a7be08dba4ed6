package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;

/** That an issue changed since Confluence was told; the row's own id is the number of the note. */
@Preload("*")
@Table("ITEM_OUTBOX")
public interface OutboxRow extends Entity {

    /** Jira's own number of the issue. */
    @NotNull
    Long getIssueNo();

    void setIssueNo(Long number);
}
