package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A token that lets one sender post here; the token itself is not kept. */
@Table("HOOK_TOKEN")
public interface HookTokenRow extends Entity {

    /** By which administrators speak of it. */
    @NotNull
    @Unique
    @StringLength(64)
    String getTokenUid();

    void setTokenUid(String uid);

    /** Hex SHA-256 of the token. */
    @NotNull
    @Unique
    @StringLength(64)
    String getTokenDigest();

    void setTokenDigest(String digest);

    /** Which kind of body it lets in. */
    @NotNull
    @StringLength(64)
    String getSourceName();

    void setSourceName(String source);

    /** What administrators call it. */
    @NotNull
    @StringLength(255)
    String getTokenName();

    void setTokenName(String name);

    /** When it was made, nanoseconds since the epoch. */
    @NotNull
    Long getCreatedAt();

    void setCreatedAt(Long nanoseconds);

    /** User key of who made it. */
    @NotNull
    @StringLength(255)
    String getCreatedBy();

    void setCreatedBy(String userKey);

    /** When it last let a delivery in, nanoseconds since the epoch; null while it never did. */
    Long getLastUsedAt();

    void setLastUsedAt(Long nanoseconds);
}
