package org.sensible.incidents.actionitem.outbox;

import java.util.Collection;
import java.util.List;

/** Keeps, in Jira's database, which issues changed since Confluence was told; a port. Each call runs in the unit under way. */
public interface Outbox {

    /** Notes that something about an issue changed, under the next number. */
    void append(long issueId);

    /** The first notes, in ascending order of their numbers. */
    List<Note> oldest(int most);

    /** Forgets notes that were told; others stay. */
    void drop(Collection<Long> numbers);

    int size();

    /** That an issue changed. */
    record Note(long number, long issueId) {}
}
