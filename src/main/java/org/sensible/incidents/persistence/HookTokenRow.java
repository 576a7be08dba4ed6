package org.sensible.incidents.persistence;

import net.java.ao.Entity;
import net.java.ao.schema.Indexed;
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

    /** Hex SHA-256 of the token, its present address. */
    @NotNull
    @Unique
    @StringLength(64)
    String getTokenDigest();

    void setTokenDigest(String digest);

    /** With which the sender's secret is sealed for the token. */
    @NotNull
    @StringLength(64)
    String getSealKey();

    void setSealKey(String key);

    /** The sender's secret, sealed for the token; null where none is on record for it. */
    @StringLength(StringLength.UNLIMITED)
    String getSealedSecret();

    void setSealedSecret(String sealed);

    /** Whether the sender has to sign. */
    boolean isSignedBody();

    void setSignedBody(boolean signed);

    /** Hex SHA-256 of the token before the last rotation; null where it works no longer. */
    @Indexed
    @StringLength(64)
    String getFormerDigest();

    void setFormerDigest(String digest);

    /** As SEAL_KEY, of the former token. */
    @StringLength(64)
    String getFormerSealKey();

    void setFormerSealKey(String key);

    /** As SEALED_SECRET, for the former token. */
    @StringLength(StringLength.UNLIMITED)
    String getFormerSealed();

    void setFormerSealed(String sealed);

    /** Until when the former token works, nanoseconds since the epoch; null where it works no longer. */
    Long getFormerUntil();

    void setFormerUntil(Long nanoseconds);

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

    /** When it was revoked, nanoseconds since the epoch; null while it works. */
    Long getRevokedAt();

    void setRevokedAt(Long nanoseconds);

    /** User key of who revoked it; null while it works. */
    @StringLength(255)
    String getRevokedBy();

    void setRevokedBy(String userKey);
}
