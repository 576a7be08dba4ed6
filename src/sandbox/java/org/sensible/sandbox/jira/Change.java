package org.sensible.sandbox.jira;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the history of an issue.
 *
 * @param author key of a user
 */
record Change(long id, String author, Instant at, List<Item> items) {

    Change {
        items = List.copyOf(items);
    }

    /**
     * One field that changed. The ids are what is stored, the texts what people read; null where there was or is nothing.
     */
    record Item(String field, String from, String fromText, String to, String toText) {}
}
