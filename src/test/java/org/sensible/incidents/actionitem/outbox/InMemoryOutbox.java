package org.sensible.incidents.actionitem.outbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Keeps notes in a map. */
public final class InMemoryOutbox implements Outbox {

    private final TreeMap<Long, Note> notes = new TreeMap<>();
    private long last;

    @Override
    public synchronized void append(long issueId) {
        last++;
        notes.put(last, new Note(last, issueId));
    }

    @Override
    public synchronized List<Note> oldest(int most) {
        return notes.values().stream().limit(most).toList();
    }

    @Override
    public synchronized void drop(Collection<Long> numbers) {
        notes.keySet().removeAll(numbers);
    }

    @Override
    public synchronized int size() {
        return notes.size();
    }
}
