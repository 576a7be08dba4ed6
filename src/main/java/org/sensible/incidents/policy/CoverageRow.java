package org.sensible.incidents.policy;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.sensible.incidents.incident.Person;

/**
 * A person or a team, and when they work: one row of the policy's coverage. Immutable.
 *
 * @param who as the page says it, not blank
 * @param people those it stands for, as far as the host knows them, in the page's order; may be empty
 */
public record CoverageRow(String who, Set<Person> people, WorkingHours hours) {

    public CoverageRow {
        if (who.isBlank()) {
            throw new IllegalArgumentException("a coverage row says who it is about");
        }
        people = Collections.unmodifiableSet(new LinkedHashSet<>(people));
        Objects.requireNonNull(hours, "hours");
    }
}
