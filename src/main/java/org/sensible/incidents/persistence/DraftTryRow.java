package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** The last time that an incident's postmortem could not be drafted by itself. */
@Preload("*")
@Table("DRAFT_TRY")
public interface DraftTryRow extends Entity {

    /** Key of the incident, such as {@code INC-7}; there is one row for each. */
    @Unique
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** When it was tried, nanoseconds since the epoch. */
    @NotNull
    Long getTriedAt();

    void setTriedAt(Long nanoseconds);

    /** Before which it is not tried again, nanoseconds since the epoch. */
    @NotNull
    Long getNextAt();

    void setNextAt(Long nanoseconds);

    /** What was in the way: JSON object with key and arguments of a message. */
    @StringLength(StringLength.UNLIMITED)
    String getWhyJson();

    void setWhyJson(String json);
}
