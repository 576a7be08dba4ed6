package org.sensible.incidents.persistence;

import java.util.Map;
import java.util.function.Consumer;

/** One list of an archive: rows as plain records, both ways. */
interface Records {

    /** Whether there is anything that an archive must not fall upon. */
    boolean isEmpty();

    /** Shows each, in an order that stays. */
    void each(Consumer<Map<String, Object>> record);

    /** @throws IllegalArgumentException for a field or a value that such a record does not have */
    void add(Map<String, Object> record);
}
