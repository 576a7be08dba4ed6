package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/**
 * What an index of postmortems is filtered and sorted by, once more, one row a postmortem: written in the unit that changes the
 * incident, the postmortem or the page, so that a list never has to read all of them.
 */
@Preload("*")
@Table("PM_INDEX")
public interface IndexRow extends Entity {

    /** Key of the incident, such as {@code INC-7}. */
    @Unique
    @NotNull
    @StringLength(64)
    String getIncidentKey();

    void setIncidentKey(String incidentKey);

    /** The incident's number. */
    @Indexed
    long getIncidentNo();

    void setIncidentNo(long number);

    /** The host's id of the page. */
    @Indexed
    long getPageId();

    void setPageId(long pageId);

    /** Key of the page's space; null until it was told. */
    @Indexed
    @StringLength(255)
    String getSpaceKey();

    void setSpaceKey(String spaceKey);

    /** The page's title in lower case, cut to fit; null until it was told. */
    @StringLength(450)
    String getPageText();

    void setPageText(String text);

    /** Whether the page is in the trash. */
    boolean isTrashed();

    void setTrashed(boolean trashed);

    /** Name of a {@code Postmortem.State} other than MISSING. */
    @Indexed
    @StringLength(32)
    String getStateName();

    void setStateName(String stateName);

    /** For whom the incident is, see {@link AudienceRows}. Without an index: databases would take that one, and then sort all. */
    @NotNull
    @StringLength(64)
    String getAudience();

    void setAudience(String audience);

    /** The incident's key and title in lower case, cut to fit. */
    @StringLength(450)
    String getSearchText();

    void setSearchText(String text);

    @Indexed
    @StringLength(255)
    String getSeverityName();

    void setSeverityName(String severity);

    @Indexed
    @StringLength(255)
    String getServiceName();

    void setServiceName(String service);

    /** The service where the incident is for everybody and no drill; else null. */
    @Indexed
    @StringLength(255)
    String getOpenService();

    void setOpenService(String service);

    /** RECOVERED, else STARTED, else DECLARED; nanoseconds since the epoch. */
    @Indexed
    long getSortedAt();

    void setSortedAt(long nanoseconds);

    /**
     * What is left from that and from the incident's number to the largest ones, each with noughts before it: in its order the
     * latest come first. One column to sort by, upwards, so that on every database its index serves.
     */
    @Indexed
    @StringLength(64)
    String getLatestFirst();

    void setLatestFirst(String key);

    /** Time to recovery in seconds; null unless it is recorded. */
    @Indexed
    Long getRecoverySeconds();

    void setRecoverySeconds(Long seconds);

    /** Time to triage, likewise. */
    @Indexed
    Long getTriageSeconds();

    void setTriageSeconds(Long seconds);

    /** Time to learn, likewise. */
    @Indexed
    Long getLearnSeconds();

    void setLearnSeconds(Long seconds);
}
