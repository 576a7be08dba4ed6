package org.sensible.incidents.policy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sensible.incidents.incident.Person;

/**
 * Who is told when a rule is about to be broken. Immutable.
 *
 * @param words as the page says it
 * @param parts by the part that they have in the incident, in the order of {@link Part}
 * @param people whom the page names, in its order, each once
 */
public record Reminded(String words, Set<Part> parts, List<Person> people) {

    /** Nobody is told. */
    public static final Reminded NOBODY = new Reminded("", Set.of(), List.of());

    public Reminded {
        Objects.requireNonNull(words, "words");
        parts = Set.copyOf(parts);
        people = List.copyOf(people);
    }

    /** A part that somebody has in an incident. */
    public enum Part {
        /** Who declared it. */
        DECLARER,
        /** The lead. */
        LEAD,
        /** Who speaks with those who do not respond; the lead where that is not split off. */
        LIAISON,
        /** The owner of the postmortem. */
        OWNER,
        /** The reviewers of the postmortem. */
        REVIEWERS,
        /** Whoever is at work just then, as coverage says. */
        AT_WORK,
        /** The owner of the policy. */
        POLICY_OWNER,
        /** Everybody whom coverage names. */
        EVERYBODY
    }
}
