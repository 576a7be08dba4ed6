package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * Which action items somebody asks for: those of an incident, of all incidents of a space or a service, or those that a JQL
 * query finds; what is said together must hold together. Immutable.
 *
 * @param incident key of an incident
 * @param space key of a space
 * @param service name of a service
 * @param jql a query of Jira
 */
public record ItemScope(
        @Nullable String incident,
        @Nullable String space,
        @Nullable String service,
        @Nullable String jql) {

    private static final int LONGEST_JQL = 2_000;

    /** @throws InvalidInput where nothing is asked for, or something is too long */
    public ItemScope {
        incident = Accepted.optional("incident", incident, Accepted.SHORT_TEXT);
        space = Accepted.optional("space", space, Accepted.SHORT_TEXT);
        service = Accepted.optional("service", service, Accepted.SHORT_TEXT);
        jql = Accepted.optional("jql", jql, LONGEST_JQL);
        if (Stream.of(incident, space, service, jql).noneMatch(part -> part != null)) {
            throw new InvalidInput("incident", Text.of("incidents.actionItem.input.scope"));
        }
    }

    public static ItemScope ofIncident(String key) {
        return new ItemScope(key, null, null, null);
    }

    /** Under which name each reader's last state is kept: an incident's key, or all parts. */
    String name() {
        List<String> others =
                Stream.of(space, service, jql).filter(Objects::nonNull).toList();
        return incident != null && others.isEmpty() ? incident : toString();
    }
}
