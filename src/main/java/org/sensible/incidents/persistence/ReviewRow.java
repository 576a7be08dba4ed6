package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** What is kept of a postmortem's review beside its readers. */
@Preload("*")
@Table("PM_REVIEW")
public interface ReviewRow extends Entity {

    /** Key of the incident, such as {@code INC-7}. */
    @Unique
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** By when, where a person said so; nanoseconds since the epoch. */
    Long getDueAt();

    void setDueAt(Long dueAt);

    /** When the reviewers were asked, likewise. */
    Long getAskedAt();

    void setAskedAt(Long askedAt);

    /** When the last open approval was given, likewise. */
    Long getReviewedAt();

    void setReviewedAt(Long reviewedAt);

    /** {@code UNDERSTOOD} or {@code UNKNOWN}; null before anybody said so. */
    @StringLength(32)
    String getCausesName();

    void setCausesName(String causesName);

    /** What was looked into, where the causes stay unknown. */
    @StringLength(StringLength.UNLIMITED)
    String getTriedText();

    void setTriedText(String triedText);

    /** Which data would have told, likewise. */
    @StringLength(StringLength.UNLIMITED)
    String getMissingText();

    void setMissingText(String missingText);

    /** User key of who said it of the causes. */
    @StringLength(255)
    String getCausesByKey();

    void setCausesByKey(String causesByKey);

    /** When, nanoseconds since the epoch. */
    Long getCausesAt();

    void setCausesAt(Long causesAt);

    /** Version of the page in which names became roles; null where none did, or they are names again. */
    Integer getTurnedVersion();

    void setTurnedVersion(Integer turnedVersion);

    /** How many names, likewise. */
    Integer getTurnedNames();

    void setTurnedNames(Integer turnedNames);

    /** Hex SHA-256 over the page before and after, likewise. */
    @StringLength(64)
    String getTurnedPrint();

    void setTurnedPrint(String turnedPrint);

    /** When, nanoseconds since the epoch, likewise. */
    Long getTurnedAt();

    void setTurnedAt(Long turnedAt);
}
