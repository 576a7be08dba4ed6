package org.sensible.incidents.actionitem.outbox;

import java.util.List;
import java.util.Objects;
import org.sensible.incidents.actionitem.follow.JiraDigest;

/** Carries a report to Confluence's side; a port. Never follows a redirect, and waits half a minute at most. Threads may share it. */
public interface Courier {

    /**
     * Posts one report.
     *
     * @throws NotDelivered where nobody can say what became of it
     */
    Answer post(Target target, String report) throws NotDelivered;

    /**
     * What the other side says.
     *
     * @param number of the last report of this Jira that was taken there
     * @param isTaken whether that is this one; else it was no newer
     * @param digests whom this Jira is to remind, where it asked
     */
    record Answer(long number, boolean isTaken, List<JiraDigest> digests) {}

    /** Confluence's side did not take it, or did not say so. */
    final class NotDelivered extends Exception {

        private static final long serialVersionUID = 1L;

        private final Why why;
        private final int status;

        public NotDelivered(Why why, int status, Throwable cause) {
            super(why + (status == 0 ? "" : " " + status), cause);
            this.why = Objects.requireNonNull(why, "why");
            this.status = status;
        }

        public Why why() {
            return why;
        }

        /** With which it answered; 0 where it did not. */
        public int status() {
            return status;
        }
    }

    /** Why a report was not taken; the names are stored. */
    enum Why {
        /** No connection, or no answer in time. */
        UNREACHABLE,
        /** The token is unknown there, or was revoked. */
        TOKEN,
        /** It is read-only, or has too much to do just now. */
        BUSY,
        /** It answered something that this side does not understand. */
        ANSWER
    }
}
