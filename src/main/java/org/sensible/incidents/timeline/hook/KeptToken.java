package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * A token as a store keeps it. Immutable.
 *
 * @param former the lock before the last rotation; {@code null} where there is none that may still open
 */
public record KeptToken(
        HookToken token, TokenLock lock, @Nullable TokenLock former) {

    public KeptToken {
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(lock, "lock");
    }
}
