package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Something that went wrong and that people respond to, as it stands at one version. Immutable; {@link #change()} makes
 * the next state of it. Its stage is derived from its milestones, and its key from its number.
 *
 * @param number counts within its series, incidents and drills apart, from 1, never given twice
 * @param uid its id for good, kept by archive and import
 * @param title 1 to 255 characters
 * @param raisedAt when its severity became worse than it was declared with, the last time; {@code null} where it did not
 * @param duplicateOf key of the incident that this one doubles; there if and only if the outcome is DUPLICATE
 * @param service the service that it is about, where one is named
 * @param complex whether duties are split off from the lead
 * @param drill a training run: it touches nothing real
 * @param lead the one person responsible for response and communication, {@code null} while nobody is
 * @param roles who has which split-off duty; empty unless complex
 * @param slackChannel name or id of its channel, as people gave it
 * @param jiraIssue key of its issue in Jira, as people gave it
 * @param restriction for whom it is
 * @param version grows by one with each change; 1 when declared
 */
public record Incident(
        long number,
        String uid,
        String title,
        Severity severity,
        @Nullable Instant raisedAt,
        Outcome outcome,
        @Nullable String duplicateOf,
        @Nullable String service,
        boolean complex,
        boolean drill,
        @Nullable Person lead,
        Map<Role, Person> roles,
        @Nullable String slackChannel,
        @Nullable String jiraIssue,
        Person declaredBy,
        Restriction restriction,
        long version,
        Milestones milestones) {

    public Incident {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(declaredBy, "declaredBy");
        Objects.requireNonNull(restriction, "restriction");
        Objects.requireNonNull(milestones, "milestones");
        if ((outcome == Outcome.DUPLICATE) != (duplicateOf != null)) {
            throw new IllegalArgumentException(outcome + " does not go with duplicateOf " + duplicateOf);
        }
        Map<Role, Person> ordered = new EnumMap<>(Role.class);
        ordered.putAll(roles);
        roles = Collections.unmodifiableMap(ordered);
        if (!complex && !roles.isEmpty()) {
            throw new IllegalArgumentException("only a complex incident splits off roles");
        }
    }

    /** The name that people use: {@code INC-7}, or {@code DRILL-3} for a drill. */
    public String key() {
        return keyOf(drill, number);
    }

    /** The key of that number in the series of drills, or of incidents. */
    public static String keyOf(boolean drill, long number) {
        return (drill ? "DRILL-" : "INC-") + number;
    }

    public Stage stage() {
        return Stage.of(milestones, outcome);
    }

    /** Whether that is its issue in Jira: people give its key, or paste its address. */
    public boolean isOfJiraIssue(String issueKey) {
        return jiraIssue != null
                && jiraIssue
                        .strip()
                        .replaceFirst("[?#].*", "")
                        .replaceFirst(".*/browse/", "")
                        .equalsIgnoreCase(issueKey);
    }

    /** A copy to change, of the same number, uid and version. */
    public Draft change() {
        return new Draft(this);
    }

    /** An incident in the making; for one thread. */
    public static final class Draft {

        private final Incident original;
        private String title;
        private Severity severity;

        @Nullable
        private Instant raisedAt;

        private Outcome outcome;

        @Nullable
        private String duplicateOf;

        @Nullable
        private String service;

        private boolean complex;

        @Nullable
        private Person lead;

        private final Map<Role, Person> roles = new EnumMap<>(Role.class);

        @Nullable
        private String slackChannel;

        @Nullable
        private String jiraIssue;

        private Restriction restriction;
        private long version;
        private Milestones milestones;

        private Draft(Incident original) {
            this.original = original;
            title = original.title;
            severity = original.severity;
            raisedAt = original.raisedAt;
            outcome = original.outcome;
            duplicateOf = original.duplicateOf;
            service = original.service;
            complex = original.complex;
            lead = original.lead;
            roles.putAll(original.roles);
            slackChannel = original.slackChannel;
            jiraIssue = original.jiraIssue;
            restriction = original.restriction;
            version = original.version;
            milestones = original.milestones;
        }

        public Draft title(String value) {
            title = value;
            return this;
        }

        public Draft severity(Severity value) {
            severity = value;
            return this;
        }

        /** @param value when the severity became worse */
        public Draft raisedAt(Instant value) {
            raisedAt = value;
            return this;
        }

        /** @param original key of the incident that it doubles, {@code null} for the other outcomes */
        public Draft outcome(Outcome value, @Nullable String original) {
            outcome = value;
            duplicateOf = original;
            return this;
        }

        public Draft service(@Nullable String value) {
            service = value;
            return this;
        }

        /** Ending it takes the split-off roles back to the lead. */
        public Draft complex(boolean value) {
            complex = value;
            if (!value) {
                roles.clear();
            }
            return this;
        }

        public Draft lead(@Nullable Person value) {
            lead = value;
            return this;
        }

        public Draft role(Role role, @Nullable Person person) {
            if (person == null) {
                roles.remove(role);
            } else {
                roles.put(role, person);
            }
            return this;
        }

        public Draft slackChannel(@Nullable String value) {
            slackChannel = value;
            return this;
        }

        public Draft jiraIssue(@Nullable String value) {
            jiraIssue = value;
            return this;
        }

        public Draft restriction(Restriction value) {
            restriction = value;
            return this;
        }

        public Draft version(long value) {
            version = value;
            return this;
        }

        public Draft milestones(Milestones value) {
            milestones = value;
            return this;
        }

        /** The incident as changed. */
        public Incident done() {
            return new Incident(
                    original.number,
                    original.uid,
                    title,
                    severity,
                    raisedAt,
                    outcome,
                    duplicateOf,
                    service,
                    complex,
                    original.drill,
                    lead,
                    roles,
                    slackChannel,
                    jiraIssue,
                    original.declaredBy,
                    restriction,
                    version,
                    milestones);
        }
    }
}
