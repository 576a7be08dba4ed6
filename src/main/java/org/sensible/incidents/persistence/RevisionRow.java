package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One revision of one event; never changed. Instants are nanoseconds since the epoch, UTC. */
@Preload("*")
@Table("EVENT_REVISION")
public interface RevisionRow extends Entity {

    /** Hex SHA-256 over incident and revision id: the same edit told twice is one. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDigest();

    void setDigest(String digest);

    @NotNull
    @StringLength(64)
    String getRevisionId();

    void setRevisionId(String id);

    @NotNull
    @Indexed
    @StringLength(64)
    String getIncidentUid();

    void setIncidentUid(String uid);

    @NotNull
    @Indexed
    @StringLength(64)
    String getEventId();

    void setEventId(String id);

    /** FIRST, EDIT, REMOVAL or CHOICE. */
    @NotNull
    @StringLength(16)
    String getSortName();

    void setSortName(String sort);

    @NotNull
    Long getRecordedAt();

    void setRecordedAt(Long nanoseconds);

    /** When the source edited it; null where it does not say. */
    Long getEditedAt();

    void setEditedAt(Long nanoseconds);

    /** The edit's id at the source; null for first words and for decisions. */
    @StringLength(StringLength.UNLIMITED)
    String getEditId();

    void setEditId(String id);

    /** User key of who decided; null for what a source says. */
    @StringLength(255)
    String getDecidedBy();

    void setDecidedBy(String userKey);

    /** JSON object: what the source says, or what was decided with null for what was taken back. */
    @StringLength(StringLength.UNLIMITED)
    String getContentJson();

    void setContentJson(String json);
}
