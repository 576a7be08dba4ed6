package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How one alert of one incident stands. Instants are nanoseconds since the epoch, UTC. */
@Table("ALERT_STATE")
public interface AlertRow extends Entity {

    /** Hex SHA-256 over incident, source and the alert as the source knows it. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDigest();

    void setDigest(String digest);

    @NotNull
    @Indexed
    @StringLength(64)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** The incident again while it fires, else null; so one look tells whether any does. */
    @Indexed
    @StringLength(64)
    String getFiringFor();

    void setFiringFor(String uid);

    Long getFirstFiredAt();

    void setFirstFiredAt(Long nanoseconds);

    Long getLastFiredAt();

    void setLastFiredAt(Long nanoseconds);

    Long getLastQuietAt();

    void setLastQuietAt(Long nanoseconds);
}
