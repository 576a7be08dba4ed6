package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** That somebody was told of an action item at one stage, or got a digest on one day; what it said is not kept. */
@Table("ITEM_REMINDER")
public interface ItemReminderRow extends Entity {

    /** Digest over person and day, or over person, item, due day and stage: there is one row for each in the whole cluster. */
    @Unique
    @NotNull
    @StringLength(64)
    String getReminderId();

    void setReminderId(String id);

    /** When it was claimed, nanoseconds since the epoch; null in rows of the first builds, which are the first to be forgotten. */
    @Indexed
    Long getClaimedAt();

    void setClaimedAt(Long nanoseconds);
}
