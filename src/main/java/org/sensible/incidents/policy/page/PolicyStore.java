package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.util.List;

/** Keeps where the policy is and what its page said. Each call runs in the unit of work that is under way. */
public interface PolicyStore {

    /** All that were ever said, earliest first. */
    List<PolicyPlace> places();

    void add(PolicyPlace place);

    /** Notes how the page of that place was found. */
    void note(String placeId, @Nullable Trouble trouble);

    /** By the number of the page's version, lowest first. */
    List<PageReading> readings(String placeId);

    /**
     * Adds it.
     *
     * @throws AlreadyRead where that version was read for that place already; the unit of work that is under way is lost
     */
    void add(PageReading reading);

    /** Somebody else was faster. */
    final class AlreadyRead extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AlreadyRead(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
