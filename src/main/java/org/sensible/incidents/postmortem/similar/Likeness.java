package org.sensible.incidents.postmortem.similar;

import java.util.List;
import java.util.Objects;

/**
 * How much an incident is like another, and why. Immutable.
 *
 * @param key of the other incident
 * @param score the greater, the more alike; above 0, and without a meaning of its own
 * @param sameService whether both are about the same service
 * @param words shared terms that are rare, the rarest first; pairs of signs where the text is Japanese
 * @param factors contributing factors of the other that this one has, too, as people wrote them there
 */
public record Likeness(String key, double score, boolean sameService, List<String> words, List<String> factors) {

    public Likeness {
        Objects.requireNonNull(key, "key");
        words = List.copyOf(words);
        factors = List.copyOf(factors);
    }
}
