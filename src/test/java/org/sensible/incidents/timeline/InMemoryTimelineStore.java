package org.sensible.incidents.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Slice;

/** Events in a map, for tests. For one thread. */
public final class InMemoryTimelineStore implements TimelineStore {

    private final Map<String, Map<String, TimelineEvent>> events = new HashMap<>();

    @Override
    public Set<String> known(String incidentUid, List<String> ids) {
        return ids.stream().filter(of(incidentUid)::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Set<String> add(String incidentUid, List<TimelineEvent> added) {
        Set<String> ids = new LinkedHashSet<>();
        for (TimelineEvent event : added) {
            if (of(incidentUid).putIfAbsent(event.id(), event) == null) {
                ids.add(event.id());
            }
        }
        return ids;
    }

    @Override
    public Optional<TimelineEvent> find(String incidentUid, String id) {
        return Optional.ofNullable(of(incidentUid).get(id));
    }

    @Override
    public List<TimelineEvent> firstWords(String incidentUid) {
        return sorted(incidentUid).stream()
                .filter(event -> event.why() == Reason.FIRST_WORDS)
                .toList();
    }

    @Override
    public void judge(String incidentUid, List<TimelineEvent> judged) {
        for (TimelineEvent event : judged) {
            of(incidentUid).computeIfPresent(event.id(), (id, old) -> old.by() == DecidedBy.PERSON ? old : event);
        }
    }

    @Override
    public Map<String, List<TimelineEvent>> ofKinds(Collection<String> incidentUids, Set<Kind> kinds) {
        Map<String, List<TimelineEvent>> found = new HashMap<>();
        for (String uid : incidentUids) {
            List<TimelineEvent> fitting = sorted(uid).stream()
                    .filter(event -> kinds.contains(event.kind()))
                    .toList();
            if (!fitting.isEmpty()) {
                found.put(uid, fitting);
            }
        }
        return found;
    }

    @Override
    public void remove(String incidentUid) {
        events.remove(incidentUid);
    }

    @Override
    public Slice<TimelineEvent> read(String incidentUid, TimelineQuery query, int start, int limit) {
        List<TimelineEvent> found = sorted(incidentUid).stream()
                .filter(event -> query.all() || event.shown())
                .filter(event -> query.source() == null || query.source().equals(event.source()))
                .filter(event -> query.words() == null || searched(event).contains(lower(query.words())))
                .toList();
        List<TimelineEvent> part = found.stream().skip(start).limit(limit).toList();
        return new Slice<>(part, start, limit, start + part.size() >= found.size());
    }

    private List<TimelineEvent> sorted(String incidentUid) {
        List<TimelineEvent> sorted = new ArrayList<>(of(incidentUid).values());
        sorted.sort(Comparator.comparing(TimelineEvent::at));
        return sorted;
    }

    private Map<String, TimelineEvent> of(String incidentUid) {
        return events.computeIfAbsent(incidentUid, uid -> new LinkedHashMap<>());
    }

    private static String searched(TimelineEvent event) {
        String name = event.author() == null || event.author().name() == null
                ? ""
                : event.author().name();
        return lower(name + " " + event.text());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
