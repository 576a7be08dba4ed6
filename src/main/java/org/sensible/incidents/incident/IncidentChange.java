package org.sensible.incidents.incident;

import java.util.Map;

/**
 * What somebody wants changed about an incident; not checked yet. A field that is not mentioned stays as it is.
 *
 * @param version the version that the person saw; an incident that has moved on is a {@link Conflict}
 * @param title cannot be cleared
 * @param severity name of the level; cannot be cleared
 * @param outcome cleared means REAL
 * @param duplicateOf key of the incident that this one doubles; required with DUPLICATE, and dropped without it
 * @param complex cleared means no; ending it takes the roles back to the lead
 * @param roles those to change; {@code null} in one clears it
 */
public record IncidentChange(
        long version,
        Given<String> title,
        Given<String> severity,
        Given<Outcome> outcome,
        Given<String> duplicateOf,
        Given<String> service,
        Given<Boolean> complex,
        Given<Person> lead,
        Map<Role, Given<Person>> roles,
        Given<String> slackChannel,
        Given<String> jiraIssue) {

    public IncidentChange {
        roles = Map.copyOf(roles);
    }

    /** A change of nothing, to build on. */
    public static IncidentChange from(long version) {
        return new IncidentChange(
                version,
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Given.nothing(),
                Map.of(),
                Given.nothing(),
                Given.nothing());
    }
}
