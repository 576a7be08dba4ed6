package org.sensible.incidents.incident;

import java.util.Objects;

/**
 * Somebody whom the host knows, by the key that the host keeps for good. Names change; keys do not, so this is all that
 * is stored of a person.
 *
 * @param key the host's user key, not the user name
 */
public record Person(String key) {

    public Person {
        if (Objects.requireNonNull(key, "key").isBlank()) {
            throw new IllegalArgumentException("a person needs a user key");
        }
    }
}
