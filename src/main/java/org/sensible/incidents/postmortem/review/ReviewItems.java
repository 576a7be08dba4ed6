package org.sensible.incidents.postmortem.review;

import java.util.Optional;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;

/** What a review wants to know of action items and of pages; a port. Threads may share it. */
public interface ReviewItems {

    /** As this reader may see them; empty where Jira does not say. */
    Optional<ReadinessFacts.Items> of(Incident incident, Person reader);

    /** Whether there is a current page of that title; an empty space is that of the page. */
    boolean isThere(long pageId, String space, String title);
}
