package org.sensible.incidents.postmortem.similar;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;

/**
 * An incident as far as others are compared with it. Immutable.
 *
 * @param key of the incident
 * @param service {@code null} where none is named
 * @param words terms of its title
 * @param factors what made it possible, longer or worse, as its postmortem tells
 */
record Profile(String key, @Nullable String service, Set<String> words, List<Factor> factors) {

    Profile {
        words = Set.copyOf(words);
        factors = List.copyOf(factors);
    }

    /** A contributing factor as people wrote it. */
    record Factor(String text, Set<String> terms) {

        static Factor of(String text) {
            return new Factor(text, Terms.of(text));
        }
    }
}
