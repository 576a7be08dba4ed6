package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyDiff;
import org.sensible.incidents.policy.PolicyReview;
import org.sensible.incidents.policy.PolicyVersion;

/**
 * How the policy in force stands with the people whom it binds: who has read it, when somebody looked at it last. Bound are
 * those whom it names: its owner, its roles, those who are reminded, and those in its coverage. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyUpkeep {

    private final PolicyVersions versions;
    private final PolicyUpkeepStore store;
    private final PolicyPages pages;
    private final SettingsStore settings;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public PolicyUpkeep(
            PolicyVersions versions,
            PolicyUpkeepStore store,
            PolicyPages pages,
            SettingsStore settings,
            UnitOfWork work,
            Clock clock) {
        this.versions = versions;
        this.store = store;
        this.pages = pages;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    /** The policy of the incidents. Writes nothing. */
    public PolicyState state() {
        return work.call(() -> state(settings.read().space()));
    }

    /** What holds in a space. Writes nothing. */
    public PolicyState state(@Nullable String space) {
        return work.call(() -> versions.place(space).map(this::stateOf).orElseGet(PolicyUpkeep::shipped));
    }

    /** The policy that this page is; empty where it is none that an administrator put in force. Writes nothing. */
    public Optional<PolicyState> ofPage(long pageId) {
        return work.call(() -> versions.places().stream()
                .filter(place -> place.pageId() == pageId)
                .findFirst()
                .map(this::stateOf));
    }

    /**
     * Notes that somebody has read what is in force.
     *
     * @param version the number that the person read
     * @throws Conflict where another version is in force by now
     * @throws NotFound where no page is the policy, or the person may not see it
     */
    public PolicyState acknowledge(int version, @Nullable Long pageId, Person by) {
        return work.call(() -> {
            PolicyState state = visible(pageId, by);
            requireInForce(state, version);
            if (state.acknowledgedBy(by).filter(one -> one.version() == version).isEmpty()) {
                store.add(
                        new PolicyUpkeepStore.Acknowledgement(state.inForce().pageId(), version, by, clock.instant()));
            }
            return stateOf(state.place());
        });
    }

    /**
     * Notes that somebody has looked at the policy and nothing is to be changed.
     *
     * @throws NotPermitted where the person may not edit the page
     */
    public PolicyState reviewed(int version, @Nullable Long pageId, Person by) {
        return work.call(() -> {
            PolicyState state = visible(pageId, by);
            requireInForce(state, version);
            if (!pages.mayEdit(state.inForce().pageId(), by)) {
                throw new NotPermitted(Text.of("incidents.policy.refusal.mayNotEdit"));
            }
            store.add(new PolicyUpkeepStore.Review(state.inForce().pageId(), by, clock.instant()));
            return stateOf(state.place());
        });
    }

    private PolicyState visible(@Nullable Long pageId, Person person) {
        return (pageId == null ? Optional.of(state()) : ofPage(pageId))
                .filter(state -> state.place() != null)
                .filter(state -> pages.mayView(state.inForce().pageId(), person))
                .orElseThrow(() -> new NotFound(Text.of("incidents.policy.refusal.none")));
    }

    private static void requireInForce(PolicyState state, int version) {
        if (state.inForce().number() != version) {
            throw new Conflict(
                    "version",
                    Text.of(
                            "incidents.policy.refusal.notInForce",
                            version,
                            state.inForce().number()),
                    Map.of());
        }
    }

    private static PolicyState shipped() {
        return new PolicyState(null, PolicyVersion.SHIPPED, null, null, null, List.of(), List.of(), null);
    }

    private PolicyState stateOf(PolicyPlace place) {
        List<PageReading> readings = versions.readings(place);
        List<PageReading> good = readings.stream()
                .filter(reading -> reading.outcome() == PageReading.Outcome.NEW)
                .toList();
        PageReading inForce = good.get(good.size() - 1);
        PageReading newest = readings.get(readings.size() - 1);
        List<PolicyUpkeepStore.Acknowledgement> read = acknowledgements(place.pageId(), lastMaterial(good));
        Set<Person> waiting = new LinkedHashSet<>(bound(inForce.policy()));
        read.forEach(one -> waiting.remove(one.by()));
        return new PolicyState(
                place,
                new PolicyVersion(place.pageId(), inForce.policy(), inForce.inForceSince(), inForce.by()),
                newest.outcome() == PageReading.Outcome.BROKEN ? newest : null,
                versions.trouble(place).orElse(null),
                pages.find(place.pageId()).map(PolicyPages.Found::url).orElse(null),
                read,
                List.copyOf(waiting),
                PolicyReview.of(inForce.policy(), lastLookedAt(place, readings)));
    }

    private List<PolicyUpkeepStore.Acknowledgement> acknowledgements(long pageId, int fromVersion) {
        Set<Person> seen = new LinkedHashSet<>();
        return store.acknowledgements(pageId).stream()
                .filter(one -> one.version() >= fromVersion)
                .sorted(Comparator.comparing(PolicyUpkeepStore.Acknowledgement::at))
                .filter(one -> seen.add(one.by()))
                .toList();
    }

    /** Number of the version since which nobody has to act otherwise. */
    private static int lastMaterial(List<PageReading> good) {
        for (int i = good.size() - 1; i > 0; i--) {
            boolean isMaterial = PolicyDiff.between(
                            good.get(i - 1).policy(), good.get(i).policy())
                    .stream()
                    .anyMatch(PolicyDiff.Change::isMaterial);
            if (isMaterial) {
                return good.get(i).number();
            }
        }
        return good.get(0).number();
    }

    private Instant lastLookedAt(PolicyPlace place, List<PageReading> readings) {
        Instant published = readings.get(readings.size() - 1).publishedAt();
        return store.lastReview(place.pageId())
                .map(PolicyUpkeepStore.Review::at)
                .filter(reviewed -> reviewed.isAfter(published))
                .orElse(published);
    }

    /** Those whom the policy names, each once. */
    static Set<Person> bound(Policy policy) {
        Set<Person> bound = new LinkedHashSet<>();
        if (policy.owner() != null) {
            bound.add(policy.owner());
        }
        policy.roles().forEach(role -> bound.addAll(role.people()));
        policy.rules().forEach(rule -> bound.addAll(rule.reminded().people()));
        policy.coverage().rows().forEach(row -> bound.addAll(row.people()));
        return bound;
    }
}
