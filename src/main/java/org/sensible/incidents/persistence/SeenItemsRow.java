package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;

/** What one reader was last shown of the action items of one scope. */
@Table("SEEN_ITEMS")
public interface SeenItemsRow extends Entity {

    /**
     * Digest over the scope, such as an incident's key, and the reader's user key. Not unique: it is written while a page is shown, where a
     * violation would break the page; of several rows the newest counts.
     */
    @Indexed
    @NotNull
    @StringLength(64)
    String getViewId();

    void setViewId(String viewId);

    /** When Jira said so, nanoseconds since the epoch. */
    @Indexed
    @NotNull
    Long getSeenAt();

    void setSeenAt(Long seenAt);

    /** The items, JSON. */
    @NotNull
    @StringLength(StringLength.UNLIMITED)
    String getItems();

    void setItems(String items);
}
