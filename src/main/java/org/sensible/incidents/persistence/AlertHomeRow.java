package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Which incident an alert was taken for. */
@Table("HOOK_ALERT")
public interface AlertHomeRow extends Entity {

    /** Hex SHA-256 of source and alert, each with its length before it. */
    @NotNull
    @Unique
    @StringLength(64)
    String getAlertDigest();

    void setAlertDigest(String digest);

    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** When it was taken, nanoseconds since the epoch. */
    @NotNull
    @Indexed
    Long getTakenAt();

    void setTakenAt(Long nanoseconds);
}
