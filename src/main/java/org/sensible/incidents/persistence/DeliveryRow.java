package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A posted body that matched no incident, or was refused for its signature. */
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

    /** Whether it was refused; else it waits for an administrator. */
    boolean isRefusedBody();

    void setRefusedBody(boolean refused);

    /** Id of the token that it came with; the token may be gone. */
    @NotNull
    @Indexed
    @StringLength(64)
    String getTokenUid();

    void setTokenUid(String uid);

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

    /** What its source needs of the headers to read it again, as a JSON object; null where that is nothing. */
    @StringLength(StringLength.UNLIMITED)
    String getHeadersText();

    void setHeadersText(String headers);
}
