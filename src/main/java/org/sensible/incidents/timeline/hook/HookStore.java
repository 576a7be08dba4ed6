package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps tokens. Works in units of its own, so it must not be called inside another. */
public interface HookStore {

    /** All of them, the revoked ones too, the oldest first. */
    List<KeptToken> tokens();

    Optional<KeptToken> byId(String id);

    /**
     * The token with a lock, present or former, of that digest.
     *
     * @param digest hex SHA-256 of the token
     */
    Optional<KeptToken> byDigest(String digest);

    /** @param token with a digest that no other has */
    void add(KeptToken token);

    /**
     * Keeps name, locks and state of a token that is there; when it was used stays as it is, and once it was revoked it stays
     * so.
     */
    void change(KeptToken token);

    /** Puts a sealed secret into the lock of that digest, unless the token has got another since. */
    void hand(String digest, String sealedSecret);

    /** @return whether it was there */
    boolean remove(String id);

    /** Writes down when the token last let a delivery in; says nothing where it was removed meanwhile. */
    void used(String id, Instant at);
}
