package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Attainment;
import org.sensible.incidents.incident.Incidents;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.PolicyVersion;

/**
 * Changes of the policy that the review of a postmortem asked for. One is fulfilled when a version that came afterwards is in
 * force and everybody bound by it has read it; then the incident is PREPARED, at the last of these instants. Threads may
 * share it.
 */
@ConfluenceComponent
public final class PolicyWishes {

    private final PolicyUpkeepStore store;
    private final PolicyUpkeep upkeep;
    private final Incidents incidents;
    private final Attainment attainment;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public PolicyWishes(
            PolicyUpkeepStore store,
            PolicyUpkeep upkeep,
            Incidents incidents,
            Attainment attainment,
            UnitOfWork work,
            Clock clock) {
        this.store = store;
        this.upkeep = upkeep;
        this.incidents = incidents;
        this.attainment = attainment;
        this.work = work;
        this.clock = clock;
    }

    /** Asks for a change, in the place of what was asked for before. Who may change the incident may. */
    public PolicyUpkeepStore.Wish ask(String incidentKey, @Nullable String text, Person by) {
        String wanted = Accepted.required("text", text, Accepted.REASON);
        String key = incidents.getForChange(incidentKey, by).key();
        return work.call(() -> {
            PolicyUpkeepStore.Wish wish = new PolicyUpkeepStore.Wish(key, wanted, by, clock.instant(), false);
            store.keep(wish);
            return wish;
        });
    }

    /** Takes back what was asked for; says nothing where nothing was. */
    public void takeBack(String incidentKey, Person by) {
        String key = incidents.getForChange(incidentKey, by).key();
        work.run(() -> store.removeWish(key));
    }

    /** @throws NotFound where nothing was asked for, or the reader may not view the incident */
    public PolicyUpkeepStore.Wish of(String incidentKey, Person reader) {
        String key = incidents.get(incidentKey, reader).key();
        return work.call(() -> store.wish(key))
                .orElseThrow(() -> new NotFound(Text.of("incidents.policy.refusal.noWish", key)));
    }

    /** What the review of that incident asked for; empty where nothing, or the reader may not view the incident. */
    public Optional<PolicyUpkeepStore.Wish> find(String incidentKey, Person reader) {
        return incidents.find(incidentKey, reader).flatMap(incident -> work.call(() -> store.wish(incident.key())));
    }

    /** What was asked for and is not there yet, of incidents that the reader may view, earliest first. */
    public List<PolicyUpkeepStore.Wish> open(Person reader) {
        return work.call(store::openWishes).stream()
                .filter(wish -> incidents.find(wish.incidentKey(), reader).isPresent())
                .toList();
    }

    /**
     * Fulfils what can be fulfilled. Must be called outside any unit of work.
     *
     * @return how many were
     */
    public int fulfil() {
        PolicyState state = upkeep.state();
        if (!state.waiting().isEmpty()) {
            return 0;
        }
        int fulfilled = 0;
        for (PolicyUpkeepStore.Wish wish : work.call(store::openWishes)) {
            Optional<Instant> at = fulfilledAt(wish, state);
            if (at.isPresent()) {
                fulfil(wish, at.get(), state.inForce());
                fulfilled++;
            }
        }
        return fulfilled;
    }

    /** The later of coming into force and of the last word of those whom it binds; somebody must have read it at all. */
    private static Optional<Instant> fulfilledAt(PolicyUpkeepStore.Wish wish, PolicyState state) {
        Instant since = state.inForce().inForceSince();
        return since.isAfter(wish.at())
                ? state.acknowledged().stream()
                        .map(PolicyUpkeepStore.Acknowledgement::at)
                        .max(Comparator.naturalOrder())
                        .map(last -> last.isAfter(since) ? last : since)
                : Optional.empty();
    }

    private void fulfil(PolicyUpkeepStore.Wish wish, Instant at, PolicyVersion version) {
        Text because = Text.of("incidents.policy.wish.fulfilled", version.number());
        try {
            attainment.reached(wish.incidentKey(), Milestone.PREPARED, at, because, null);
        } catch (NotFound removed) {
            // The incident was removed meanwhile; its wish goes with it.
            work.run(() -> store.removeWish(wish.incidentKey()));
            return;
        }
        work.run(() ->
                store.keep(new PolicyUpkeepStore.Wish(wish.incidentKey(), wish.text(), wish.by(), wish.at(), true)));
    }
}
