package org.sensible.incidents.postmortem.similar;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Keeps what pages say in a map. */
public final class InMemorySaidStore implements SaidStore {

    private final Map<String, Said> kept = new HashMap<>();

    @Override
    public Map<String, Said> of(Collection<String> incidentKeys) {
        Map<String, Said> found = new HashMap<>(kept);
        found.keySet().retainAll(incidentKeys);
        return found;
    }

    @Override
    public void keep(String incidentKey, Said said) {
        kept.put(incidentKey, said);
    }

    @Override
    public void remove(String incidentKey) {
        kept.remove(incidentKey);
    }
}
