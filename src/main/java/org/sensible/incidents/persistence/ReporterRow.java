package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A Jira whose side reports action items: whoever updates its row first has the turn, and all others wait, on every node. */
@Preload("*")
@Table("ITEM_REPORTER")
public interface ReporterRow extends Entity {

    @Unique
    @NotNull
    @StringLength(255)
    String getJiraId();

    void setJiraId(String id);

    /** Grows by one with each turn. */
    @NotNull
    Long getTurnNo();

    void setTurnNo(Long number);

    /** Number of the last report that was taken; 0 before the first. */
    @NotNull
    Long getReportNo();

    void setReportNo(Long number);

    /** When that came, nanoseconds since the epoch; null before the first. */
    Long getReportedAt();

    void setReportedAt(Long nanoseconds);

    /** When the last complete list ended, nanoseconds since the epoch; null before the first. */
    Long getListedAt();

    void setListedAt(Long nanoseconds);

    /** Whether that Jira can mail, as it said last; false before it did. */
    boolean isMails();

    void setMails(boolean mails);
}
