package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes what sources tell of one incident, a few hundred at a time, while nobody else does: what is new is added, what is
 * told otherwise than before becomes a revision. In which order and how often things are told makes no difference. For one
 * turn at the store.
 */
final class Recorder {

    private final TimelineStore store;
    private final String uid;
    private final List<TimelineEvent> fresh = new ArrayList<>();
    private final List<TimelineEvent> before = new ArrayList<>();
    private final List<TimelineEvent> changed = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();

    Recorder(TimelineStore store, String uid) {
        this.store = store;
        this.uid = uid;
    }

    /**
     * One thing that was told.
     *
     * @param event as it would stand if nothing else were known of it
     * @param edit set where this is a later word of the source
     */
    record Heard(TimelineEvent event, @Nullable Edit edit) {

        private Revision revision() {
            Word word = Word.of(event);
            return edit == null
                    ? Revision.first(event.id(), word, event.receivedAt())
                    : Revision.edited(event.id(), edit, word, event.receivedAt());
        }
    }

    /** Keeps them all; the new ones as judged and kept, in the order in which they were told. */
    List<TimelineEvent> keep(List<Heard> told) {
        Map<String, List<Heard>> byId = new LinkedHashMap<>();
        told.forEach(one ->
                byId.computeIfAbsent(one.event().id(), id -> new ArrayList<>()).add(one));
        Map<String, Integer> known = store.known(uid, List.copyOf(byId.keySet()));
        Map<String, List<Heard>> later = new LinkedHashMap<>();
        byId.forEach((id, heard) -> {
            if (!known.containsKey(id)) {
                begin(heard);
            } else if (known.get(id) > 0 || heard.stream().anyMatch(one -> one.edit() != null)) {
                later.put(id, heard);
            }
        });
        revise(later);
        return write();
    }

    private void begin(List<Heard> heard) {
        TimelineEvent event = heard.get(0).event();
        if (heard.stream().anyMatch(one -> one.edit() != null)) {
            List<Revision> words = fresh(List.of(), heard);
            revisions.addAll(words);
            event = new History(event, words).event();
        }
        fresh.add(event);
    }

    private void revise(Map<String, List<Heard>> later) {
        if (later.isEmpty()) {
            return;
        }
        Map<String, List<Revision>> kept = store.revisions().of(uid, later.keySet());
        later.forEach((id, heard) -> {
            TimelineEvent event = store.find(uid, id).orElseThrow();
            List<Revision> words = new ArrayList<>(kept.getOrDefault(id, List.of(History.firstOf(event))));
            List<Revision> news = fresh(words, heard);
            if (!news.isEmpty()) {
                if (!kept.containsKey(id)) {
                    revisions.add(words.get(0));
                }
                revisions.addAll(news);
                words.addAll(news);
                before.add(event);
                changed.add(new History(event, words).event());
            }
        });
    }

    /** What of the things heard was not heard before, each once. */
    private static List<Revision> fresh(List<Revision> kept, List<Heard> heard) {
        Set<String> ids = new HashSet<>();
        kept.forEach(revision -> ids.add(revision.id()));
        return heard.stream()
                .map(Heard::revision)
                .filter(revision -> ids.add(revision.id()))
                .toList();
    }

    private List<TimelineEvent> write() {
        if (fresh.isEmpty() && changed.isEmpty()) {
            return List.of();
        }
        store.revisions().add(uid, revisions);
        return new Settling(store, uid).settle(fresh, before, changed);
    }
}
