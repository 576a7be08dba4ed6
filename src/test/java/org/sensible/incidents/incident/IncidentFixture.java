package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds incidents with dull defaults: INC-1, SEV3, declared by alice at {@link #DECLARED_AT}. */
public final class IncidentFixture {

    public static final Instant DECLARED_AT = Instant.parse("2026-03-01T10:00:00Z");
    public static final Person ALICE = new Person("key-alice");
    public static final Person BOB = new Person("key-bob");

    private long number = 1;

    @Nullable
    private String uid;

    private String title = "Checkout is slow";
    private String severity = "SEV3";
    private Outcome outcome = Outcome.REAL;

    @Nullable
    private String duplicateOf;

    @Nullable
    private String service;

    @Nullable
    private String jiraIssue;

    private Instant raisedAt;
    private boolean complex;
    private boolean drill;
    private Map<Role, Person> roles = Map.of();
    private Restriction restriction = Restriction.NONE;
    private long version = 1;
    private Milestones milestones = Milestones.declared(DECLARED_AT, ALICE);

    private IncidentFixture() {}

    public static IncidentFixture anIncident() {
        return new IncidentFixture();
    }

    public IncidentFixture number(long value) {
        number = value;
        return this;
    }

    public IncidentFixture uid(String value) {
        uid = value;
        return this;
    }

    public IncidentFixture title(String value) {
        title = value;
        return this;
    }

    public IncidentFixture severity(String value) {
        severity = value;
        return this;
    }

    public IncidentFixture outcome(Outcome value) {
        outcome = value;
        duplicateOf = value == Outcome.DUPLICATE ? "INC-99" : null;
        return this;
    }

    public IncidentFixture service(@Nullable String value) {
        service = value;
        return this;
    }

    public IncidentFixture jiraIssue(@Nullable String value) {
        jiraIssue = value;
        return this;
    }

    public IncidentFixture complex(Map<Role, Person> values) {
        complex = true;
        roles = values;
        return this;
    }

    public IncidentFixture drill() {
        drill = true;
        return this;
    }

    public IncidentFixture restrictedTo(Person... users) {
        restriction = new Restriction(Set.of(users), Set.of());
        return this;
    }

    public IncidentFixture version(long value) {
        version = value;
        return this;
    }

    public IncidentFixture milestones(Milestones value) {
        milestones = value;
        return this;
    }

    public IncidentFixture declaredAt(String at) {
        return at(Milestone.DECLARED, at);
    }

    public IncidentFixture startedAt(String at) {
        return at(Milestone.STARTED, at);
    }

    public IncidentFixture at(Milestone milestone, String at) {
        milestones = milestones.set(milestone, Instant.parse(at), null, ALICE);
        return this;
    }

    public IncidentFixture waived(Milestone milestone) {
        milestones = milestones.waive(milestone, "healed by itself", ALICE);
        return this;
    }

    public IncidentFixture proposed(Milestone milestone, String at) {
        milestones = milestones.propose(milestone, Instant.parse(at), List.of(new Evidence("slack", "C1/1.2", null)));
        return this;
    }

    public IncidentFixture raisedAt(String at) {
        raisedAt = Instant.parse(at);
        return this;
    }

    public Incident build() {
        return new Incident(
                number,
                uid == null ? "uid-" + Incident.keyOf(drill, number) : uid,
                title,
                new Severity(severity),
                raisedAt,
                outcome,
                duplicateOf,
                service,
                complex,
                drill,
                null,
                roles,
                null,
                jiraIssue,
                ALICE,
                restriction,
                version,
                milestones);
    }
}
