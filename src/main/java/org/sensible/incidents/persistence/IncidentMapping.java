package org.sensible.incidents.persistence;

import jakarta.annotation.Nullable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Severity;

/** Between an incident and its row, both ways; its milestones have rows of their own. */
final class IncidentMapping {

    /** Longest text that is not unlimited. */
    private static final int SEARCHABLE = 450;

    private IncidentMapping() {}

    /** Fills all columns that change; the row is not saved yet. */
    static void write(Incident incident, long version, IncidentRow row) {
        row.setVersionNo(version);
        row.setTitleText(incident.title());
        row.setSearchText(searchText(incident.key() + " " + incident.title()));
        row.setSeverityName(incident.severity().name());
        row.setRaisedAt(Nanoseconds.ofNullable(incident.raisedAt()));
        row.setStageName(incident.stage().name());
        row.setOutcomeName(incident.outcome().name());
        row.setDuplicateKey(incident.duplicateOf());
        row.setServiceName(incident.service());
        row.setComplexCase(incident.complex());
        row.setLeadUser(key(incident.lead()));
        row.setCommandUser(key(incident.roles().get(Role.COMMAND)));
        row.setLiaisonUser(key(incident.roles().get(Role.LIAISON)));
        row.setOperationUser(key(incident.roles().get(Role.OPERATION)));
        row.setSlackChannel(incident.slackChannel());
        row.setJiraIssue(incident.jiraIssue());
        row.setDeclaredBy(incident.declaredBy().key());
        writeInstants(incident.milestones(), row);
    }

    private static void writeInstants(Milestones milestones, IncidentRow row) {
        long declaredAt = Nanoseconds.of(milestones.declaredAt());
        Long startedAt = Nanoseconds.ofNullable(milestones.at(Milestone.STARTED).orElse(null));
        row.setDeclaredAt(declaredAt);
        row.setStartedAt(startedAt);
        row.setOccurredAt(startedAt == null ? declaredAt : startedAt);
    }

    static Incident read(IncidentRow row, Milestones milestones, Restriction restriction) {
        return new Incident(
                row.getIncidentNo(),
                row.getIncidentUid(),
                row.getTitleText(),
                new Severity(row.getSeverityName()),
                Nanoseconds.toInstantOrNull(row.getRaisedAt()),
                Outcome.valueOf(row.getOutcomeName()),
                row.getDuplicateKey(),
                row.getServiceName(),
                row.isComplexCase(),
                row.isDrillRun(),
                person(row.getLeadUser()),
                roles(row),
                row.getSlackChannel(),
                row.getJiraIssue(),
                new Person(row.getDeclaredBy()),
                restriction,
                row.getVersionNo(),
                milestones);
    }

    private static Map<Role, Person> roles(IncidentRow row) {
        Map<Role, Person> roles = new EnumMap<>(Role.class);
        put(roles, Role.COMMAND, row.getCommandUser());
        put(roles, Role.LIAISON, row.getLiaisonUser());
        put(roles, Role.OPERATION, row.getOperationUser());
        return roles;
    }

    private static void put(Map<Role, Person> roles, Role role, @Nullable String userKey) {
        if (userKey != null) {
            roles.put(role, new Person(userKey));
        }
    }

    /** Lower case, cut to what the column holds, never inside a surrogate pair. */
    static String searchText(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() <= SEARCHABLE) {
            return lower;
        }
        boolean isPairCut = Character.isHighSurrogate(lower.charAt(SEARCHABLE - 1));
        return lower.substring(0, isPairCut ? SEARCHABLE - 1 : SEARCHABLE);
    }

    @Nullable
    private static String key(@Nullable Person person) {
        return person == null ? null : person.key();
    }

    @Nullable
    private static Person person(@Nullable String userKey) {
        return userKey == null ? null : new Person(userKey);
    }
}
