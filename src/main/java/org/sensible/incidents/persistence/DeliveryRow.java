package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A posted body that matched no incident. */
@Table("DELIVERY")
public interface DeliveryRow extends Entity {

    /** Its id, which follows from token and body. */
    @NotNull
    @Unique
    @StringLength(64)
    String getDeliveryUid();

    void setDeliveryUid(String uid);

    @NotNull
    @StringLength(64)
    String getSourceName();

    void setSourceName(String source);

    /** What administrators called the token when it came. */
    @NotNull
    @StringLength(255)
    String getTokenName();

    void setTokenName(String name);

    /** When it came, nanoseconds since the epoch. */
    @NotNull
    @Indexed
    Long getReceivedAt();

    void setReceivedAt(Long nanoseconds);

    /** What it tells in one line; null where that is nothing. */
    @StringLength(255)
    String getSummaryText();

    void setSummaryText(String summary);

    /** As it came. */
    @StringLength(StringLength.UNLIMITED)
    String getRawBody();

    void setRawBody(String body);
}
