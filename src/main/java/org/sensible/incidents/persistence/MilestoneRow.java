package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How one incident stands with one milestone; an open one has no row. */
@Preload("*")
@Table("INCIDENT_MILESTONE")
public interface MilestoneRow extends Entity {

    /** {@link Digest} of the incident's uid and the milestone's name. */
    @NotNull
    @Unique
    @StringLength(64)
    String getMilestoneDigest();

    void setMilestoneDigest(String digest);

    /** Row id of the incident. */
    @Indexed
    int getIncidentId();

    void setIncidentId(int id);

    @StringLength(32)
    String getMilestoneName();

    void setMilestoneName(String name);

    /** PROPOSED, SET or WAIVED. */
    @StringLength(32)
    String getStateName();

    void setStateName(String state);

    /** Nanoseconds since the epoch, UTC; null where it was waived. */
    Long getHappenedAt();

    void setHappenedAt(Long nanoseconds);

    /** Why it was waived, or set so; null where nobody said. */
    @StringLength(StringLength.UNLIMITED)
    String getReasonText();

    void setReasonText(String reason);

    /** User key of who set or waived it; null for the software. */
    @StringLength(255)
    String getSettledBy();

    void setSettledBy(String userKey);

    /** JSON array of objects with source, externalId and link; null where there is none. */
    @StringLength(StringLength.UNLIMITED)
    String getEvidenceJson();

    void setEvidenceJson(String json);
}
