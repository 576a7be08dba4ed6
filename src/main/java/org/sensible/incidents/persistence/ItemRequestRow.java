package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A call that makes an action item and may be made again. */
@Table("ITEM_REQUEST")
public interface ItemRequestRow extends Entity {

    /** Digest over who makes it, where, and the caller's own key. */
    @Unique
    @NotNull
    @StringLength(64)
    String getRequestId();

    void setRequestId(String requestId);

    /** When it was made first, nanoseconds since the epoch. */
    @Indexed
    @NotNull
    Long getBegunAt();

    void setBegunAt(Long begunAt);

    /** Until when somebody may be at it, nanoseconds since the epoch. */
    @NotNull
    Long getRunningUntil();

    void setRunningUntil(Long runningUntil);

    /** Key of the issue that it made, absent as long as nobody knows. */
    @StringLength(255)
    String getIssueKey();

    void setIssueKey(String issueKey);
}
