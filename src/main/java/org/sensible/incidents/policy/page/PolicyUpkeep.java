package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Slice;
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
    private final IncidentAccess access;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public PolicyUpkeep(
            PolicyVersions versions,
            PolicyUpkeepStore store,
            PolicyPages pages,
            SettingsStore settings,
            IncidentAccess access,
            UnitOfWork work,
            Clock clock) {
        this.versions = versions;
        this.store = store;
        this.pages = pages;
        this.settings = settings;
        this.access = access;
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

    /**
     * What holds in a space, for somebody.
     *
     * @param space {@code null} for the incident space
     * @throws NotFound for who may see no incidents
     */
    public PolicyState stateFor(@Nullable String space, Person reader) {
        if (!access.mayViewAny(reader) && !access.isAdministrator(reader)) {
            throw new NotFound(Text.of("incidents.policy.refusal.none"));
        }
        return space == null || space.isBlank() ? state() : state(space.strip());
    }

    /**
     * A version and what it changed.
     *
     * @param changes of the version before it on the same page; none for the first one
     */
    public record Published(PolicyVersion version, List<PolicyDiff.Change> changes) {

        public Published {
            changes = List.copyOf(changes);
        }
    }

    /** Every version of the page that is the policy now, newest first. */
    public Slice<Published> published(@Nullable String space, int start, int limit, Person reader) {
        Problems problems = new Problems();
        if (start < 0) {
            problems.add("start", Text.of("incidents.incident.input.start", start));
        }
        if (limit < 1 || limit > Slice.MOST) {
            problems.add("limit", Text.of("incidents.incident.input.limit", Slice.MOST, limit));
        }
        problems.refuse();
        PolicyState state = stateFor(space, reader);
        List<Published> all = new ArrayList<>(log(state));
        Collections.reverse(all);
        int from = Math.min(start, all.size());
        int to = Math.min(from + limit, all.size());
        return new Slice<>(all.subList(from, to), start, limit, to == all.size());
    }

    /** Every version that was in force, earliest first; none where no page is the policy. Writes nothing. */
    public List<Published> log(PolicyState state) {
        return work.call(() -> published(state));
    }

    private List<Published> published(PolicyState state) {
        List<Published> log = new ArrayList<>();
        if (state.place() == null) {
            return log;
        }
        Policy before = null;
        for (PageReading reading : versions.readings(state.place())) {
            if (reading.outcome() == PageReading.Outcome.NEW) {
                PolicyVersion version = new PolicyVersion(
                        state.inForce().pageId(), reading.policy(), reading.inForceSince(), reading.by());
                log.add(new Published(
                        version, before == null ? List.of() : PolicyDiff.between(before, reading.policy())));
                before = reading.policy();
            }
        }
        return log;
    }

    /** Every policy that is in force, that of the whole instance first, then by space. Writes nothing. */
    public List<PolicyState> all() {
        return work.call(() -> versions.places().stream()
                .sorted(Comparator.comparing(PolicyPlace::space, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(this::stateOf)
                .toList());
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
     * @param pageId of the policy that is meant; {@code null} for that of the incidents
     * @throws Conflict where another version is in force by now
     * @throws NotFound where no page is the policy, or the person may not see it
     */
    public PolicyState acknowledge(int version, @Nullable String pageId, Person by) {
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
    public PolicyState reviewed(int version, @Nullable String pageId, Person by) {
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

    private PolicyState visible(@Nullable String pageId, Person person) {
        return (pageId == null ? Optional.of(state()) : ofPage(id(pageId)))
                .filter(state -> state.place() != null)
                .filter(state -> pages.mayView(state.inForce().pageId(), person))
                .orElseThrow(() -> new NotFound(Text.of("incidents.policy.refusal.none")));
    }

    private static long id(String pageId) {
        if (!pageId.strip().matches("\\d{1,18}")) {
            throw new InvalidInput("pageId", Text.of("incidents.policy.input.page", Accepted.clean(pageId)));
        }
        return Long.parseLong(pageId.strip());
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
