package org.sensible.incidents.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Two lists of records in memory, beside the incidents that a test names. */
final class InMemoryArchiveTables implements ArchiveTables {

    private final Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
    private final Supplier<List<String>> keys;

    InMemoryArchiveTables(Supplier<List<String>> keys) {
        this.keys = keys;
        tables.put("postmortems", new ArrayList<>());
        tables.put("policyVersions", new ArrayList<>());
    }

    @Override
    public boolean isEmpty() {
        return keys.get().isEmpty() && tables.values().stream().allMatch(List::isEmpty);
    }

    @Override
    public boolean claim() {
        return isEmpty();
    }

    @Override
    public List<String> incidentKeys() {
        return keys.get();
    }

    @Override
    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public void each(String name, Consumer<Map<String, Object>> record) {
        tables.get(name).forEach(record);
    }

    @Override
    public void add(String name, Map<String, Object> record) {
        if (record.containsKey("unheard")) {
            throw new IllegalArgumentException("there is no field unheard");
        }
        tables.get(name).add(new TreeMap<>(record));
    }

    @Override
    public List<Long> finish() {
        return List.of();
    }
}
