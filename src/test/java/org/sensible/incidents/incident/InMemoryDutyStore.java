package org.sensible.incidents.incident;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps who had which duty in a list. */
public final class InMemoryDutyStore implements DutyStore {

    private final List<DutyChange> changes = new CopyOnWriteArrayList<>();

    @Override
    public void add(DutyChange change) {
        changes.add(change);
    }

    @Override
    public List<DutyChange> of(Collection<String> incidentUids) {
        return changes.stream()
                .filter(change -> incidentUids.contains(change.incidentUid()))
                .toList();
    }

    @Override
    public void removeAll(String incidentUid) {
        changes.removeIf(change -> change.incidentUid().equals(incidentUid));
    }
}
