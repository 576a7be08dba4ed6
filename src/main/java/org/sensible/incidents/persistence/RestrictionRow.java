package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One person or group that a restricted incident is for; an incident without a row is for everybody. */
@Preload("*")
@Table("RESTRICTION")
public interface RestrictionRow extends Entity {

    /** Hex SHA-256 over incident, sort and name: nobody is named twice. */
    @NotNull
    @Unique
    @StringLength(64)
    String getRestrictionDigest();

    void setRestrictionDigest(String digest);

    /** Row id of the incident. */
    @NotNull
    @Indexed
    int getIncidentId();

    void setIncidentId(int id);

    /** {@code user} or {@code group}. */
    @NotNull
    @StringLength(16)
    String getSubjectKind();

    void setSubjectKind(String kind);

    /** User key, or the group's name. */
    @NotNull
    @StringLength(255)
    String getSubjectName();

    void setSubjectName(String name);
}
