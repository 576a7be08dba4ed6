package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** Applies an {@link IncidentChange}: checks it against what stands, and finds the words for what is new. One use. */
final class Change {

    private final Incident before;
    private final IncidentChange wanted;
    private final Incident.Draft draft;
    private final Instant now;
    private final Person by;
    private final Problems problems = new Problems();
    private final List<LogEntry> entries = new ArrayList<>();

    /**
     * @param known the severities in force
     * @param original finds the incident that this one doubles, as far as the person may see it; {@code null} otherwise
     */
    static Ledger.Step of(
            Incident before,
            IncidentChange wanted,
            List<Severity> known,
            Function<String, Incident> original,
            Instant now,
            Person by) {
        Change change = new Change(before, wanted, now, by);
        change.texts();
        change.severity(known);
        change.outcome(original);
        change.duties();
        change.problems.refuse();
        return new Ledger.Step(before, change.draft.done(), change.entries);
    }

    private Change(Incident before, IncidentChange wanted, Instant now, Person by) {
        this.before = before;
        this.wanted = wanted;
        this.now = now;
        this.by = by;
        draft = before.change();
    }

    private void texts() {
        Given<String> title = wanted.title();
        if (title.mentioned()) {
            String given = problems.check(
                    () -> Accepted.required("title", title.value(), Accepted.SHORT_TEXT), before.title());
            put("title", before.title(), given, draft::title);
        }
        line("service", wanted.service(), before.service(), draft::service);
        line("slackChannel", wanted.slackChannel(), before.slackChannel(), draft::slackChannel);
        line("jiraIssue", wanted.jiraIssue(), before.jiraIssue(), draft::jiraIssue);
    }

    private void line(String field, Given<String> given, @Nullable String current, Consumer<String> set) {
        if (given.mentioned()) {
            String value = problems.check(() -> Accepted.optional(field, given.value(), Accepted.SHORT_TEXT), current);
            put(field, current, value, set);
        }
    }

    private void severity(List<Severity> known) {
        String name = wanted.severity().or(before.severity().name());
        if (!before.severity().name().equals(name)) {
            Severity given = problems.check(() -> Incidents.severity(name, known), before.severity());
            put("severity", before.severity().name(), given.name(), value -> draft.severity(given));
            if (isWorse(given, before.severity(), known)) {
                draft.raisedAt(now);
            }
        }
    }

    /** A level that is not known any more is no worse than any. */
    private static boolean isWorse(Severity given, Severity current, List<Severity> known) {
        int was = known.indexOf(current);
        return was < 0 || known.indexOf(given) < was;
    }

    private void outcome(Function<String, Incident> original) {
        Outcome outcome = Objects.requireNonNullElse(wanted.outcome().or(before.outcome()), Outcome.REAL);
        String duplicateOf = wanted.duplicateOf().or(before.duplicateOf());
        if (outcome != Outcome.DUPLICATE) {
            if (!wanted.outcome().mentioned() && duplicateOf != null) {
                problems.add("duplicateOf", Text.of("incidents.incident.input.duplicateOfOutcome"));
            }
            duplicateOf = null;
        } else if (!isSound(duplicateOf, original)) {
            return;
        }
        if (outcome != before.outcome() || !Objects.equals(duplicateOf, before.duplicateOf())) {
            draft.outcome(outcome, duplicateOf);
            Text label = Text.of("incidents.incident.outcome." + outcome.name());
            log(
                    LogEntry.CHANGE,
                    duplicateOf == null
                            ? Text.of("incidents.incident.log.outcome", label)
                            : Text.of("incidents.incident.log.duplicate", duplicateOf));
        }
    }

    private boolean isSound(@Nullable String duplicateOf, Function<String, Incident> original) {
        if (duplicateOf != null && duplicateOf.equals(before.duplicateOf())) {
            return true;
        }
        Text problem = originalProblem(duplicateOf, original);
        if (problem != null) {
            problems.add("duplicateOf", problem);
        }
        return problem == null;
    }

    /** Only what is no duplicate itself can be doubled, so that following the links always ends. */
    @Nullable
    private Text originalProblem(@Nullable String duplicateOf, Function<String, Incident> original) {
        if (duplicateOf == null) {
            return Text.of("incidents.incident.input.duplicateOfMissing");
        }
        if (duplicateOf.equals(before.key())) {
            return Text.of("incidents.incident.input.duplicateOfItself", duplicateOf);
        }
        Incident found = original.apply(duplicateOf);
        if (found == null) {
            return Text.of("incidents.incident.input.duplicateOfUnknown", duplicateOf);
        }
        return found.duplicateOf() == null
                ? null
                : Text.of("incidents.incident.input.duplicateOfDuplicate", duplicateOf, found.duplicateOf());
    }

    private void duties() {
        boolean complex = Boolean.TRUE.equals(wanted.complex().or(before.complex()));
        if (complex != before.complex()) {
            draft.complex(complex);
            log(LogEntry.CHANGE, Text.of("incidents.incident.log." + (complex ? "complex" : "notComplex")));
        }
        if (wanted.lead().mentioned()) {
            duty(
                    Text.of("incidents.incident.role.lead"),
                    before.lead(),
                    wanted.lead().value(),
                    draft::lead);
        }
        if (complex) {
            wanted.roles()
                    .forEach((role, given) -> duty(
                            role.label(), before.roles().get(role), given.value(), person -> draft.role(role, person)));
        } else if (!before.complex()) {
            wanted.roles().forEach((role, given) -> refuseUnlessNull(role, given));
        }
    }

    private void refuseUnlessNull(Role role, Given<Person> given) {
        if (given.value() != null) {
            problems.add("roles." + role.field(), Text.of("incidents.incident.input.roleNeedsComplex"));
        }
    }

    private void duty(Text duty, @Nullable Person current, @Nullable Person given, Consumer<Person> set) {
        if (Objects.equals(current, given)) {
            return;
        }
        set.accept(given);
        log(
                LogEntry.ROLE,
                given == null
                        ? Text.of("incidents.incident.log.roleLeft", duty, current)
                        : Text.of("incidents.incident.log.roleTaken", duty, given));
    }

    private void put(String field, @Nullable String current, @Nullable String given, Consumer<String> set) {
        if (Objects.equals(current, given)) {
            return;
        }
        set.accept(given);
        Text label = Text.of("incidents.incident.field." + field);
        if (given == null) {
            log(LogEntry.CHANGE, Text.of("incidents.incident.log.removed", label, current));
        } else if (current == null) {
            log(LogEntry.CHANGE, Text.of("incidents.incident.log.given", label, given));
        } else {
            log(LogEntry.CHANGE, Text.of("incidents.incident.log.changed", label, current, given));
        }
    }

    private void log(String kind, Text text) {
        entries.add(new LogEntry(now, kind, text, by));
    }
}
