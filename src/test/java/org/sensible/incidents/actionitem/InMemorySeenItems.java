package org.sensible.incidents.actionitem;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Keeps what readers were shown in a map. */
public final class InMemorySeenItems implements SeenItems {

    private final Map<String, Seen> kept = new HashMap<>();

    @Override
    public Optional<Seen> of(String scope, Person reader) {
        return Optional.ofNullable(kept.get(scope + " " + reader.key()));
    }

    @Override
    public void keep(String scope, Person reader, Seen seen) {
        kept.put(scope + " " + reader.key(), seen);
    }

    @Override
    public void forgetBefore(Instant then) {
        kept.values().removeIf(seen -> seen.at().isBefore(then));
    }
}
