package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A reminder that a node has taken on itself to send; what it says is not kept. */
@Table("REMINDER")
public interface ReminderRow extends Entity {

    /** Digest over incident, demand, due instant, kind and person: there is one row for each reminder in the whole cluster. */
    @Unique
    @NotNull
    @StringLength(64)
    String getReminderId();

    void setReminderId(String id);

    @Indexed
    @NotNull
    @StringLength(255)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** When the term ends of which somebody is reminded, nanoseconds since the epoch. */
    @NotNull
    Long getDueAt();

    void setDueAt(Long nanoseconds);
}
