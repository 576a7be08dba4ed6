package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An import that goes on by itself, as far as it got. Instants are nanoseconds since the epoch, UTC. */
@Table("IMPORT_JOB")
public interface ImportJobRow extends Entity {

    @NotNull
    @Unique
    @StringLength(64)
    String getJobId();

    void setJobId(String id);

    /** Absent for an import of all incidents, as is the key. */
    @Indexed
    @StringLength(64)
    String getIncidentUid();

    void setIncidentUid(String uid);

    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** User key of whoever asked for it. */
    @NotNull
    @StringLength(255)
    String getStartedBy();

    void setStartedBy(String userKey);

    @NotNull
    @StringLength(64)
    String getSourceName();

    void setSourceName(String source);

    @NotNull
    @StringLength(16)
    String getJobState();

    void setJobState(String state);

    /** Whether somebody wants it to end early. */
    boolean isStopAsked();

    void setStopAsked(boolean asked);

    int getSeenCount();

    void setSeenCount(int count);

    /** How many entries there are; null where that is not known. */
    Integer getOfCount();

    void setOfCount(Integer count);

    int getAddedCount();

    void setAddedCount(int count);

    int getKnownCount();

    void setKnownCount(int count);

    int getSkippedCount();

    void setSkippedCount(int count);

    /** Earliest instant among the events; null without any. */
    Long getFirstAt();

    void setFirstAt(Long nanoseconds);

    /** Latest instant among the events; null without any. */
    Long getLastAt();

    void setLastAt(Long nanoseconds);

    /** {@link AskedText}; null without any. */
    @StringLength(StringLength.UNLIMITED)
    String getQuestionsText();

    void setQuestionsText(String questions);

    /** {@link AskedText}; null without any. */
    @StringLength(StringLength.UNLIMITED)
    String getErrorsText();

    void setErrorsText(String errors);

    /** When whoever works on it last said how far it is. */
    @NotNull
    @Indexed
    Long getSeenAliveAt();

    void setSeenAliveAt(Long nanoseconds);
}
