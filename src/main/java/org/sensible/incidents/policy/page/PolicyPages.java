package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** The host's pages, as far as a policy needs them. Asks nobody for permission; writes nothing. Threads may share it. */
public interface PolicyPages {

    /** The page as it is now; empty where there is none of that id. */
    Optional<Found> find(long pageId);

    /**
     * The versions of a page after one number, up to and with another, earliest first. One that was removed from the
     * history is left out.
     */
    List<Version> versions(long pageId, int after, int upTo);

    boolean mayView(long pageId, Person person);

    boolean mayEdit(long pageId, Person person);

    /**
     * A page.
     *
     * @param version the number of the newest version
     * @param isRestricted not everybody who may see the space may see it
     * @param url absolute address for people
     */
    record Found(
            long pageId,
            int version,
            String space,
            boolean isTrashed,
            boolean isRestricted,
            String title,
            String url) {}

    /**
     * One version of a page.
     *
     * @param body in storage format
     * @param by {@code null} where the host does not know
     */
    record Version(
            int number,
            String body,
            Instant publishedAt,
            @Nullable Person by) {}
}
