package org.sensible.incidents.policy;

import java.util.Collection;
import java.util.Set;

/**
 * Keeps which reminders were sent, so that each is sent once, whichever node of a cluster comes to it first. Each call runs in
 * the unit of work under way.
 */
public interface ReminderStore {

    /** Those of the digests that are claimed already, in a number of queries that does not grow with each of them. */
    Set<String> claimed(Collection<String> digests);

    /**
     * Claims a reminder for this node. The unit of work must hold nothing else, for it is lost when somebody was faster.
     *
     * @throws Claimed where it is claimed already
     */
    void claim(Reminder reminder);

    /** Forgets those of an incident. */
    void removeAll(String incidentUid);

    /** Another node, or another run, has it. */
    final class Claimed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public Claimed(String digest, Throwable cause) {
            super("the reminder " + digest + " is claimed", cause);
        }
    }
}
