package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** That somebody else has a duty since then. */
@Table("DUTY_CHANGE")
public interface DutyChangeRow extends Entity {

    @Indexed
    @NotNull
    @StringLength(255)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** LEAD or OWNER. */
    @NotNull
    @StringLength(64)
    String getDutyName();

    void setDutyName(String duty);

    /** Nanoseconds since the epoch. */
    @NotNull
    Long getChangedAt();

    void setChangedAt(Long nanoseconds);

    /** User key; null where nobody had it. */
    @StringLength(255)
    String getBeforeUser();

    void setBeforeUser(String userKey);

    /** User key; null where nobody has it. */
    @StringLength(255)
    String getAfterUser();

    void setAfterUser(String userKey);
}
