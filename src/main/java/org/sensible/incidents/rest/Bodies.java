package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.IncidentChange;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NewIncident;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.SettingsChange;
import org.sensible.incidents.incident.StatusUpdate;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Choice;
import org.sensible.incidents.timeline.Note;

/** Reads what bodies mean, people included. Limits are the features' business. Threads may share it. */
@ConfluenceComponent
public final class Bodies {

    private final People people;

    @Inject
    public Bodies(People people) {
        this.people = people;
    }

    NewIncident newIncident(JsonBody body) {
        return new NewIncident(
                body.text("title").value(),
                body.text("severity").value(),
                body.text("service").value(),
                body.instant("startedAt").value(),
                body.instant("detectedAt").value(),
                person(body, "lead").value(),
                body.text("slackChannel").value(),
                body.text("jiraIssue").value(),
                Boolean.TRUE.equals(body.bool("drill").value()));
    }

    IncidentChange incidentChange(JsonBody body) {
        return new IncidentChange(
                body.version(),
                body.text("title"),
                body.text("severity"),
                body.oneOf("outcome", Outcome.class),
                body.text("duplicateOf"),
                body.text("service"),
                body.bool("complex"),
                person(body, "lead"),
                roles(body),
                body.text("slackChannel"),
                body.text("jiraIssue"));
    }

    StatusUpdate statusUpdate(JsonBody body) {
        return new StatusUpdate(
                body.text("text").value(),
                Objects.requireNonNullElse(
                        body.oneOf("audience", StatusUpdate.Audience.class).value(), StatusUpdate.Audience.TEAM),
                body.instant("nextAt").value());
    }

    Note note(JsonBody body) {
        return new Note(
                body.instant("at").value(),
                body.text("text").value(),
                body.text("kind").value(),
                body.text("link").value());
    }

    Choice choice(JsonBody body) {
        Given<String> kind = body.text("kind");
        return new Choice(
                body.bool("shown"),
                body.text("text"),
                body.instant("at"),
                new Given<>(kind.mentioned(), kind.value() == null ? null : QueryText.kind("kind", kind.value())));
    }

    SettingsChange settingsChange(JsonBody body) {
        return new SettingsChange(
                body.text("space"),
                body.text("parentPage"),
                person(body, "serviceUser"),
                body.texts("zones"),
                body.text("slackWorkspace"),
                body.bool("mail"),
                body.integer("rawBodyDays"),
                body.integer("draftAfterMinutes"));
    }

    /** The roles that the body names; {@code null} instead of the object clears all of them. */
    private Map<Role, Given<Person>> roles(JsonBody body) {
        Map<Role, Given<Person>> roles = new EnumMap<>(Role.class);
        if (body.isNull("roles")) {
            for (Role role : Role.values()) {
                roles.put(role, Given.of(null));
            }
        }
        JsonBody named = body.object("roles");
        for (String field : named.fields()) {
            roles.put(role(field), person(named, field));
        }
        return roles;
    }

    private static Role role(String field) {
        return Role.named(field)
                .orElseThrow(() -> new InvalidInput(
                        "roles",
                        Text.of(
                                "incidents.rest.input.roleUnknown",
                                field,
                                Arrays.stream(Role.values()).map(Role::field).collect(Collectors.joining(", ")))));
    }

    private Given<Person> person(JsonBody body, String field) {
        Given<String> name = body.userName(field);
        return new Given<>(name.mentioned(), person(body.nameOf(field), name.value()));
    }

    @Nullable
    private Person person(String field, @Nullable String name) {
        return name == null
                ? null
                : people.byName(name)
                        .orElseThrow(() -> new InvalidInput(field, Text.of("incidents.rest.input.person", name)));
    }
}
