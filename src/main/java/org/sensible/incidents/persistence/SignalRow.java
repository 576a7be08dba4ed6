package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What one event means for the milestones of its incident. Instants are nanoseconds since the epoch, UTC. */
@Table("EVENT_SIGNAL")
public interface SignalRow extends Entity {

    /** Hex SHA-256 over incident, type, source and external id. */
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

    /** Incident, type and instant in 19 digits, then some of the digest: in this order the first and the last are found. */
    @NotNull
    @Indexed
    @StringLength(255)
    String getPlaceKey();

    void setPlaceKey(String key);

    @StringLength(16)
    String getSignalType();

    void setSignalType(String type);

    @StringLength(64)
    String getSourceName();

    void setSourceName(String source);

    /** What fires, as the source knows it; null where it cannot tell. */
    @StringLength(StringLength.UNLIMITED)
    String getAlertName();

    void setAlertName(String alert);

    @NotNull
    Long getHappenedAt();

    void setHappenedAt(Long nanoseconds);

    @StringLength(StringLength.UNLIMITED)
    String getExternalId();

    void setExternalId(String id);

    @StringLength(StringLength.UNLIMITED)
    String getEvidenceLink();

    void setEvidenceLink(String link);

    /** Whether what follows from it was done. */
    boolean isSettled();

    void setSettled(boolean settled);
}
