package org.sensible.incidents.policy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps marks in a map. */
public final class InMemoryMarkStore implements MarkStore {

    private final Map<String, DemandMark> marks = new LinkedHashMap<>();

    @Override
    public List<DemandMark> of(Collection<String> incidentUids) {
        return marks.values().stream()
                .filter(mark -> incidentUids.contains(mark.incidentUid()))
                .toList();
    }

    @Override
    public void put(DemandMark mark) {
        marks.put(mark.incidentUid() + " " + mark.slug(), mark);
    }

    @Override
    public void remove(String incidentUid, String slug) {
        marks.remove(incidentUid + " " + slug);
    }

    @Override
    public void removeAll(String incidentUid) {
        marks.values().removeIf(mark -> mark.incidentUid().equals(incidentUid));
    }
}
