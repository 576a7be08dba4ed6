package org.sensible.incidents.incident;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * For whom an incident is. Where it names somebody, all others neither see nor change the incident; whom it names needs
 * the rights in the incident space as well. Immutable.
 *
 * @param users in the order of their keys
 * @param groups names of the host's groups, in their order
 */
public record Restriction(Set<Person> users, Set<String> groups) {

    /** For everybody who may see incidents. */
    public static final Restriction NONE = new Restriction(Set.of(), Set.of());

    public Restriction {
        users = sorted(users, Comparator.comparing(Person::key));
        groups = sorted(groups, Comparator.naturalOrder());
    }

    public boolean isNone() {
        return users.isEmpty() && groups.isEmpty();
    }

    /**
     * Whether it lets the person in.
     *
     * @param isMember whether the person is in the group of that name
     */
    public boolean permits(Person person, Predicate<String> isMember) {
        return isNone() || users.contains(person) || groups.stream().anyMatch(isMember);
    }

    private static <T> Set<T> sorted(Set<T> values, Comparator<? super T> order) {
        Set<T> sorted = new TreeSet<>(order);
        sorted.addAll(values);
        return Collections.unmodifiableSet(sorted);
    }
}
