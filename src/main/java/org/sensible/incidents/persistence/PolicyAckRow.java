package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Who has read which version of a policy; version 0: who looked at it and found nothing to change. */
@Table("POLICY_ACK")
public interface PolicyAckRow extends Entity {

    /** Digest over page, version and user key; for a look at it over the instant too. */
    @Unique
    @NotNull
    @StringLength(64)
    String getAckId();

    void setAckId(String ackId);

    /** The host's id of the page. */
    @Indexed
    @NotNull
    Long getPageId();

    void setPageId(Long pageId);

    /** Number of the version that was read; 0 for a look at the policy without a change. */
    @NotNull
    Integer getVersionNo();

    void setVersionNo(Integer versionNo);

    /** User key of who said so. */
    @NotNull
    @StringLength(255)
    String getSaidByKey();

    void setSaidByKey(String saidByKey);

    /** When, nanoseconds since the epoch. */
    @NotNull
    Long getSaidAt();

    void setSaidAt(Long saidAt);
}
