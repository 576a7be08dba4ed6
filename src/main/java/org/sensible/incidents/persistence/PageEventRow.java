package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** An event that has, or had, a row on a postmortem page. */
@Preload("*")
@Table("PAGE_EVENT")
public interface PageEventRow extends Entity {

    /** Digest of the page's id and the event's. */
    @Unique
    @NotNull
    @StringLength(64)
    String getDigest();

    void setDigest(String digest);

    /** The host's id of the page. */
    @Indexed
    @NotNull
    Long getPageId();

    void setPageId(Long pageId);

    /** Id of the event, as in the page's macro. */
    @NotNull
    @StringLength(255)
    String getEventId();

    void setEventId(String eventId);

    /** The first version of the page in which the row was seen. */
    @NotNull
    Integer getPageVersion();

    void setPageVersion(Integer pageVersion);
}
