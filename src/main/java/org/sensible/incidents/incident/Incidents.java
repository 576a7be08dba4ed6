package org.sensible.incidents.incident;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people do with incidents: declare, read, change, close, and say when the milestones were. Asks for permission
 * itself: an incident that the person may not view is a {@link NotFound}, one that may only be viewed a
 * {@link NotPermitted}. Everything that changes is written to the {@link IncidentLog} in the same unit of work, so the
 * methods that change something must be called outside any other. Threads may share it.
 */
@ConfluenceComponent
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final IncidentStore store;
    private final IncidentAccess access;
    private final Ledger ledger;
    private final IncidentSpace space;
    private final SeverityNames severities;
    private final IncidentWatcher watcher;
    private final Clock clock;

    @Inject
    public Incidents(
            IncidentStore store,
            IncidentAccess access,
            Ledger ledger,
            IncidentSpace space,
            SeverityNames severities,
            IncidentWatcher watcher,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.ledger = ledger;
        this.space = space;
        this.severities = severities;
        this.watcher = watcher;
        this.clock = clock;
    }

    /**
     * Opens an incident, or a drill, now.
     *
     * @throws Conflict while no incident space is set, with the address of the {@code settings}
     * @throws NotPermitted where the person may not declare
     * @throws InvalidInput with everything that cannot be taken
     */
    public Incident declare(NewIncident wanted, Person by) {
        space.require();
        if (!access.mayDeclare(by)) {
            throw new NotPermitted(Text.of("incidents.incident.refusal.mayNotDeclare"));
        }
        Declaration declaration = Declaration.check(wanted, severities.current(), by, clock);
        String uid = UUID.randomUUID().toString();
        Incident declared = ledger.open(wanted.drill(), number -> declaration.as(number, uid))
                .after();
        tell(declared);
        return declared;
    }

    private void tell(Incident declared) {
        try {
            watcher.declared(declared);
        } catch (RuntimeException failed) {
            LOG.error("{} is declared, but not everybody was told", declared.key(), failed);
        }
    }

    /** Those that the reader may view and the query asks for, newest DECLARED first. */
    public Slice<Incident> list(IncidentQuery query, int start, int limit, Person reader) {
        Problems problems = new Problems();
        if (start < 0) {
            problems.add("start", Text.of("incidents.incident.input.start", start));
        }
        if (limit < 1 || limit > Slice.MOST) {
            problems.add("limit", Text.of("incidents.incident.input.limit", Slice.MOST, limit));
        }
        problems.refuse();
        return access.mayViewAny(reader)
                ? store.list(query, incident -> access.mayView(reader, incident), start, limit)
                : new Slice<>(List.of(), start, limit, true);
    }

    /** @throws NotFound where there is none of that key, or the reader may not view it */
    public Incident get(String key, Person reader) {
        return find(key, reader).orElseThrow(() -> new NotFound(Text.of("incidents.incident.refusal.notFound", key)));
    }

    /**
     * @throws NotFound where there is none of that key, or the person may not view it
     * @throws NotPermitted where the person may view it only
     */
    public Incident getForChange(String key, Person actor) {
        Incident incident = get(key, actor);
        if (!access.mayChange(actor, incident)) {
            throw new NotPermitted(Text.of("incidents.incident.refusal.mayNotChange", key));
        }
        return incident;
    }

    /** The key times of an incident, the time between failures over those that the reader may view. */
    public KeyTimes keyTimes(Incident incident, Person reader) {
        Optional<Instant> started = incident.milestones().at(Milestone.STARTED);
        if (started.isEmpty() || !isFailure(incident)) {
            return KeyTimes.of(incident, Optional.empty());
        }
        return KeyTimes.of(
                incident,
                store.lastStartBefore(started.get(), incident.service(), other -> access.mayView(reader, other)));
    }

    /** The same of many incidents, by their keys. */
    public Map<String, KeyTimes> keyTimes(Collection<Incident> several, Person reader) {
        List<Incident> failures = several.stream().filter(Incidents::isFailure).toList();
        Map<String, Instant> previous = store.lastStartsBefore(failures, other -> access.mayView(reader, other));
        return several.stream()
                .collect(Collectors.toMap(
                        Incident::key,
                        incident -> KeyTimes.of(incident, Optional.ofNullable(previous.get(incident.key())))));
    }

    /**
     * @throws Conflict where the incident is no longer at the version that the change was made for
     * @throws InvalidInput with everything that cannot be taken
     */
    public Incident change(String key, IncidentChange wanted, Person by) {
        List<Severity> known = severities.current();
        return ledger.change(() -> {
            Incident before = getForChange(key, by);
            if (before.version() != wanted.version()) {
                throw new Conflict(
                        "version",
                        Text.of("incidents.incident.refusal.stale", key, before.version(), wanted.version()),
                        Map.of());
            }
            return Change.of(
                    before, wanted, known, original -> find(original, by).orElse(null), clock.instant(), by);
        });
    }

    /** Waives every milestone that is neither set nor waived already. Works in every state, also when closed. */
    public Incident close(String key, @Nullable String reason, Person by) {
        getForChange(key, by);
        String because = Accepted.required("reason", reason, Accepted.REASON);
        severities.refresh();
        return ledger.change(() -> {
            Incident before = getForChange(key, by);
            Milestones waived = before.milestones().waiveUnsettled(because, by);
            return milestonesStep(before, waived, Text.of("incidents.incident.log.closed", because), by);
        });
    }

    /**
     * Sets a milestone, corrects it, or accepts what was proposed.
     *
     * @param at not more than five minutes ahead of now
     */
    public Incident setMilestone(String key, Milestone milestone, Instant at, @Nullable String reason, Person by) {
        return setMilestone(key, milestone, at, reason, null, by);
    }

    /**
     * Likewise.
     *
     * @param evidence what it rests on from then on; {@code null} for what it rested on before
     */
    public Incident setMilestone(
            String key,
            Milestone milestone,
            Instant at,
            @Nullable String reason,
            @Nullable Evidence evidence,
            Person by) {
        getForChange(key, by);
        Accepted.happened("at", at, clock);
        String because = Accepted.optional("reason", reason, Accepted.REASON);
        severities.refresh();
        return ledger.change(() -> {
            Incident before = getForChange(key, by);
            MilestoneState state = before.milestones().get(milestone);
            List<Evidence> rests = evidence == null ? state.evidence() : List.of(evidence);
            boolean isSo = state.isSet() && at.equals(state.at()) && rests.equals(state.evidence());
            if (isSo && because == null) {
                return new Ledger.Step(before, before, List.of());
            }
            Milestones after = before.milestones().set(milestone, at, because, by, rests);
            return milestonesStep(before, after, because(setText(before, milestone, at), because), by);
        });
    }

    /** Says that a milestone will not be; DECLARED is refused. */
    public Incident waiveMilestone(String key, Milestone milestone, @Nullable String reason, Person by) {
        getForChange(key, by);
        requireOptional(milestone);
        String because = Accepted.required("reason", reason, Accepted.REASON);
        return milestoneChanged(
                key,
                by,
                milestones -> milestones.waive(milestone, because, by),
                because(Text.of("incidents.incident.log.waived", milestone.label()), because));
    }

    /** Takes back what was set, waived or proposed; DECLARED is refused. */
    public Incident clearMilestone(String key, Milestone milestone, Person by) {
        getForChange(key, by);
        requireOptional(milestone);
        return milestoneChanged(
                key,
                by,
                milestones -> milestones.clear(milestone),
                Text.of("incidents.incident.log.cleared", milestone.label()));
    }

    /**
     * Records a status update in the incident's timeline; the incident itself stays as it is.
     *
     * @return what was recorded
     */
    public Told status(String key, StatusUpdate update, Person by) {
        getForChange(key, by);
        String text = Accepted.required("text", update.text(), Accepted.LONG_TEXT);
        if (update.nextAt() != null) {
            Accepted.instant("nextAt", update.nextAt());
        }
        LogEntry entry = new LogEntry(clock.instant(), LogEntry.STATUS, statusText(text, update), by);
        ledger.note(() -> getForChange(key, by), entry);
        return new Told(entry.at(), new StatusUpdate(text, update.audience(), update.nextAt()));
    }

    /**
     * A status update as it was recorded.
     *
     * @param at when it was made
     */
    public record Told(Instant at, StatusUpdate update) {}

    /**
     * @param known the levels in force, worst first
     * @throws InvalidInput for a name that is none of them
     */
    static Severity severity(@Nullable String name, List<Severity> known) {
        String wanted = Accepted.required("severity", name, Accepted.SHORT_TEXT);
        return known.stream()
                .filter(severity -> severity.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        "severity",
                        Text.of(
                                "incidents.incident.input.severityUnknown",
                                wanted,
                                known.stream().map(Severity::name).collect(Collectors.joining(", ")))));
    }

    /** The incident of that key; empty where there is none, or the reader may not view it. */
    public Optional<Incident> find(String key, Person reader) {
        return store.find(key).filter(incident -> access.mayView(reader, incident));
    }

    private static boolean isFailure(Incident incident) {
        return !incident.drill() && incident.outcome() == Outcome.REAL;
    }

    private Incident milestoneChanged(String key, Person by, UnaryOperator<Milestones> changed, Text text) {
        severities.refresh();
        return ledger.change(() -> {
            Incident before = getForChange(key, by);
            return milestonesStep(before, changed.apply(before.milestones()), text, by);
        });
    }

    private Ledger.Step milestonesStep(Incident before, Milestones after, Text text, Person by) {
        LogEntry entry = new LogEntry(clock.instant(), LogEntry.CHANGE, text, by);
        return new Ledger.Step(before, before.change().milestones(after).done(), List.of(entry));
    }

    private static Text setText(Incident before, Milestone milestone, Instant at) {
        return before.milestones()
                .at(milestone)
                .filter(old -> !old.equals(at))
                .map(old ->
                        Text.of("incidents.incident.log.corrected", milestone.label(), old.toString(), at.toString()))
                .orElseGet(() -> Text.of("incidents.incident.log.set", milestone.label(), at.toString()));
    }

    private static Text because(Text text, @Nullable String reason) {
        return reason == null ? text : Text.of("incidents.incident.log.because", text, reason);
    }

    private static Text statusText(String text, StatusUpdate update) {
        Text said = Text.of(
                "incidents.incident.log.status." + update.audience().name().toLowerCase(Locale.ROOT), text);
        return update.nextAt() == null
                ? said
                : Text.of("incidents.incident.log.statusNext", said, Objects.toString(update.nextAt()));
    }

    private static void requireOptional(Milestone milestone) {
        if (!milestone.isOptional()) {
            throw new InvalidInput("milestone", Text.of("incidents.incident.input.milestoneStays", milestone.name()));
        }
    }
}
