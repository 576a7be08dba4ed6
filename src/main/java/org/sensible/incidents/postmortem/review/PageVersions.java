package org.sensible.incidents.postmortem.review;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** The versions of the host's pages, as a port. Asks for no permission. Threads may share it. */
public interface PageVersions {

    /** Number of the current version, from 1; 0 where there is no such page. */
    int current(long pageId);

    /** That version; empty where it never was, or was removed from the page's history. */
    Optional<Version> find(long pageId, int number);

    /**
     * One of them.
     *
     * @param body storage format
     * @param by who saved it; {@code null} where the host does not know
     */
    record Version(
            int number, String body, Instant at, @Nullable Person by) {}
}
