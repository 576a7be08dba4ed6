package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@link Curation} for a timeline that is kept: judges what is new or changed, and of the rest only what that makes a
 * difference to, so that one more event costs the same in every timeline. Ends with what {@link Curation#judge} gives for
 * the whole. For one turn at the store.
 */
final class Settling {

    private final TimelineStore store;
    private final CurationIndex index;
    private final String uid;
    private final Circumstances circumstances;

    /** Those that are kept already and are to be judged anew, by id, as they stand. */
    private final Map<String, TimelineEvent> kept = new LinkedHashMap<>();

    /** Those that are not kept yet, by id. */
    private final Map<String, TimelineEvent> fresh = new LinkedHashMap<>();

    private boolean isSelectionDue;

    Settling(TimelineStore store, String uid) {
        this(store, uid, store.curation().circumstances(uid));
    }

    private Settling(TimelineStore store, String uid, Circumstances circumstances) {
        this.store = store;
        this.index = store.curation();
        this.uid = uid;
        this.circumstances = circumstances;
    }

    /** Judges anew what a change of the incident makes a difference to. */
    static void settle(TimelineStore store, String uid, Circumstances now) {
        Circumstances before = store.curation().circumstances(uid);
        if (before.equals(now)) {
            return;
        }
        store.curation().circumstances(uid, now);
        Settling settling = new Settling(store, uid, now);
        Stream.of(before, now)
                .flatMap(one -> one.marks().entrySet().stream())
                .flatMap(mark -> Stream.concat(Stream.of(mark.getKey()), mark.getValue().stream()))
                .distinct()
                .forEach(id -> store.find(uid, id).ifPresent(event -> settling.kept.put(id, event)));
        settling.isSelectionDue = true;
        settling.finish(new SeriesEdges(settling.index, uid));
    }

    /**
     * Keeps new events and new states of others, judged.
     *
     * @param added not kept yet, each once
     * @param before those that change, as they were
     * @param after the same as they are now
     * @return the new ones, judged
     */
    List<TimelineEvent> settle(List<TimelineEvent> added, List<TimelineEvent> before, List<TimelineEvent> after) {
        added.forEach(event -> fresh.put(event.id(), event));
        SeriesEdges edges = new SeriesEdges(index, uid);
        edges.remember(Stream.of(added, before, after).flatMap(Collection::stream));
        after.forEach(event -> store.save(uid, event));
        after.forEach(event -> kept.put(event.id(), event));
        edges.lookAgain(Stream.of(before, after).flatMap(Collection::stream));
        edges.add(added);
        edges.displaced().stream()
                .filter(event -> !fresh.containsKey(event.id()))
                .forEach(event -> kept.putIfAbsent(event.id(), event));
        measurePauses(before, after);
        touchMarks(before, after);
        isSelectionDue = before.stream().anyMatch(event -> event.standing().tier() != Tier.NONE)
                || index.said(uid, Curation.SAID) < Curation.SAID;
        return finish(edges);
    }

    private void measurePauses(List<TimelineEvent> before, List<TimelineEvent> after) {
        List<TimelineEvent> moved = Stream.of(fresh.values(), before, after)
                .flatMap(Collection::stream)
                .filter(Groups::isSaid)
                .sorted(TimelineEvent.IN_ORDER)
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        List<TimelineEvent> news =
                moved.stream().filter(event -> fresh.containsKey(event.id())).toList();
        TimelineEvent last = moved.get(moved.size() - 1);
        Pauses pauses = new Pauses(index.saidBefore(uid, moved.get(0)).orElse(null), news);
        pauses.walk(index, uid, last, moved.size()).forEach(this::put);
    }

    private void put(TimelineEvent event) {
        if (fresh.containsKey(event.id())) {
            fresh.put(event.id(), event);
        } else {
            kept.merge(event.id(), event, (known, paused) -> known.standing(paused.standing()));
        }
    }

    /** The row of a milestone depends on whether its evidence is there. */
    private void touchMarks(List<TimelineEvent> before, List<TimelineEvent> after) {
        Set<String> ids = new HashSet<>(fresh.keySet());
        Stream.of(before, after).flatMap(Collection::stream).forEach(event -> ids.add(event.id()));
        circumstances.marks().forEach((mark, evidence) -> {
            if (evidence.stream().anyMatch(ids::contains) && !kept.containsKey(mark)) {
                store.find(uid, mark).ifPresent(event -> kept.put(mark, event));
            }
        });
    }

    private List<TimelineEvent> finish(SeriesEdges edges) {
        Set<String> present = present();
        List<TimelineEvent> added = new ArrayList<>();
        for (TimelineEvent event : fresh.values()) {
            added.add(placed(event, edges, present));
        }
        List<TimelineEvent> judged = new ArrayList<>();
        for (TimelineEvent event : kept.values()) {
            TimelineEvent placed = placed(event, edges, present);
            isSelectionDue |=
                    event.standing().tier() != Tier.NONE || placed.standing().tier() != Tier.NONE;
            judged.add(placed);
        }
        isSelectionDue |= added.stream().anyMatch(event -> event.standing().tier() != Tier.NONE);
        store.add(uid, added);
        store.judge(uid, judged);
        if (!isSelectionDue) {
            return added;
        }
        Map<String, TimelineEvent> selected = select();
        return added.stream()
                .map(event -> selected.getOrDefault(event.id(), event))
                .toList();
    }

    private TimelineEvent placed(TimelineEvent event, SeriesEdges edges, Set<String> present) {
        SeriesEdges.Edge edge = edges.of(event);
        return edge == null
                ? Curation.placed(event, null, 0, null, circumstances, present)
                : Curation.placed(event, edge.event(), edge.size(), edge.until(), circumstances, present);
    }

    /** Those of the events that milestones rest on that are there and were not taken back. */
    private Set<String> present() {
        boolean isAsked = Stream.concat(fresh.values().stream(), kept.values().stream())
                .anyMatch(event -> event.kind() == Kind.MILESTONE);
        Set<String> present = new HashSet<>();
        if (isAsked) {
            circumstances.marks().values().stream().flatMap(Set::stream).forEach(id -> {
                TimelineEvent event = fresh.getOrDefault(id, kept.get(id));
                if (event == null) {
                    event = store.find(uid, id).orElse(null);
                }
                if (event != null && !event.removed()) {
                    present.add(id);
                }
            });
        }
        return present;
    }

    /** Chooses anew; those whose verdict changed, by id. */
    private Map<String, TimelineEvent> select() {
        int must = index.count(uid, Tier.MUST, Selection.MOST + 1);
        boolean isRoom = must < Selection.MOST;
        List<TimelineEvent> first = isRoom ? index.ofTier(uid, Tier.FIRST, Curation.CANDIDATES) : List.of();
        List<TimelineEvent> decided = isRoom ? index.ofTier(uid, Tier.DECIDED, Curation.CANDIDATES) : List.of();
        List<TimelineEvent> pauses = isRoom ? index.ofTier(uid, Tier.PAUSE, Curation.SILENCES) : List.of();
        Map<String, Reason> now =
                Selection.of(must, first, decided, pauses, index.said(uid, Curation.SAID), circumstances.recoveredAt());
        Map<String, TimelineEvent> candidates = new HashMap<>();
        Stream.of(first, decided, pauses).flatMap(List::stream).forEach(event -> candidates.put(event.id(), event));
        Map<String, TimelineEvent> changed = new LinkedHashMap<>();
        Set<String> before = index.chosen(uid);
        before.stream().filter(id -> !now.containsKey(id)).forEach(id -> changed(changed, unchosen(id)));
        now.forEach((id, reason) -> {
            TimelineEvent event = candidates.get(id);
            changed(changed, event.why() == reason ? null : event.judged(reason));
        });
        store.judge(uid, List.copyOf(changed.values()));
        if (!before.equals(now.keySet())) {
            index.choose(uid, now.keySet());
        }
        return changed;
    }

    @Nullable
    private TimelineEvent unchosen(String id) {
        return store.find(uid, id)
                .filter(event -> event.standing().tier() != Tier.MUST && !event.removed())
                .map(event -> event.judged(Placing.left(event.standing().tier())))
                .orElse(null);
    }

    private static void changed(Map<String, TimelineEvent> changed, @Nullable TimelineEvent event) {
        if (event != null) {
            changed.put(event.id(), event);
        }
    }
}
