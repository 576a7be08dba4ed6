package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Slice;

/** Keeps tokens and unassigned deliveries. Works in units of its own, so it must not be called inside another. */
public interface HookStore {

    /** All of them, the oldest first. */
    List<HookToken> tokens();

    /** @param digest hex SHA-256 of the token */
    Optional<Keyed> byDigest(String digest);

    /** @param digest hex SHA-256 of the token, which no other has */
    void add(HookToken token, String digest);

    /** @return whether it was there */
    boolean revoke(String id);

    /** Writes down when the token last let a delivery in; says nothing where it was revoked meanwhile. */
    void used(String id, Instant at);

    /** Keeps a delivery; one of the same id that is there stays as it is. */
    void keep(Delivery delivery);

    /** The newest first. */
    Slice<Delivery> unassigned(int start, int limit);

    Optional<Delivery> delivery(String id);

    /** @return whether it was there */
    boolean drop(String id);

    /** Drops what was received before. */
    void dropBefore(Instant receivedAt);

    /** A token with the digest under which it was found. */
    record Keyed(HookToken token, String digest) {}
}
