package org.sensible.incidents.incident;

import java.util.List;
import java.util.Objects;

/**
 * Words for a person, not yet in a language: the key of a message in {@code i18n/incidents.properties} and what fills
 * its places, in order. Immutable; adapters turn it into the reader's language.
 *
 * @param key message key, {@code incidents.<feature>.<place>.<what>}
 * @param arguments for {@code {0}}, {@code {1}} and so on: strings, numbers, a {@link Person} (shown by name) or another
 *     text (said in the same language)
 */
public record Text(String key, List<Object> arguments) {

    public Text {
        Objects.requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
