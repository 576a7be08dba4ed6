package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Proposes the instants of milestones, without a person. A proposal waits for a person; what people set or waived stays.
 * Must be called outside any unit of work. Threads may share it.
 */
@ConfluenceComponent
public final class Proposals {

    private final IncidentStore store;
    private final Ledger ledger;

    @Inject
    public Proposals(IncidentStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * Takes the place of what was proposed before.
     *
     * @param suggested what to propose for the incident as it stands: each proposed with its evidence, or {@link
     *     MilestoneState#OPEN}, which takes a proposal back. Asked again where somebody else changed the incident meanwhile,
     *     so that it must look up anew what it rests on
     * @return the incident as it stands then
     * @throws NotFound where it is gone
     */
    public Incident propose(String key, Function<Incident, Map<Milestone, MilestoneState>> suggested) {
        return ledger.change(() -> {
            Incident before = store.find(key)
                    .orElseThrow(() -> new NotFound(Text.of("incidents.incident.refusal.notFound", key)));
            Milestones after = before.milestones();
            for (Map.Entry<Milestone, MilestoneState> each :
                    suggested.apply(before).entrySet()) {
                after = proposed(after, each.getKey(), each.getValue());
            }
            return new Ledger.Step(before, before.change().milestones(after).done(), List.of());
        });
    }

    private static Milestones proposed(Milestones before, Milestone milestone, MilestoneState wanted) {
        if (before.isSettled(milestone)) {
            return before;
        }
        return wanted.at() == null
                ? before.clear(milestone)
                : before.propose(milestone, wanted.at(), wanted.evidence());
    }
}
