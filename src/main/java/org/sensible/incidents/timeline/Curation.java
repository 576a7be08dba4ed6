package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which events a reader of the postmortem needs, before any person does, and says why for each. Needed at all
 * events are: each alert's first and its end, deployments and roll-backs, acknowledgements, what people pinned, decided or
 * wrote down here, status updates, duties, and milestones with what they rest on. First words, what sounds like a decision
 * and what broke a silence are shown while there is room ({@link Selection}). Everything else stays in the log. Pure: same
 * events and circumstances, same answer; sorted events are judged in linear time.
 */
public final class Curation {

    /** Name of the source of what people write down here. */
    public static final String PERSON = "person";

    /** Name of the source of what the product records itself. */
    public static final String SENSIBLE = "sensible";

    /** Seconds; shorter pauses are how people talk. */
    static final long SHORTEST_PAUSE = 120;

    /** How many candidates a selection looks at, of each sort. */
    static final int CANDIDATES = 40;

    /** Of silences more, since those after the recovery count for nothing. */
    static final int SILENCES = 120;

    /** How many things that were said make a difference. */
    static final int SAID = Selection.ENOUGH * Selection.SAID_FOR_ONE;

    static final Comparator<TimelineEvent> BY_PAUSE = Comparator.comparing(
                    (TimelineEvent event) -> -event.standing().pause())
            .thenComparing(TimelineEvent.IN_ORDER);

    private Curation() {}

    /** All events of a timeline, judged, in order. Whether people showed or hid one makes no difference to others. */
    public static List<TimelineEvent> judge(List<TimelineEvent> events, Circumstances circumstances) {
        List<TimelineEvent> ordered = new ArrayList<>(events);
        ordered.sort(TimelineEvent.IN_ORDER);
        Set<String> present = new HashSet<>();
        ordered.stream().filter(event -> !event.removed()).forEach(event -> present.add(event.id()));
        Map<String, List<TimelineEvent>> groups = new HashMap<>();
        ordered.forEach(
                event -> Groups.of(event).ifPresent(group -> groups.computeIfAbsent(group, name -> new ArrayList<>())
                        .add(event)));
        List<TimelineEvent> placed = new ArrayList<>();
        TimelineEvent before = null;
        for (TimelineEvent event : ordered) {
            boolean isSaid = Groups.isSaid(event);
            TimelineEvent paused = event.standing(Standing.NONE.after(isSaid ? pause(before, event) : 0));
            List<TimelineEvent> group = Groups.of(event).map(groups::get).orElse(List.of());
            Instant until = group.isEmpty() ? null : group.get(group.size() - 1).at();
            placed.add(placed(paused, edge(group), group.size(), until, circumstances, present));
            before = isSaid ? event : before;
        }
        return selected(placed, circumstances);
    }

    private static List<TimelineEvent> selected(List<TimelineEvent> placed, Circumstances circumstances) {
        Map<String, Reason> chosen = Selection.of(
                (int) placed.stream()
                        .filter(event -> event.standing().tier() == Tier.MUST)
                        .count(),
                ofTier(placed, Tier.FIRST, CANDIDATES),
                ofTier(placed, Tier.DECIDED, CANDIDATES),
                ofTier(placed, Tier.PAUSE, SILENCES),
                (int) placed.stream().filter(Groups::isSaid).limit(SAID).count(),
                circumstances.recoveredAt());
        return placed.stream()
                .map(event -> chosen.containsKey(event.id()) ? event.judged(chosen.get(event.id())) : event)
                .toList();
    }

    /** What a store would answer: {@link CurationIndex#ofTier}. */
    static List<TimelineEvent> ofTier(List<TimelineEvent> ordered, Tier tier, int limit) {
        var found = ordered.stream().filter(event -> event.standing().tier() == tier);
        return (tier == Tier.PAUSE ? found.sorted(BY_PAUSE) : found)
                .limit(limit)
                .toList();
    }

    @Nullable
    private static TimelineEvent edge(List<TimelineEvent> group) {
        if (group.isEmpty()) {
            return null;
        }
        return group.get(Groups.isEndOfSeries(group.get(0)) ? group.size() - 1 : 0);
    }

    /** Seconds of silence between the two; 0 without a first one. */
    static long pause(@Nullable TimelineEvent before, TimelineEvent said) {
        return before == null ? 0 : Duration.between(before.at(), said.at()).getSeconds();
    }

    /**
     * The event at its place, before the selection.
     *
     * @param edge which of the event's group stands for it; {@code null} where the event has no group
     * @param size of the group
     * @param until when the last of the group was
     * @param present which of the events that milestones rest on, and others, are there
     */
    static TimelineEvent placed(
            TimelineEvent event,
            @Nullable TimelineEvent edge,
            int size,
            @Nullable Instant until,
            Circumstances circumstances,
            Set<String> present) {
        boolean isEdge = edge != null && edge.id().equals(event.id());
        Placing placing = new Placing(event, isEdge, edge != null, circumstances, present);
        boolean counts = isEdge && event.kind() != Kind.MESSAGE;
        Standing standing = event.standing()
                .after(Groups.isSaid(event) ? event.standing().pause() : 0)
                .at(placing.tier())
                .repeated(counts ? size - 1 : 0, counts ? until : null);
        return event.standing(standing).judged(placing.reason());
    }
}
