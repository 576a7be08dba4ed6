package org.sensible.incidents.actionitem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/**
 * What each reader was last shown of the action items of a scope, such as an incident, for when Jira is silent. Nobody gets what another was shown.
 * Every method runs in the unit of work that is under way. Threads may share it.
 */
public interface SeenItems {

    Optional<Seen> of(String scope, Person reader);

    /** Forgets what was kept before then, of every reader. */
    void forgetBefore(Instant then);

    /** Takes the place of what was kept for this reader. Of two at once one is kept. */
    void keep(String scope, Person reader, Seen seen);

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
