package org.sensible.incidents.timeline.source;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a payload is about, for the rules that find its incident. Immutable.
 *
 * @param facts values by name; names are lower case. {@code service}, {@code channel}, {@code repository}, {@code issue} and
 *     {@code environment} mean the same for every source, and {@code label.‹name›} is a label or tag of the sender
 */
public record Subject(Map<String, Set<String>> facts) {

    /** Nothing is known. */
    public static final Subject NOTHING = new Subject(Map.of());

    public Subject {
        Map<String, Set<String>> copy = new TreeMap<>();
        facts.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), Set.copyOf(values)));
        facts = Map.copyOf(copy);
    }

    public static Builder of() {
        return new Builder();
    }

    /** The values of a fact; empty where it is not told. */
    public Set<String> values(String name) {
        return facts.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    }

    /** For one thread. */
    public static final class Builder {

        private final Map<String, Set<String>> facts = new TreeMap<>();

        private Builder() {}

        /** Adds a value; blank ones are passed over. */
        public Builder fact(String name, String value) {
            if (value != null && !value.isBlank()) {
                facts.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new LinkedHashSet<>())
                        .add(value.strip());
            }
            return this;
        }

        public Subject build() {
            return new Subject(facts);
        }
    }
}
