package org.sensible.incidents.policy.page;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * Where an administrator said that the policy is, from an instant on. Immutable.
 *
 * @param id its own, for good
 * @param space key of the space for which it is said; {@code null} for the whole instance
 * @param pageId the page; {@code null} where it was said that there is none any more
 * @param pageSpace the space in which the page was then; {@code null} likewise
 * @param by the administrator
 * @param trouble why the page was out of reach when somebody looked last; {@code null} where it was not
 */
public record PolicyPlace(
        String id,
        @Nullable String space,
        @Nullable Long pageId,
        @Nullable String pageSpace,
        Instant since,
        Person by,
        @Nullable Trouble trouble) {

    public PolicyPlace {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(by, "by");
        if ((pageId == null) != (pageSpace == null)) {
            throw new IllegalArgumentException("a page is in a space: " + pageId + ", " + pageSpace);
        }
    }
}
