package org.sensible.incidents.archive;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is kept beside incidents and their timelines, as plain records; a port. Values are texts, numbers, truths and instants;
 * what is absent has no entry. Calls run in the unit of work that is under way.
 */
public interface ArchiveTables {

    /** Whether nothing is kept that an archive would hold. */
    boolean isEmpty();

    /**
     * Keeps others from doing the same until this unit of work ends, on every node.
     *
     * @return whether nothing is kept that an archive would hold
     */
    boolean claim();

    /** Keys of all incidents and then of all drills, each in the order of their numbers. */
    List<String> incidentKeys();

    /** The names of the record lists, in the order in which an archive holds them. */
    List<String> names();

    /** Shows every record of a list, in the order in which they were kept; fields in the order of their names. */
    void each(String name, Consumer<Map<String, Object>> record);

    /**
     * Keeps a record.
     *
     * @throws IllegalArgumentException for a field that records of this list do not have, and a value of another type
     */
    void add(String name, Map<String, Object> record);

    /** Brings in step what is only looked up by, once everything is there; the ids of the pages that are postmortems. */
    List<Long> finish();
}
