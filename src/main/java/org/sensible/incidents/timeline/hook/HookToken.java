package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * Lets one sender post bodies of one source. The token itself is nowhere in it. Immutable.
 *
 * @param id by which administrators speak of it
 * @param name what they call it, 1 to 255 characters
 * @param isSigned whether the sender must sign what it sends
 * @param lastUsedAt when it last let a delivery in, to the minute; {@code null} while it never did
 * @param formerUntil until when the address before the last rotation works; {@code null} where none does
 * @param revoked who revoked it and when; {@code null} while it works
 */
public record HookToken(
        String id,
        String source,
        String name,
        Act created,
        boolean isSigned,
        @Nullable Instant lastUsedAt,
        @Nullable Instant formerUntil,
        @Nullable Act revoked) {

    public HookToken {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(created, "created");
    }

    public boolean isRevoked() {
        return revoked != null;
    }

    HookToken signed(boolean wanted) {
        return new HookToken(id, source, name, created, wanted, lastUsedAt, formerUntil, revoked);
    }

    HookToken renamed(String wanted) {
        return new HookToken(id, source, wanted, created, isSigned, lastUsedAt, formerUntil, revoked);
    }

    HookToken rotated(@Nullable Instant oldUntil) {
        return new HookToken(id, source, name, created, isSigned, lastUsedAt, oldUntil, revoked);
    }

    HookToken revoked(Act act) {
        return new HookToken(id, source, name, created, isSigned, lastUsedAt, null, act);
    }

    /** That somebody did something at an instant. */
    public record Act(Instant at, Person by) {}
}
