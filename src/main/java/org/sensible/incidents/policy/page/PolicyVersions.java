package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.incidents.incident.SettingsStore;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.SeverityNames;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.policy.InForce;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyHistory;
import org.sensible.incidents.policy.PolicyVersion;
import org.sensible.incidents.policy.SeverityLevel;

/**
 * Keeps the versions of the policy in step with its page. A version is a function of the page and the number of the page's
 * version: whoever comes first reads it, with every version that was missed, and stores what came of it once. Nothing depends
 * on the host's events. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyVersions implements InForce, SeverityNames {

    private final PolicyStore store;
    private final PolicyPages pages;
    private final PolicyReader reader;
    private final SettingsStore settings;
    private final UnitOfWork work;
    private final Clock clock;

    @Inject
    public PolicyVersions(
            PolicyStore store,
            PolicyPages pages,
            PolicyReader reader,
            SettingsStore settings,
            UnitOfWork work,
            Clock clock) {
        this.store = store;
        this.pages = pages;
        this.reader = reader;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public PolicyHistory history() {
        return work.call(() -> history(settings.read().space()));
    }

    /** What holds in a space; {@code null}: where a space says nothing of its own. */
    public PolicyHistory history(@Nullable String space) {
        return work.call(() -> {
            List<PolicyPlace> places = store.places();
            return new PolicyHistory(Stream.of(space, null)
                    .distinct()
                    .map(scope -> reigns(places, scope))
                    .toList());
        });
    }

    /** Likewise, of the severities alone, after {@link #refresh}. */
    @Override
    public List<Severity> current() {
        refresh();
        return history().latest().policy().levels().stream()
                .map(SeverityLevel::severity)
                .toList();
    }

    /** Reads what was published since somebody read last. Must be called outside any unit of work; never while a page renders. */
    @Override
    public void refresh() {
        for (PolicyPlace place : work.call(this::inUse)) {
            try {
                work.run(() -> refresh(place));
            } catch (PolicyStore.AlreadyRead fasterOne) {
                // Another thread or node has stored the same, since it is a function of the page: nothing is left to
                // do.
                continue;
            }
        }
    }

    /**
     * The page was published, in the unit of work that is under way. Only the version that follows the last one read is taken
     * here: no other node can see it yet, so nothing can be violated and end the unit in which somebody saves a page.
     */
    public void published(long pageId) {
        work.run(() -> inUse().stream()
                .filter(place -> Objects.equals(place.pageId(), pageId))
                .filter(place -> place.trouble() == null && trouble(place).isEmpty())
                .filter(this::isNextVersion)
                .forEach(this::refresh));
    }

    private boolean isNextVersion(PolicyPlace place) {
        int newest = pages.find(place.pageId()).map(PolicyPages.Found::version).orElse(0);
        return newest == last(store.readings(place.id())) + 1;
    }

    /** Where the policy is now, of the instance and of each space that has one of its own. */
    public List<PolicyPlace> places() {
        return work.call(this::inUse);
    }

    /** The place that says what holds in a space; empty where none does. */
    public Optional<PolicyPlace> place(@Nullable String space) {
        List<PolicyPlace> places = places();
        return Stream.of(space, null)
                .distinct()
                .flatMap(scope -> places.stream().filter(place -> Objects.equals(place.space(), scope)))
                .findFirst();
    }

    /** What came of each version of that place's page, lowest number first. */
    public List<PageReading> readings(PolicyPlace place) {
        return work.call(() -> store.readings(place.id()));
    }

    /** The version in force that was read from this page; empty where the page is no policy now. Writes nothing. */
    public Optional<PolicyVersion> ofPage(long pageId) {
        return work.call(() -> inUse().stream()
                .filter(place -> place.pageId() == pageId)
                .findFirst()
                .flatMap(place -> versions(place).stream().reduce((earlier, later) -> later)));
    }

    /** Why the page of that place cannot be read now; empty where it can. Writes nothing. */
    public Optional<Trouble> trouble(PolicyPlace place) {
        Optional<PolicyPages.Found> found = pages.find(place.pageId());
        if (found.isEmpty()) {
            return Optional.of(Trouble.GONE);
        }
        if (found.get().isTrashed()) {
            return Optional.of(Trouble.TRASHED);
        }
        if (!found.get().space().equals(place.pageSpace())) {
            return Optional.of(Trouble.MOVED);
        }
        return found.get().isRestricted() ? Optional.of(Trouble.RESTRICTED) : Optional.empty();
    }

    private List<PolicyPlace> inUse() {
        List<PolicyPlace> places = store.places();
        return places.stream()
                .filter(place -> place.pageId() != null)
                .filter(place -> places.stream()
                        .filter(other -> Objects.equals(other.space(), place.space()))
                        .reduce((earlier, later) -> later)
                        .filter(place::equals)
                        .isPresent())
                .toList();
    }

    private List<PolicyHistory.Reign> reigns(List<PolicyPlace> places, @Nullable String scope) {
        List<PolicyPlace> said = places.stream()
                .filter(place -> Objects.equals(place.space(), scope))
                .toList();
        List<PolicyHistory.Reign> reigns = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Instant until = i + 1 < said.size() ? said.get(i + 1).since() : null;
            reigns.add(new PolicyHistory.Reign(said.get(i).since(), until, versions(said.get(i))));
        }
        return reigns;
    }

    private List<PolicyVersion> versions(PolicyPlace place) {
        if (place.pageId() == null) {
            return List.of();
        }
        return store.readings(place.id()).stream()
                .filter(reading -> reading.outcome() == PageReading.Outcome.NEW)
                .map(reading ->
                        new PolicyVersion(place.pageId(), reading.policy(), reading.inForceSince(), reading.by()))
                .toList();
    }

    private void refresh(PolicyPlace place) {
        Trouble trouble = trouble(place).orElse(null);
        if (trouble != place.trouble()) {
            store.note(place.id(), trouble);
        }
        if (trouble == null) {
            List<PageReading> known = store.readings(place.id());
            int newest = pages.find(place.pageId()).orElseThrow().version();
            if (newest > last(known)) {
                readMissed(place, known, pages.versions(place.pageId(), last(known), newest));
            }
        }
    }

    private void readMissed(PolicyPlace place, List<PageReading> known, List<PolicyPages.Version> missed) {
        PageReading before = known.stream()
                .filter(reading -> reading.outcome() == PageReading.Outcome.NEW)
                .reduce((earlier, later) -> later)
                .orElse(null);
        for (int i = 0; i < missed.size(); i++) {
            boolean isPassed = place.trouble() != null && i + 1 < missed.size();
            PageReading reading = isPassed ? passed(place, missed.get(i)) : read(place, missed.get(i), before);
            store.add(reading);
            before = reading.outcome() == PageReading.Outcome.NEW ? reading : before;
        }
    }

    private static PageReading passed(PolicyPlace place, PolicyPages.Version version) {
        return new PageReading(
                place.id(),
                version.number(),
                version.publishedAt(),
                version.by(),
                PageReading.Outcome.PASSED,
                null,
                null,
                List.of());
    }

    private PageReading read(PolicyPlace place, PolicyPages.Version version, @Nullable PageReading before) {
        PolicyReading read = reader.read(version.body(), version.number());
        Policy policy = read.readPolicy();
        boolean isSame = policy != null && before != null && policy.asksTheSameAs(before.policy());
        boolean isNew = policy != null && !isSame;
        return new PageReading(
                place.id(),
                version.number(),
                version.publishedAt(),
                version.by(),
                isNew ? PageReading.Outcome.NEW : isSame ? PageReading.Outcome.SAME : PageReading.Outcome.BROKEN,
                isNew ? inForceSince(place, version, before) : null,
                isNew ? policy : null,
                read.problems());
    }

    /** From when it was published, but not before the page was the policy or the version before it; on return, from now. */
    private Instant inForceSince(PolicyPlace place, PolicyPages.Version version, @Nullable PageReading before) {
        Instant earliest = before == null ? place.since() : before.inForceSince();
        Instant wanted = place.trouble() == null ? version.publishedAt() : clock.instant();
        return wanted.isAfter(earliest) ? wanted : earliest;
    }

    private static int last(List<PageReading> known) {
        return known.isEmpty() ? 0 : known.get(known.size() - 1).number();
    }
}
