package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Slice;

/** Events in a map, for tests. Threads may share it. */
public final class InMemoryTimelineStore implements TimelineStore {

    private final Map<String, Map<String, TimelineEvent>> events = new HashMap<>();
    private final InMemoryRevisions revisions = new InMemoryRevisions();
    private final InMemoryIndex index = new InMemoryIndex();

    @Override
    public synchronized <T> T inTurn(String incidentUid, Supplier<T> work) {
        return work.get();
    }

    @Override
    public RevisionStore revisions() {
        return revisions;
    }

    @Override
    public CurationIndex curation() {
        return index;
    }

    @Override
    public synchronized Map<String, Integer> known(String incidentUid, List<String> ids) {
        Map<String, Integer> known = new HashMap<>();
        ids.stream()
                .filter(of(incidentUid)::containsKey)
                .forEach(id -> known.put(id, of(incidentUid).get(id).revisions()));
        return known;
    }

    @Override
    public synchronized Set<String> add(String incidentUid, List<TimelineEvent> added) {
        Set<String> ids = new LinkedHashSet<>();
        for (TimelineEvent event : added) {
            if (of(incidentUid).putIfAbsent(event.id(), event) == null) {
                ids.add(event.id());
            }
        }
        return ids;
    }

    @Override
    public synchronized void save(String incidentUid, TimelineEvent event) {
        of(incidentUid).computeIfPresent(event.id(), (id, old) -> event);
    }

    @Override
    public synchronized Optional<TimelineEvent> find(String incidentUid, String id) {
        return Optional.ofNullable(of(incidentUid).get(id));
    }

    @Override
    public synchronized void judge(String incidentUid, List<TimelineEvent> judged) {
        for (TimelineEvent event : judged) {
            of(incidentUid).computeIfPresent(event.id(), (id, old) -> old.judged(event.why())
                    .standing(event.standing()));
        }
    }

    @Override
    public synchronized void remove(String incidentUid) {
        events.remove(incidentUid);
        revisions.remove(incidentUid);
    }

    @Override
    public Slice<TimelineEvent> read(String incidentUid, TimelineQuery query, int start, int limit) {
        List<TimelineEvent> found = found(incidentUid, query).toList();
        List<TimelineEvent> part = found.stream().skip(start).limit(limit).toList();
        return new Slice<>(part, start, limit, start + part.size() >= found.size());
    }

    @Override
    public Map<String, List<TimelineEvent>> ofKinds(Collection<String> incidentUids, Set<Kind> kinds) {
        Map<String, List<TimelineEvent>> found = new HashMap<>();
        for (String uid : incidentUids) {
            List<TimelineEvent> fitting = sorted(uid)
                    .filter(event -> kinds.contains(event.kind()) && !event.removed())
                    .toList();
            if (!fitting.isEmpty()) {
                found.put(uid, fitting);
            }
        }
        return found;
    }

    @Override
    public List<TimelineEvent> after(
            String incidentUid, TimelineQuery query, @Nullable TimelineEvent place, int limit) {
        return found(incidentUid, query)
                .filter(event -> place == null || TimelineEvent.IN_ORDER.compare(event, place) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<TimelineEvent> before(String incidentUid, TimelineQuery query, TimelineEvent place, int limit) {
        List<TimelineEvent> found = found(incidentUid, query)
                .filter(event -> TimelineEvent.IN_ORDER.compare(event, place) < 0)
                .toList();
        return found.subList(Math.max(0, found.size() - limit), found.size());
    }

    @Override
    public void scan(String incidentUid, Consumer<Outline.Glimpse> each) {
        found(incidentUid, TimelineQuery.ALL)
                .map(event -> new Outline.Glimpse(event.id(), event.source(), event.shown(), event.why()))
                .forEach(each);
    }

    private Stream<TimelineEvent> found(String incidentUid, TimelineQuery query) {
        return sorted(incidentUid)
                .filter(event -> query.all() || event.shown() || query.removed() && event.removed())
                .filter(event -> query.removed() || !event.removed())
                .filter(event -> query.kinds().isEmpty() || query.kinds().contains(event.kind()))
                .filter(event -> query.source() == null || query.source().equals(event.source()))
                .filter(event -> !query.without().contains(event.source()))
                .filter(event -> query.words() == null || searched(event).contains(lower(query.words())));
    }

    private synchronized Stream<TimelineEvent> sorted(String incidentUid) {
        List<TimelineEvent> sorted = new ArrayList<>(of(incidentUid).values());
        sorted.sort(TimelineEvent.IN_ORDER);
        return sorted.stream();
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

    /** Looks through all events. */
    private final class InMemoryIndex implements CurationIndex {

        private final Map<String, Set<String>> chosen = new HashMap<>();
        private final Map<String, Circumstances> circumstances = new HashMap<>();

        @Override
        public Optional<TimelineEvent> edge(String incidentUid, String group, boolean last) {
            return of(incidentUid, group).reduce((one, other) -> last ? other : one);
        }

        @Override
        public int size(String incidentUid, String group) {
            return (int) of(incidentUid, group).count();
        }

        private Stream<TimelineEvent> of(String incidentUid, String group) {
            return sorted(incidentUid)
                    .filter(event -> Groups.of(event).filter(group::equals).isPresent());
        }

        @Override
        public int said(String incidentUid, int most) {
            return (int) sorted(incidentUid).filter(Groups::isSaid).limit(most).count();
        }

        @Override
        public Optional<TimelineEvent> saidBefore(String incidentUid, TimelineEvent place) {
            return sorted(incidentUid)
                    .filter(Groups::isSaid)
                    .filter(event -> TimelineEvent.IN_ORDER.compare(event, place) < 0)
                    .reduce((one, other) -> other);
        }

        @Override
        public List<TimelineEvent> saidAfter(String incidentUid, @Nullable TimelineEvent place, int limit) {
            return sorted(incidentUid)
                    .filter(Groups::isSaid)
                    .filter(event -> place == null || TimelineEvent.IN_ORDER.compare(event, place) > 0)
                    .limit(limit)
                    .toList();
        }

        @Override
        public int count(String incidentUid, Tier tier, int most) {
            return ofTier(incidentUid, tier, most).size();
        }

        @Override
        public List<TimelineEvent> ofTier(String incidentUid, Tier tier, int limit) {
            List<TimelineEvent> there =
                    sorted(incidentUid).filter(event -> !event.removed()).toList();
            return Curation.ofTier(there, tier, limit);
        }

        @Override
        public Set<String> chosen(String incidentUid) {
            return chosen.getOrDefault(incidentUid, Set.of());
        }

        @Override
        public void choose(String incidentUid, Set<String> ids) {
            chosen.put(incidentUid, Set.copyOf(ids));
        }

        @Override
        public Circumstances circumstances(String incidentUid) {
            return circumstances.getOrDefault(incidentUid, Circumstances.NONE);
        }

        @Override
        public void circumstances(String incidentUid, Circumstances known) {
            circumstances.put(incidentUid, known);
        }
    }

    /** Revisions in a list for each incident. */
    private static final class InMemoryRevisions implements RevisionStore {

        private final Map<String, Map<String, Revision>> kept = new HashMap<>();

        @Override
        public synchronized void add(String incidentUid, List<Revision> revisions) {
            Map<String, Revision> known = kept.computeIfAbsent(incidentUid, uid -> new LinkedHashMap<>());
            revisions.forEach(revision -> known.putIfAbsent(revision.id(), revision));
        }

        @Override
        public synchronized Map<String, List<Revision>> of(String incidentUid, Collection<String> eventIds) {
            Map<String, List<Revision>> found = new HashMap<>();
            kept.getOrDefault(incidentUid, Map.of()).values().stream()
                    .filter(revision -> eventIds.contains(revision.eventId()))
                    .forEach(revision -> found.computeIfAbsent(revision.eventId(), id -> new ArrayList<>())
                            .add(revision));
            return found;
        }

        @Override
        public synchronized void remove(String incidentUid) {
            kept.remove(incidentUid);
        }
    }
}
