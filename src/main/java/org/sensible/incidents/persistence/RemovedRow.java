package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What is left of an incident that was removed: its number, which is never given again. */
@Table("REMOVED_INCIDENT")
public interface RemovedRow extends Entity {

    /** The name that it had, such as INC-7. */
    @NotNull
    @Unique
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** The number in its series. */
    @Indexed
    long getIncidentNo();

    void setIncidentNo(long number);

    /** The series: drills apart from incidents. */
    boolean isDrillRun();

    void setDrillRun(boolean drill);
}
