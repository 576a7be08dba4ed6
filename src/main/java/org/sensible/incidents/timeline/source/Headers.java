package org.sensible.incidents.timeline.source;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Headers of a request, whose names have no case. Of a header that came more than once only the first counts. Immutable. */
public final class Headers {

    /** Without any. */
    public static final Headers NONE = new Headers(Map.of());

    private final Map<String, String> byName;

    private Headers(Map<String, String> byName) {
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(byName);
        this.byName = Collections.unmodifiableMap(sorted);
    }

    public static Headers of(Map<String, String> byName) {
        return new Headers(byName);
    }

    /** Its value without blanks around it; empty where it is not there, or holds nothing. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(byName.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Names as they came, with their values. */
    public Map<String, String> asMap() {
        return byName;
    }

    @Override
    public String toString() {
        return "Headers" + byName.keySet();
    }
}
