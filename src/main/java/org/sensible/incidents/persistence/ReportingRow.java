package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** How reporting to Confluence stands; one row at most. */
@Preload("*")
@Table("ITEM_REPORTING")
public interface ReportingRow extends Entity {

    /** Always the same, so that there is one row in the whole cluster. */
    @Unique
    @NotNull
    @StringLength(64)
    String getRowName();

    void setRowName(String name);

    /** Id of this Jira, made once. */
    @NotNull
    @StringLength(255)
    String getJiraId();

    void setJiraId(String id);

    /** Number of the last report that was posted. */
    @NotNull
    Long getReportNo();

    void setReportNo(Long number);

    /** Address of the hook without the token; null where nothing is set up. */
    @StringLength(StringLength.UNLIMITED)
    String getHookUrl();

    void setHookUrl(String url);

    /** The token that opens the hook; null where nothing is set up. */
    @StringLength(255)
    String getHookToken();

    void setHookToken(String token);

    /** This Jira's address when that was set up. */
    @StringLength(StringLength.UNLIMITED)
    String getHomeUrl();

    void setHomeUrl(String url);

    /** When a report was taken last, nanoseconds since the epoch; null before the first. */
    Long getToldAt();

    void setToldAt(Long nanoseconds);

    /** When a complete list was taken last, nanoseconds since the epoch; null before the first. */
    Long getListedAt();

    void setListedAt(Long nanoseconds);

    /** Name of a {@code Courier.Why}; null where the last report was taken. */
    @StringLength(32)
    String getTrouble();

    void setTrouble(String why);

    /** With which the other side answered then; null without trouble. */
    Integer getTroubleStatus();

    void setTroubleStatus(Integer status);

    /** Since when it is so, nanoseconds since the epoch; null without trouble. */
    Long getTroubleAt();

    void setTroubleAt(Long nanoseconds);
}
