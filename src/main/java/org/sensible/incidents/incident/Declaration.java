package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A {@link NewIncident} that was checked, on its way to a number. Immutable. */
final class Declaration {

    private final NewIncident checked;
    private final Severity severity;
    private final Person by;
    private final Instant now;

    private Declaration(NewIncident checked, Severity severity, Person by, Instant now) {
        this.checked = checked;
        this.severity = severity;
        this.by = by;
        this.now = now;
    }

    /** @throws InvalidInput with everything that cannot be taken */
    static Declaration check(NewIncident wanted, List<Severity> known, Person by, Clock clock) {
        Problems problems = new Problems();
        Severity severity = problems.check(() -> Incidents.severity(wanted.severity(), known), null);
        NewIncident checked = new NewIncident(
                problems.check(() -> Accepted.required("title", wanted.title(), Accepted.SHORT_TEXT), null),
                wanted.severity(),
                line(problems, "service", wanted.service()),
                happened(problems, "startedAt", wanted.startedAt(), clock),
                happened(problems, "detectedAt", wanted.detectedAt(), clock),
                wanted.lead(),
                line(problems, "slackChannel", wanted.slackChannel()),
                line(problems, "jiraIssue", wanted.jiraIssue()),
                wanted.drill());
        problems.refuse();
        return new Declaration(checked, severity, by, clock.instant());
    }

    Ledger.Step as(long number, String uid) {
        Incident incident = new Incident(
                number,
                uid,
                checked.title(),
                severity,
                null,
                Outcome.REAL,
                null,
                checked.service(),
                false,
                checked.drill(),
                checked.lead(),
                Map.of(),
                checked.slackChannel(),
                checked.jiraIssue(),
                by,
                Restriction.NONE,
                1,
                milestones());
        return new Ledger.Step(incident, incident, entries());
    }

    private Milestones milestones() {
        Milestones milestones = Milestones.declared(now, by);
        if (checked.startedAt() != null) {
            milestones = milestones.set(Milestone.STARTED, checked.startedAt(), null, by);
        }
        if (checked.detectedAt() != null) {
            milestones = milestones.set(Milestone.DETECTED, checked.detectedAt(), null, by);
        }
        return milestones;
    }

    private List<LogEntry> entries() {
        if (checked.lead() == null) {
            return List.of();
        }
        Text lead = Text.of("incidents.incident.role.lead");
        return List.of(new LogEntry(
                now, LogEntry.ROLE, Text.of("incidents.incident.log.roleTaken", lead, checked.lead()), by));
    }

    @Nullable
    private static String line(Problems problems, String field, @Nullable String text) {
        return problems.check(() -> Accepted.optional(field, text, Accepted.SHORT_TEXT), null);
    }

    @Nullable
    private static Instant happened(Problems problems, String field, @Nullable Instant at, Clock clock) {
        return at == null ? null : problems.check(() -> Accepted.happened(field, at, clock), null);
    }
}
