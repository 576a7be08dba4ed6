package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** One incident or drill. Instants are nanoseconds since the epoch, UTC. */
@Preload("*")
@Table("INCIDENT")
public interface IncidentRow extends Entity {

    /** Its id for good, across archive and import. */
    @NotNull
    @Unique
    @StringLength(64)
    String getIncidentUid();

    void setIncidentUid(String uid);

    /** The name that people use, such as INC-7; unique, so that no number of a series is given twice. */
    @NotNull
    @Unique
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String key);

    /** The number in its series, from 1. */
    @Indexed
    long getIncidentNo();

    void setIncidentNo(long number);

    /** The series: drills apart from incidents. */
    boolean isDrillRun();

    void setDrillRun(boolean drill);

    /** Grows by one with each change; {@link GuardRow} holds the one that may be changed. */
    long getVersionNo();

    void setVersionNo(long version);

    @StringLength(255)
    String getTitleText();

    void setTitleText(String title);

    /** Key and title in lower case, cut to fit: what {@code q=} looks into. */
    @StringLength(450)
    String getSearchText();

    void setSearchText(String text);

    /** Name of the level, as the policy had it when it was given. */
    @Indexed
    @StringLength(255)
    String getSeverityName();

    void setSeverityName(String severity);

    /** The stage that follows from outcome and milestones, written with them so that lists can ask for it. */
    @Indexed
    @StringLength(32)
    String getStageName();

    void setStageName(String stage);

    @StringLength(32)
    String getOutcomeName();

    void setOutcomeName(String outcome);

    /** Key of the incident that it doubles; null unless the outcome is DUPLICATE. */
    @StringLength(64)
    String getDuplicateKey();

    void setDuplicateKey(String key);

    @Indexed
    @StringLength(255)
    String getServiceName();

    void setServiceName(String service);

    /** Whether roles are split off from the lead. */
    boolean isComplexCase();

    void setComplexCase(boolean complex);

    /** User key of the lead; null while nobody is. */
    @StringLength(255)
    String getLeadUser();

    void setLeadUser(String userKey);

    /** User key; null where the lead has this role. */
    @StringLength(255)
    String getCommandUser();

    void setCommandUser(String userKey);

    /** User key; null where the lead has this role. */
    @StringLength(255)
    String getLiaisonUser();

    void setLiaisonUser(String userKey);

    /** User key; null where the lead has this role. */
    @StringLength(255)
    String getOperationUser();

    void setOperationUser(String userKey);

    @StringLength(255)
    String getSlackChannel();

    void setSlackChannel(String channel);

    @StringLength(255)
    String getJiraIssue();

    void setJiraIssue(String key);

    /** User key. */
    @StringLength(255)
    String getDeclaredBy();

    void setDeclaredBy(String userKey);

    /** When the severity became worse the last time; null where it did not. */
    Long getRaisedAt();

    void setRaisedAt(Long nanoseconds);

    /** The milestone's instant, again, so that lists can sort by it. */
    @Indexed
    long getDeclaredAt();

    void setDeclaredAt(long nanoseconds);

    /** The milestone's instant, again; null where it is not set. */
    @Indexed
    Long getStartedAt();

    void setStartedAt(Long nanoseconds);

    /** STARTED, else DECLARED: what a list's period is about. */
    @Indexed
    long getOccurredAt();

    void setOccurredAt(long nanoseconds);
}
