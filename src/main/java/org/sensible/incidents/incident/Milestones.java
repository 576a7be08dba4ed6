package org.sensible.incidents.incident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How an incident stands with every milestone. Immutable: each change gives a new value. Any set and any order is legal;
 * {@link Milestone#DECLARED} is the only one that can be neither waived nor cleared.
 */
public final class Milestones {

    private final Map<Milestone, MilestoneState> states;

    private Milestones(Map<Milestone, MilestoneState> states) {
        this.states = Collections.unmodifiableMap(states);
    }

    /**
     * @param states what is known; a milestone that is missing is open
     * @throws IllegalArgumentException unless DECLARED is set
     */
    public static Milestones of(Map<Milestone, MilestoneState> states) {
        Map<Milestone, MilestoneState> all = new EnumMap<>(Milestone.class);
        for (Milestone milestone : Milestone.values()) {
            all.put(milestone, states.getOrDefault(milestone, MilestoneState.OPEN));
        }
        if (!all.get(Milestone.DECLARED).isSet()) {
            throw new IllegalArgumentException("DECLARED is always set");
        }
        return new Milestones(all);
    }

    /** Those of an incident that was just opened. */
    public static Milestones declared(Instant at, @Nullable Person by) {
        return of(Map.of(Milestone.DECLARED, MilestoneState.set(at, null, by, List.of())));
    }

    /** All eleven, in the order of the enum, unmodifiable. */
    public Map<Milestone, MilestoneState> states() {
        return states;
    }

    public MilestoneState get(Milestone milestone) {
        return states.get(milestone);
    }

    /** The instant of a milestone that is set; empty where it is open, waived or merely proposed. */
    public Optional<Instant> at(Milestone milestone) {
        MilestoneState state = get(milestone);
        return state.isSet() ? Optional.ofNullable(state.at()) : Optional.empty();
    }

    public Instant declaredAt() {
        return at(Milestone.DECLARED).orElseThrow();
    }

    public boolean isSet(Milestone milestone) {
        return get(milestone).isSet();
    }

    public boolean isSettled(Milestone milestone) {
        return get(milestone).isSettled();
    }

    /** The incident healed before anybody noticed it. */
    public boolean isHealedBeforeNoticed() {
        return isSet(Milestone.DETECTED)
                && at(Milestone.RECOVERED)
                        .filter(recovered ->
                                at(Milestone.DETECTED).orElseThrow().isAfter(recovered))
                        .isPresent();
    }

    /** Sets a milestone, corrects it or accepts what was proposed; the evidence of a proposal stays. */
    public Milestones set(Milestone milestone, Instant at, @Nullable String reason, @Nullable Person by) {
        return with(milestone, MilestoneState.set(at, reason, by, get(milestone).evidence()));
    }

    /** Likewise, resting on that evidence instead. */
    public Milestones set(
            Milestone milestone, Instant at, @Nullable String reason, @Nullable Person by, List<Evidence> evidence) {
        return with(milestone, MilestoneState.set(at, reason, by, evidence));
    }

    /** Proposes an instant; what people have set or waived wins for good. */
    public Milestones propose(Milestone milestone, Instant at, List<Evidence> evidence) {
        return isSettled(milestone) ? this : with(milestone, MilestoneState.proposed(at, evidence));
    }

    public Milestones waive(Milestone milestone, String reason, @Nullable Person by) {
        requireOptional(milestone);
        return with(milestone, MilestoneState.waived(reason, by, get(milestone).evidence()));
    }

    public Milestones clear(Milestone milestone) {
        requireOptional(milestone);
        return with(milestone, MilestoneState.OPEN);
    }

    /** Waives every milestone that is neither set nor waived already. */
    public Milestones waiveUnsettled(String reason, @Nullable Person by) {
        Milestones result = this;
        for (Milestone milestone : unsettled()) {
            result = result.waive(milestone, reason, by);
        }
        return result;
    }

    /** Those that are neither set nor waived, in the order of the enum. */
    public List<Milestone> unsettled() {
        return states.keySet().stream().filter(m -> !isSettled(m)).toList();
    }

    private Milestones with(Milestone milestone, MilestoneState state) {
        Map<Milestone, MilestoneState> changed = new EnumMap<>(states);
        changed.put(milestone, Objects.requireNonNull(state, "state"));
        return new Milestones(changed);
    }

    private static void requireOptional(Milestone milestone) {
        if (!milestone.isOptional()) {
            throw new IllegalArgumentException(milestone + " can be corrected, but neither waived nor cleared");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Milestones && ((Milestones) other).states.equals(states);
    }

    @Override
    public int hashCode() {
        return states.hashCode();
    }

    @Override
    public String toString() {
        return states.toString();
    }
}
