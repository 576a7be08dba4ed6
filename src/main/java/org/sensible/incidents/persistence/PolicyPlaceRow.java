package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Where an administrator said that the policy is, from an instant on. */
@Table("POLICY_PLACE")
public interface PolicyPlaceRow extends Entity {

    /** Its own id. */
    @Unique
    @NotNull
    @StringLength(64)
    String getPlaceId();

    void setPlaceId(String placeId);

    /** Key of the space for which it is said; absent for the whole instance. */
    @StringLength(255)
    String getSpaceKey();

    void setSpaceKey(String spaceKey);

    /** The host's id of the page; absent where there is no page any more. */
    Long getPageId();

    void setPageId(Long pageId);

    /** Key of the space in which the page was then. */
    @StringLength(255)
    String getPageSpaceKey();

    void setPageSpaceKey(String pageSpaceKey);

    /** From when on, nanoseconds since the epoch. */
    @NotNull
    Long getSinceAt();

    void setSinceAt(Long sinceAt);

    /** User key of the administrator. */
    @NotNull
    @StringLength(255)
    String getSaidByKey();

    void setSaidByKey(String saidByKey);

    /** Name of a {@code Trouble} that the page was in when somebody looked last; absent where it was in none. */
    @StringLength(32)
    String getTroubleName();

    void setTroubleName(String troubleName);
}
