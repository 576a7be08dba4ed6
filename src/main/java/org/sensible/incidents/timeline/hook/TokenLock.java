package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * What is kept of one token: enough to recognise it, and the sender's signing secret, which only somebody with the token can
 * read. Immutable.
 *
 * @param digest hex SHA-256 of the token
 * @param sealKey with which a secret is sealed for the token, see {@link Seal}
 * @param sealedSecret the sender's secret; {@code null} where none is on record
 */
public record TokenLock(
        String digest, String sealKey, @Nullable String sealedSecret) {

    public TokenLock {
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(sealKey, "sealKey");
    }

    static TokenLock of(String token, @Nullable String secret) {
        return new TokenLock(TokenDigest.of(token), Seal.keyFor(token), null).with(secret);
    }

    TokenLock with(@Nullable String secret) {
        return new TokenLock(digest, sealKey, secret == null ? null : Seal.seal(sealKey, secret));
    }

    /** Whether the token fits; in constant time. */
    boolean fits(String otherDigest) {
        return TokenDigest.isSame(digest, otherDigest);
    }

    @Override
    public String toString() {
        return "TokenLock[" + (sealedSecret == null ? "without" : "with") + " a secret]";
    }
}
