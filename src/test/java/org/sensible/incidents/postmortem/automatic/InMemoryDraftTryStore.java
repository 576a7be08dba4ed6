package org.sensible.incidents.postmortem.automatic;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps failed tries in a map. */
public final class InMemoryDraftTryStore implements DraftTryStore {

    private final Map<String, DraftTry> kept = new LinkedHashMap<>();

    @Override
    public List<DraftTry> of(Collection<String> incidentKeys) {
        return kept.values().stream()
                .filter(failed -> incidentKeys.contains(failed.incidentKey()))
                .toList();
    }

    @Override
    public void keep(DraftTry failed) {
        kept.put(failed.incidentKey(), failed);
    }

    @Override
    public void remove(String incidentKey) {
        kept.remove(incidentKey);
    }
}
