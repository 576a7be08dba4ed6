package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/**
 * Calls that make an issue and carry a key of their own, so that the same call made again makes no second issue. Every
 * method runs in the unit of work that is under way. Threads may share it.
 */
public interface ItemRequests {

    Optional<Request> find(Name name);

    /**
     * Keeps a call that is about to be carried out.
     *
     * @throws AlreadyKept where another thread was faster; the unit of work is lost
     */
    Request begin(Name name, Instant now, Instant runningUntil);

    /** Says until when a call that is kept is being carried out. */
    void running(Request request, Instant until);

    /** The call has made that issue. */
    void done(Request request, String issueKey);

    /** The call has made nothing, for sure. */
    void forget(Request request);

    /** Forgets what began before then. */
    void forgetBefore(Instant then);

    /** What makes two calls the same: who makes it, where, and the key that the caller gave. */
    record Name(Person by, String path, String key) {}

    /**
     * A call that is kept.
     *
     * @param id 64 hexadecimal digits that follow from its name and tell nothing of it
     * @param issueKey the issue that it made, {@code null} as long as nobody knows
     * @param runningUntil until when somebody may be at it
     */
    record Request(
            String id,
            Instant begunAt,
            Instant runningUntil,
            @Nullable String issueKey) {}

    /** A call of that name is kept already. */
    final class AlreadyKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AlreadyKept(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
