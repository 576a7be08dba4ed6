package org.sensible.incidents.actionitem;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Keeps what readers were shown in a map. */
public final class InMemorySeenItems implements SeenItems {

    private final Map<String, Seen> kept = new HashMap<>();

    @Override
    public Optional<Seen> of(String incidentKey, Person reader) {
        return Optional.ofNullable(kept.get(incidentKey + " " + reader.key()));
    }

    @Override
    public void keep(String incidentKey, Person reader, Seen seen) {
        kept.put(incidentKey + " " + reader.key(), seen);
    }
}
