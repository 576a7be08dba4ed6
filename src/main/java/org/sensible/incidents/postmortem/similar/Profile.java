package org.sensible.incidents.postmortem.similar;

import jakarta.annotation.Nullable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An incident as far as others are compared with it. Immutable.
 *
 * @param key of the incident
 * @param service {@code null} where none is named
 * @param words terms of its title
 * @param said terms of what its postmortem says, beside those of the title; empty where there is none that the reader may see
 * @param factors what made it possible, longer or worse, as its postmortem tells
 */
record Profile(String key, @Nullable String service, Set<String> words, Set<String> said, List<Factor> factors) {

    Profile {
        words = Set.copyOf(words);
        said = Set.copyOf(said);
        factors = List.copyOf(factors);
    }

    /** All its terms. */
    Set<String> terms() {
        Set<String> terms = new HashSet<>(words);
        terms.addAll(said);
        return terms;
    }

    /** A contributing factor as people wrote it. */
    record Factor(String text, Set<String> terms) {

        static Factor of(String text) {
            return new Factor(text, Terms.of(text));
        }
    }
}
