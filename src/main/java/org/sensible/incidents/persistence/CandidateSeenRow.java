package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One incident in which an idea came up. */
@Table("CANDIDATE_SEEN")
public interface CandidateSeenRow extends Entity {

    /** Digest over the candidate's id and the incident's key. */
    @Unique
    @NotNull
    @StringLength(64)
    String getSightingId();

    void setSightingId(String sightingId);

    @Indexed
    @NotNull
    @StringLength(64)
    String getCandidateId();

    void setCandidateId(String candidateId);

    @Indexed
    @NotNull
    @StringLength(255)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** What was said there. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getSummary();

    void setSummary(String summary);

    /** When, nanoseconds since the epoch. */
    @NotNull
    Long getSeenAt();

    void setSeenAt(Long seenAt);

    /** User key of who said so. */
    @NotNull
    @StringLength(255)
    String getSeenBy();

    void setSeenBy(String seenBy);
}
