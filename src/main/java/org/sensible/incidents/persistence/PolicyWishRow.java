package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A change of the policy that the review of an incident's postmortem asked for. */
@Table("POLICY_WISH")
public interface PolicyWishRow extends Entity {

    /** Key of the incident, such as {@code INC-7}; an incident asks for one change. */
    @Unique
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** What is to be changed. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getWishText();

    void setWishText(String wishText);

    /** User key of who asked. */
    @NotNull
    @StringLength(255)
    String getAskedByKey();

    void setAskedByKey(String askedByKey);

    /** When, nanoseconds since the epoch. */
    @NotNull
    Long getAskedAt();

    void setAskedAt(Long askedAt);

    /** Whether it is there: {@code OPEN} or {@code FULFILLED}. */
    @Indexed
    @NotNull
    @StringLength(32)
    String getStateName();

    void setStateName(String stateName);
}
