package org.sensible.incidents.actionitem.follow;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps reported items in maps. */
public final class InMemoryReportedItems implements ReportedItems {

    private final Map<String, TreeMap<Long, ItemState>> kept = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, Boolean> mails = new HashMap<>();
    private Instant heardAt;
    private Instant listAt;

    @Override
    public synchronized <T> T inTurn(String jira, LongFunction<T> work) {
        return work.apply(numbers.getOrDefault(jira, 0L));
    }

    private TreeMap<Long, ItemState> of(String jira) {
        return kept.computeIfAbsent(jira, any -> new TreeMap<>());
    }

    @Override
    public Map<Long, ItemState> find(String jira, Collection<Long> issueIds) {
        return of(jira).entrySet().stream()
                .filter(entry -> issueIds.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<Long, ItemState> inRange(String jira, ItemReport.Range range) {
        return new TreeMap<>(of(jira).subMap(range.after(), false, range.upTo(), true));
    }

    @Override
    public void put(String jira, long issueId, ItemState state) {
        of(jira).put(issueId, state);
    }

    @Override
    public void remove(String jira, Collection<Long> issueIds) {
        of(jira).keySet().removeAll(issueIds);
    }

    @Override
    public void taken(String jira, long number, Instant at, boolean endsList) {
        numbers.put(jira, number);
        heardAt = at;
        listAt = endsList ? at : listAt;
    }

    @Override
    public List<ItemState> ofIncidents(Collection<String> incidentKeys) {
        return all().filter(item -> incidentKeys.contains(item.incident())).toList();
    }

    @Override
    public List<ItemState> owed() {
        return all().filter(ItemState::isOwed).toList();
    }

    @Override
    public List<ItemState> owed(String jira) {
        return kept.getOrDefault(jira, new TreeMap<>()).values().stream()
                .filter(ItemState::isOwed)
                .sorted(Comparator.comparing(ItemState::key))
                .toList();
    }

    @Override
    public void mails(String jira, boolean hasServer) {
        mails.put(jira, hasServer);
    }

    @Override
    public boolean anyMails() {
        return mails.containsValue(true);
    }

    private Stream<ItemState> all() {
        return kept.values().stream()
                .flatMap(items -> items.values().stream())
                .sorted(Comparator.comparing(ItemState::key));
    }

    @Override
    public Optional<Heard> lastHeard() {
        return Optional.ofNullable(heardAt).map(at -> new Heard(at, Optional.ofNullable(listAt)));
    }
}
