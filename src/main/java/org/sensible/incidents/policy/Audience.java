package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Role;

/** Whom a policy means when it says who is told of an incident. Pure. */
final class Audience {

    private Audience() {}

    /**
     * Those whom a rule names.
     *
     * @param owner of the postmortem; {@code null} where there is none
     */
    static Set<Person> of(Reminded reminded, Policy policy, Incident incident, @Nullable Person owner, Instant now) {
        Set<Person> people = new LinkedHashSet<>(reminded.people());
        for (Reminded.Part part : reminded.parts()) {
            people.addAll(part(part, policy, incident, owner, now));
        }
        return people;
    }

    /** Who has to act, where the policy names nobody for a demand: the lead, else who declared it; afterwards the owner. */
    static Set<Person> actors(Demand demand, Incident incident, @Nullable Person owner) {
        boolean isAfterwards = demand.rule() == Demand.Rule.DRAFTED
                || demand.rule() == Demand.Rule.REVIEWED
                || demand.rule() == Demand.Rule.CLASSIFIED;
        if (isAfterwards && owner != null) {
            return Set.of(owner);
        }
        return Set.of(incident.lead() == null ? incident.declaredBy() : incident.lead());
    }

    /** Who must know of a new incident: who was named to lead it, those who have a duty, and everybody whom coverage names. */
    static Set<Person> ofDeclaration(Policy policy, Incident incident) {
        Set<Person> people = new LinkedHashSet<>(set(incident.lead()));
        policy.roles().forEach(role -> people.addAll(role.people()));
        people.addAll(everybody(policy));
        return Collections.unmodifiableSet(people);
    }

    private static Set<Person> part(
            Reminded.Part part, Policy policy, Incident incident, @Nullable Person owner, Instant now) {
        return switch (part) {
            case DECLARER -> Set.of(incident.declaredBy());
            case LEAD -> set(incident.lead());
            case LIAISON -> {
                Person liaison = incident.roles().get(Role.LIAISON);
                yield set(liaison == null ? incident.lead() : liaison);
            }
            case OWNER, REVIEWERS -> set(owner == null ? incident.lead() : owner);
            case AT_WORK -> atWork(policy, now);
            case POLICY_OWNER -> set(policy.owner());
            case EVERYBODY -> everybody(policy);
        };
    }

    private static Set<Person> atWork(Policy policy, Instant now) {
        return people(policy.coverage().rows().stream()
                .filter(row -> new BusinessTime(row.hours()).isWorking(now))
                .toList());
    }

    private static Set<Person> everybody(Policy policy) {
        return people(policy.coverage().rows());
    }

    private static Set<Person> people(List<CoverageRow> rows) {
        Set<Person> people = new LinkedHashSet<>();
        rows.forEach(row -> people.addAll(row.people()));
        return people;
    }

    private static Set<Person> set(@Nullable Person person) {
        return person == null ? Set.of() : Set.of(person);
    }
}
