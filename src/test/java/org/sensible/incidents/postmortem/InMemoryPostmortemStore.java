package org.sensible.incidents.postmortem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps postmortems in a map. */
public final class InMemoryPostmortemStore implements PostmortemStore {

    private final Map<String, Postmortem> kept = new LinkedHashMap<>();
    private final Map<Long, Placed> placed = new LinkedHashMap<>();
    private final Map<Long, Map<String, Integer>> rows = new LinkedHashMap<>();

    @Override
    public Optional<Postmortem> ofIncident(String incidentKey) {
        return Optional.ofNullable(kept.get(incidentKey));
    }

    @Override
    public List<Postmortem> ofIncidents(Collection<String> incidentKeys) {
        return kept.values().stream()
                .filter(postmortem -> incidentKeys.contains(postmortem.incidentKey()))
                .toList();
    }

    @Override
    public Optional<Postmortem> ofPage(long pageId) {
        return kept.values().stream().filter(p -> p.pageId() == pageId).findFirst();
    }

    @Override
    public void add(Postmortem postmortem) {
        if (kept.putIfAbsent(postmortem.incidentKey(), postmortem) != null) {
            throw new AlreadyKept(postmortem.incidentKey(), null);
        }
    }

    @Override
    public void change(Postmortem postmortem) {
        kept.computeIfPresent(postmortem.incidentKey(), (key, old) -> old.with(postmortem.state(), postmortem.owner()));
    }

    @Override
    public Map<String, Integer> rows(long pageId) {
        return Map.copyOf(rows.getOrDefault(pageId, Map.of()));
    }

    @Override
    public void addRows(long pageId, int version, Collection<String> events) {
        Map<String, Integer> known = rows.computeIfAbsent(pageId, id -> new LinkedHashMap<>());
        events.forEach(event -> known.putIfAbsent(event, version));
    }

    @Override
    public void place(long pageId, Placed where) {
        if (ofPage(pageId).isPresent()) {
            placed.put(pageId, where);
        }
    }

    /** Where the page of a postmortem is, as far as was told. */
    public Optional<Placed> placed(long pageId) {
        return Optional.ofNullable(placed.get(pageId));
    }

    /** Every postmortem. */
    public Collection<Postmortem> all() {
        return kept.values();
    }

    @Override
    public void remove(String incidentKey) {
        Optional.ofNullable(kept.remove(incidentKey)).ifPresent(gone -> rows.remove(gone.pageId()));
    }
}
