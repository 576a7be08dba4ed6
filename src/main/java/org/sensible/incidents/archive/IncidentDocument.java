package org.sensible.incidents.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Severity;

/** Between an incident and its part of the archive, both ways; {@code docs/archive.md} says what each field means. */
final class IncidentDocument {

    private IncidentDocument() {}

    static ObjectNode write(Incident incident) {
        ObjectNode json = Documents.object();
        json.put("key", incident.key());
        json.put("number", incident.number());
        json.put("drill", incident.drill());
        json.put("uid", incident.uid());
        json.put("version", incident.version());
        json.put("title", incident.title());
        json.put("severity", incident.severity().name());
        Documents.put(json, "raisedAt", incident.raisedAt());
        json.put("outcome", incident.outcome().name());
        Documents.put(json, "duplicateOf", incident.duplicateOf());
        Documents.put(json, "service", incident.service());
        json.put("complex", incident.complex());
        Documents.put(json, "lead", key(incident.lead()));
        if (!incident.roles().isEmpty()) {
            ObjectNode roles = json.putObject("roles");
            incident.roles().forEach((role, person) -> roles.put(role.name(), person.key()));
        }
        Documents.put(json, "slackChannel", incident.slackChannel());
        Documents.put(json, "jiraIssue", incident.jiraIssue());
        json.put("declaredBy", incident.declaredBy().key());
        if (!incident.restriction().isNone()) {
            ObjectNode restriction = json.putObject("restriction");
            ArrayNode users = restriction.putArray("users");
            incident.restriction().users().forEach(user -> users.add(user.key()));
            ArrayNode groups = restriction.putArray("groups");
            incident.restriction().groups().forEach(groups::add);
        }
        milestones(incident, json.putObject("milestones"));
        return json;
    }

    private static void milestones(Incident incident, ObjectNode all) {
        incident.milestones().states().forEach((milestone, state) -> {
            if (!state.equals(MilestoneState.OPEN)) {
                ObjectNode json = all.putObject(milestone.name());
                json.put("state", state.kind().name());
                Documents.put(json, "at", state.at());
                Documents.put(json, "reason", state.reason());
                Documents.put(json, "by", key(state.by()));
                if (!state.evidence().isEmpty()) {
                    ArrayNode evidence = json.putArray("evidence");
                    state.evidence().forEach(each -> {
                        ObjectNode one = evidence.addObject();
                        one.put("source", each.source()).put("externalId", each.externalId());
                        Documents.put(one, "link", each.link());
                    });
                }
            }
        });
    }

    static Incident read(JsonNode json) {
        Map<Role, Person> roles = new EnumMap<>(Role.class);
        json.path("roles")
                .properties()
                .forEach(role -> roles.put(
                        Role.valueOf(role.getKey()), new Person(role.getValue().asText())));
        return new Incident(
                json.path("number").asLong(),
                Documents.required(json, "uid"),
                Documents.required(json, "title"),
                new Severity(Documents.required(json, "severity")),
                Documents.instant(json, "raisedAt"),
                Outcome.valueOf(Documents.required(json, "outcome")),
                Documents.text(json, "duplicateOf"),
                Documents.text(json, "service"),
                json.path("complex").asBoolean(),
                json.path("drill").asBoolean(),
                person(json, "lead"),
                roles,
                Documents.text(json, "slackChannel"),
                Documents.text(json, "jiraIssue"),
                new Person(Documents.required(json, "declaredBy")),
                restriction(json.path("restriction")),
                json.path("version").asLong(),
                milestones(json.path("milestones")));
    }

    private static Restriction restriction(JsonNode json) {
        Set<Person> users = new LinkedHashSet<>();
        json.path("users").forEach(user -> users.add(new Person(user.asText())));
        Set<String> groups = new LinkedHashSet<>();
        json.path("groups").forEach(group -> groups.add(group.asText()));
        return new Restriction(users, groups);
    }

    private static Milestones milestones(JsonNode all) {
        Map<Milestone, MilestoneState> states = new EnumMap<>(Milestone.class);
        all.properties().forEach(each -> {
            JsonNode json = each.getValue();
            List<Evidence> evidence = new ArrayList<>();
            json.path("evidence")
                    .forEach(one -> evidence.add(new Evidence(
                            Documents.required(one, "source"),
                            Documents.required(one, "externalId"),
                            Documents.text(one, "link"))));
            Instant at = Documents.instant(json, "at");
            states.put(
                    Milestone.valueOf(each.getKey()),
                    new MilestoneState(
                            MilestoneState.Kind.valueOf(Documents.required(json, "state")),
                            at,
                            Documents.text(json, "reason"),
                            person(json, "by"),
                            evidence));
        });
        return Milestones.of(states);
    }

    @Nullable
    private static Person person(JsonNode json, String field) {
        String key = Documents.text(json, field);
        return key == null ? null : new Person(key);
    }

    @Nullable
    private static String key(@Nullable Person person) {
        return person == null ? null : person.key();
    }
}
