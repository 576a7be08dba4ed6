package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Slice;

/** Keeps receipts. Works in units of its own, so it must not be called inside another. */
public interface ReceiptStore {

    void add(Receipt receipt);

    /**
     * The newest first.
     *
     * @param tokenId of that token only; {@code null} for all
     * @param refusedOnly those that were refused
     */
    Slice<Receipt> newest(@Nullable String tokenId, boolean refusedOnly, int start, int limit);

    Optional<Receipt> find(String id);

    /**
     * Forgets all of a token but the newest.
     *
     * @return when the oldest that is left came; empty where nothing was forgotten
     */
    Optional<Instant> keepNewest(String tokenId, int count);

    void removeAll(String tokenId);
}
