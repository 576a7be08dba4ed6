package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Which action items somebody asks Jira itself for: those of a project, of an incident, or those that a query finds; what is
 * said together must hold together. Immutable.
 *
 * @param project key of a project
 * @param incident key of an incident
 * @param jql a query of Jira
 */
public record ScopeHere(
        @Nullable String project,
        @Nullable String incident,
        @Nullable String jql) {

    private static final int LONGEST_JQL = 20_000;
    private static final Pattern PROJECT = Pattern.compile("[A-Z][A-Z0-9_]{0,254}");

    /** @throws InvalidInput where nothing is asked for, and for what is no key or too long, at its field */
    public ScopeHere {
        project = Accepted.optional("project", project, Accepted.SHORT_TEXT);
        if (project != null) {
            project = project.toUpperCase(Locale.ROOT);
            if (!PROJECT.matcher(project).matches()) {
                throw new InvalidInput("project", Text.of("incidents.actionItem.input.project", project));
            }
        }
        incident = Accepted.optional("incident", incident, Accepted.SHORT_TEXT);
        if (incident != null) {
            incident = ItemsHere.anyIncident(incident);
        }
        jql = Accepted.optional("jql", jql, LONGEST_JQL);
        if (Stream.of(project, incident, jql).noneMatch(part -> part != null)) {
            throw new InvalidInput("jql", Text.of("incidents.incident.input.required"));
        }
    }

    public static ScopeHere ofProject(String key) {
        return new ScopeHere(key, null, null);
    }

    /** The query that finds them, and nothing that is no action item. */
    public String query() {
        return ItemJql.of(incident == null ? List.of() : List.of(incident), project, jql);
    }
}
