package org.sensible.incidents.actionitem.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * Keeps of what people were reminded, and on which days, so that each is told once and nobody twice on one day, whichever node of a
 * cluster comes to it first. Each call runs in the unit of work under way.
 */
public interface ItemReminderStore {

    /** Those of the digests that are claimed already. */
    Set<String> claimed(Collection<String> digests);

    /**
     * Claims all of them for this node, or none. The unit of work must hold nothing else, for it is lost when somebody was faster.
     *
     * @throws Claimed where one is claimed already
     */
    void claim(Collection<String> digests, Instant at);

    /** Forgets what was claimed before that, and what was claimed nobody knows when. */
    void forgetBefore(Instant then);

    /** Another node, or another run, has one of them. */
    final class Claimed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Claimed(Throwable cause) {
            super("claimed by somebody else", cause);
        }
    }
}
