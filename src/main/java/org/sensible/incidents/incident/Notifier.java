package org.sensible.incidents.incident;

/**
 * Tells people something by the host's means, a mail for one; a port. Threads may share it.
 *
 * <p>A notice is handed over, not delivered: it never throws because a mail server is away or somebody has no address, and is
 * called after what it tells of was committed.
 */
public interface Notifier {

    void send(Notice notice);
}
