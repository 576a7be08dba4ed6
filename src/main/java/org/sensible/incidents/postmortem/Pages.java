package org.sensible.incidents.postmortem;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Restriction;

/** The host's pages, as a port. Threads may share it. */
public interface Pages {

    /**
     * Makes a page and gives its id. Runs in the unit of work that is under way.
     *
     * @throws org.sensible.incidents.incident.InvalidInput if there is no such space or parent page for this person, or the
     *     title is taken or not one that a page can have
     * @throws org.sensible.incidents.incident.NotPermitted if the person may not make pages there
     */
    long create(NewPage page, Person author);

    /**
     * Lets only those see the page whom the restriction names, whoever might before; with none, everybody who may see what
     * is above it. Runs in the unit of work that is under way. A page that is gone is passed over.
     */
    void restrict(long pageId, Restriction restriction);

    /** The page of that id, whoever may see it; empty once it was purged. */
    Optional<PageLink> find(long pageId);

    /** Key of the space in which the page is; empty once it was purged. */
    Optional<String> space(long pageId);

    /**
     * What would be in the way of a page there, at the fields {@code space}, {@code parent} and {@code title}, all of it; empty where it
     * could be made. Makes nothing.
     */
    List<Problem> refusals(String space, @Nullable String parent, String title, Person author);

    /** What stands on the page now, storage format; empty once it was purged. */
    Optional<String> body(long pageId);

    /** Whether the person may see the page. */
    boolean mayView(long pageId, Person reader);

    /**
     * A page to make.
     *
     * @param space key of its space
     * @param parent id of the page above it, {@code null} for the top of the space
     * @param title at most 255 characters, unique in its space
     * @param body storage format
     * @param label by which the page is found
     * @param restriction for whom it is from the start: nobody else is told of it
     */
    record NewPage(
            String space, @Nullable String parent, String title, String body, String label, Restriction restriction) {}

    /**
     * A page that is there.
     *
     * @param url absolute address for people
     * @param trashed in the space's trash, from where it can come back
     */
    record PageLink(long pageId, String url, String title, boolean trashed) {}
}
