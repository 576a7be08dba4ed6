package org.sensible.incidents.postmortem;

import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * Which page is the postmortem of which incident. Immutable.
 *
 * @param incidentKey key of the incident; an incident has at most one postmortem
 * @param pageId the host's id of the page, kept when it is moved or renamed
 * @param state how far the team has come with it
 * @param owner who sees to it that it gets done
 * @param createdAt when the page was made
 */
public record Postmortem(String incidentKey, long pageId, State state, Person owner, Instant createdAt) {

    public Postmortem {
        Objects.requireNonNull(incidentKey, "incidentKey");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(createdAt, "createdAt");
    }

    /** The same in that state, with that owner. */
    public Postmortem with(State now, Person sees) {
        return new Postmortem(incidentKey, pageId, now, sees, createdAt);
    }

    /** How far it is; the names are stored. A page that is gone shows as {@link #MISSING}, which is never stored. */
    public enum State {
        DRAFT,
        IN_REVIEW,
        REVIEWED,
        MISSING
    }
}
