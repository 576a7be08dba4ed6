package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Which page is the postmortem of which incident. */
@Preload("*")
@Table("POSTMORTEM")
public interface PostmortemRow extends Entity {

    /** Key of the incident, such as {@code INC-7}; an incident has at most one postmortem. */
    @Unique
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** The host's id of the page. */
    @Indexed
    @NotNull
    Long getPageId();

    void setPageId(Long pageId);

    /** Name of a {@code Postmortem.State}. */
    @NotNull
    @StringLength(32)
    String getStateName();

    void setStateName(String stateName);

    /** User key of who sees to it. */
    @NotNull
    @StringLength(255)
    String getOwnerKey();

    void setOwnerKey(String ownerKey);

    /** When it was made, nanoseconds since the epoch. */
    @NotNull
    Long getCreatedAt();

    void setCreatedAt(Long createdAt);
}
