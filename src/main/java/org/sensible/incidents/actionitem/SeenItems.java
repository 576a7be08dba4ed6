package org.sensible.incidents.actionitem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/**
 * What each reader was last shown of an incident's action items, for when Jira is silent. Nobody gets what another was shown.
 * Every method runs in the unit of work that is under way. Threads may share it.
 */
public interface SeenItems {

    Optional<Seen> of(String incidentKey, Person reader);

    /** Takes the place of what was kept for this reader. Of two at once one is kept. */
    void keep(String incidentKey, Person reader, Seen seen);

    /**
     * What somebody was shown.
     *
     * @param at when Jira said so
     */
    record Seen(Instant at, List<ActionItem> items) {

        public Seen {
            items = List.copyOf(items);
        }
    }
}
