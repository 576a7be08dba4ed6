package org.sensible.incidents.postmortem;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps which page belongs to which incident. Each call runs in the unit of work that is under way. */
public interface PostmortemStore {

    Optional<Postmortem> ofIncident(String incidentKey);

    /** Those of several incidents, in no order. Costs a number of queries that hardly grows with theirs. */
    List<Postmortem> ofIncidents(Collection<String> incidentKeys);

    Optional<Postmortem> ofPage(long pageId);

    /**
     * Adds it.
     *
     * @throws AlreadyKept if the incident has one already, however long ago the other was added; the unit of work that is
     *     under way is lost
     */
    void add(Postmortem postmortem);

    /** Keeps the state and the owner of what is there; page and instant stay. */
    void change(Postmortem postmortem);

    /** Which events were ever seen to have a row on that page, by their ids: the first version in which they had one. */
    Map<String, Integer> rows(long pageId);

    /** Remembers rows of that version of a page for good; those that are known keep their version. */
    void addRows(long pageId, int version, Collection<String> events);

    /** Remembers where a page is, for the index; says nothing where the page is no postmortem. */
    void place(long pageId, Placed placed);

    /**
     * Forgets the postmortem of that incident and what is known of its page, so that another can be made; says nothing where
     * there is none.
     */
    void remove(String incidentKey);

    /** Somebody else was faster. */
    final class AlreadyKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public AlreadyKept(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
