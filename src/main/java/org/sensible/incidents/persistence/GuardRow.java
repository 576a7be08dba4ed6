package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * The version at which an incident may be changed. A change deletes the row of the version that it was made for and
 * writes the next: Active Objects has no conditional update, but a conditional deletion that says how many rows it found.
 * Of two changes at once the database lets one find the row, and the other waits and finds nothing.
 */
@Table("INCIDENT_GUARD")
public interface GuardRow extends Entity {

    /** Row id of the incident. */
    @NotNull
    @Unique
    int getIncidentId();

    void setIncidentId(int id);

    long getVersionNo();

    void setVersionNo(long version);
}
