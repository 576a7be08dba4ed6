package org.sensible.incidents.postmortem;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Person;

/**
 * The versions of the host's pages, as a port. Each call but {@link #inTurn} runs in the unit of work that is under way.
 * Asks nobody for permission except where it says so. Threads may share it.
 */
public interface PageEdits {

    /** The page as it is now; empty where it was purged or is in the trash. */
    Optional<Version> current(long pageId);

    /** An earlier version; empty where the host no longer has it. */
    Optional<Version> version(long pageId, int number);

    /** Whether that person may change the page. */
    boolean mayEdit(long pageId, Person person);

    /**
     * Saves a new version of the page as it is in this unit of work, by who is signed in; nobody is notified. Words that people
     * have not published yet stay in their draft.
     *
     * @param comment what the page's history says of it
     */
    void save(long pageId, String body, String comment);

    /** Whether a unit of work failed only because somebody else was changing the page, so that another try may do. */
    boolean isPassing(RuntimeException failure);

    /** What somebody has written into the page and not published; empty where there is nothing of the kind. */
    Optional<Unpublished> unpublished(long pageId);

    /** Does it while nobody else in the cluster does anything of the kind to that page. */
    <T> T inTurn(long pageId, Supplier<T> work);

    /**
     * One version of a page.
     *
     * @param body storage format
     * @param by who published it, {@code null} where the host does not know any more
     */
    record Version(int number, String body, @Nullable Person by, Instant at) {}

    /**
     * A shared draft that differs from its page.
     *
     * @param by who changed it last, {@code null} where the host does not know
     */
    record Unpublished(@Nullable Person by, @Nullable Instant at) {}
}
