package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which event stands for each group that a turn touches, and how often the group's story repeats. For one turn. */
final class SeriesEdges {

    private final CurationIndex index;
    private final String uid;
    private final Map<String, Optional<TimelineEvent>> before = new HashMap<>();
    private final Map<String, Edge> now = new HashMap<>();
    private final Set<String> counted = new HashSet<>();

    SeriesEdges(CurationIndex index, String uid) {
        this.index = index;
        this.uid = uid;
    }

    /**
     * What stands for a group.
     *
     * @param size how many events the group has
     * @param until when the last of them was; {@code null} for an empty group
     */
    record Edge(
            @Nullable TimelineEvent event,
            int size,
            @Nullable Instant until) {

        private static final Edge NONE = new Edge(null, 0, null);

        private static Edge of(TimelineEvent event) {
            Instant until = event.standing().repeatedUntil();
            return new Edge(event, event.standing().repeats() + 1, until == null ? event.at() : until);
        }

        private Edge with(TimelineEvent other) {
            boolean isCloser =
                    event == null || TimelineEvent.IN_ORDER.compare(other, event) < 0 != Groups.isEndOfSeries(other);
            Instant latest = until == null || other.at().isAfter(until) ? other.at() : until;
            return new Edge(isCloser ? other : event, size + 1, latest);
        }
    }

    /** Looks up who stands for the groups of these, before anything changes. */
    void remember(Stream<TimelineEvent> events) {
        events.map(Groups::of).flatMap(Optional::stream).distinct().forEach(group -> {
            before.put(group, index.edge(uid, group, Groups.isEndOfSeries(group)));
            now.put(group, before.get(group).map(Edge::of).orElse(Edge.NONE));
        });
    }

    /** Events that were kept already changed: their groups are looked up, and counted, anew. */
    void lookAgain(Stream<TimelineEvent> events) {
        events.map(Groups::of)
                .flatMap(Optional::stream)
                .distinct()
                .filter(counted::add)
                .forEach(group -> now.put(group, lookedUp(group)));
    }

    private Edge lookedUp(String group) {
        Optional<TimelineEvent> edge = index.edge(uid, group, Groups.isEndOfSeries(group));
        if (edge.isEmpty()) {
            return Edge.NONE;
        }
        if (Groups.isSaid(group)) {
            return new Edge(edge.get(), 1, edge.get().at());
        }
        Instant until = index.edge(uid, group, true).orElseThrow().at();
        return new Edge(edge.get(), index.size(uid, group), until);
    }

    void add(Collection<TimelineEvent> fresh) {
        fresh.forEach(event -> Groups.of(event)
                .ifPresent(group -> now.merge(group, Edge.NONE.with(event), (edge, one) -> edge.with(event))));
    }

    /** Those that stood for their group and do no more, and those that do now; all that are kept already. */
    List<TimelineEvent> displaced() {
        List<TimelineEvent> displaced = new ArrayList<>();
        before.values().forEach(edge -> edge.ifPresent(displaced::add));
        now.values().stream().map(Edge::event).filter(Objects::nonNull).forEach(displaced::add);
        return displaced;
    }

    /** What stands for the event's group; {@code null} where it has none. */
    @Nullable
    Edge of(TimelineEvent event) {
        return Groups.of(event)
                .map(group -> now.computeIfAbsent(group, this::lookedUp))
                .orElse(null);
    }
}
