package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What a person said of one demand of one incident. */
@Table("DEMAND_MARK")
public interface DemandMarkRow extends Entity {

    /** Digest over the incident's uid and the demand's slug. */
    @Unique
    @NotNull
    @StringLength(64)
    String getMarkId();

    void setMarkId(String markId);

    @Indexed
    @NotNull
    @StringLength(255)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** The demand's name. */
    @NotNull
    @StringLength(255)
    String getDemandSlug();

    void setDemandSlug(String slug);

    /** EXCEPTED or DONE. */
    @NotNull
    @StringLength(64)
    String getMarkKind();

    void setMarkKind(String kind);

    /** Why it is excepted; null where it is done. */
    @StringLength(StringLength.UNLIMITED)
    String getReasonText();

    void setReasonText(String reason);

    /** When it was said, nanoseconds since the epoch. */
    @NotNull
    Long getMarkedAt();

    void setMarkedAt(Long nanoseconds);

    /** User key. */
    @NotNull
    @StringLength(255)
    String getMarkedBy();

    void setMarkedBy(String userKey);
}
