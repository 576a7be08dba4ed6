package org.sensible.incidents.timeline.hook;

import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Slice;

/** Keeps bodies that were not taken. Works in units of its own, so it must not be called inside another. */
public interface DeliveryStore {

    /** Keeps a delivery; one of the same id that is there stays as it is. */
    void keep(Delivery delivery);

    /** Those that wait for an administrator, the newest first. */
    Slice<Delivery> unassigned(int start, int limit);

    /** Whether it waits or was refused. */
    Optional<Delivery> delivery(String id);

    /** @return whether it was there */
    boolean drop(String id);

    /** Drops what was received before. */
    void dropBefore(Instant receivedAt);

    /** Drops what was refused under a token and received before. */
    void dropRefusedBefore(String tokenId, Instant receivedAt);
}
