package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;

/** Goes through the open incidents, which are read once, and does what is due for each. Threads may share it. */
@ConfluenceComponent
public final class Rounds {

    private final OpenIncidents open;
    private final InForce inForce;
    private final DueMoves moves;
    private final Reminders reminders;

    @Inject
    public Rounds(OpenIncidents open, InForce inForce, DueMoves moves, Reminders reminders) {
        this.open = open;
        this.inForce = inForce;
        this.moves = moves;
        this.reminders = reminders;
    }

    /**
     * What one round did.
     *
     * @param moved how many instants were written down as moved
     * @param reminded how many people were reminded of something
     */
    public record Done(int moved, int reminded) {}

    /** One round, now. Must be called outside any unit of work. */
    public Done go() {
        List<Facts> facts = open.facts();
        PolicyHistory history = inForce.history();
        return new Done(moves.tell(facts, history), reminders.send(facts, history));
    }
}
