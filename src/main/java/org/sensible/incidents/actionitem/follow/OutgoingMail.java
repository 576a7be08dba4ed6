package org.sensible.incidents.actionitem.follow;

/** Whether the product that this runs in sends mails; a port. Threads may share it. */
public interface OutgoingMail {

    State state();

    /** What can be said of it. */
    enum State {
        OPEN,
        /** No outgoing server is set. */
        NO_SERVER,
        /** An administrator wants no mails of ours. */
        OFF
    }
}
