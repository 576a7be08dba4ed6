package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * What sources suggest of milestones, without a person. A proposal waits for a person; what people set or waived stays, and
 * so does what another source proposed. Must be called outside any unit of work. Threads may share it.
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
     * Takes the place of what the same source proposed before.
     *
     * @param suggested each proposed, with evidence of that source; or {@link MilestoneState#OPEN}, which takes back what
     *     the source proposed
     * @return the incident as it stands then
     * @throws NotFound where it is gone
     */
    public Incident propose(String key, String source, Map<Milestone, MilestoneState> suggested) {
        return ledger.change(() -> {
            Incident before = store.find(key)
                    .orElseThrow(() -> new NotFound(Text.of("incidents.incident.refusal.notFound", key)));
            Milestones after = before.milestones();
            for (Map.Entry<Milestone, MilestoneState> each : suggested.entrySet()) {
                after = proposed(after, each.getKey(), each.getValue(), source);
            }
            return new Ledger.Step(before, before.change().milestones(after).done(), List.of());
        });
    }

    private static Milestones proposed(Milestones before, Milestone milestone, MilestoneState wanted, String source) {
        if (!isFor(source, before.get(milestone))) {
            return before;
        }
        return wanted.at() == null
                ? before.clear(milestone)
                : before.propose(milestone, wanted.at(), wanted.evidence());
    }

    private static boolean isFor(String source, MilestoneState state) {
        return !state.isSettled()
                && state.evidence().stream().allMatch(e -> e.source().equals(source));
    }
}
