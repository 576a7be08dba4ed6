package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How far one person has come with one postmortem. */
@Preload("*")
@Table("PM_READING")
public interface ReadingRow extends Entity {

    /** Digest over the incident's key and the person's. */
    @Unique
    @NotNull
    @StringLength(64)
    String getReadingId();

    void setReadingId(String readingId);

    @Indexed
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** User key. */
    @Indexed
    @NotNull
    @StringLength(255)
    String getReaderKey();

    void setReaderKey(String readerKey);

    /** Whether the person was asked for a word. */
    @NotNull
    boolean isReviewer();

    void setReviewer(boolean reviewer);

    /** Last version of the page that the person had open; 0 for none. */
    @NotNull
    int getReadVersion();

    void setReadVersion(int readVersion);

    /** Name of a {@code Verdict}; null before the person said anything. */
    @StringLength(32)
    String getVerdictName();

    void setVerdictName(String verdictName);

    /** Version of the page that was spoken of; null without a verdict. */
    Integer getDecidedVersion();

    void setDecidedVersion(Integer decidedVersion);

    /** When, nanoseconds since the epoch; likewise. */
    Long getDecidedAt();

    void setDecidedAt(Long decidedAt);

    /** What is to be changed, or a remark. */
    @StringLength(StringLength.UNLIMITED)
    String getRemark();

    void setRemark(String remark);
}
