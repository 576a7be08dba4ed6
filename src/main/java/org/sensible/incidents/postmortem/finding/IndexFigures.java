package org.sensible.incidents.postmortem.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import org.sensible.incidents.incident.KeyTime;

/**
 * What several postmortems took: for each of three key times those that are recorded, in seconds and in order. Immutable.
 *
 * @param postmortems how many there are, recorded or not
 */
public record IndexFigures(int postmortems, Map<KeyTime, List<Long>> recorded) {

    /** From so many on there is a median; fewer are told one by one. */
    public static final int LEAST = 5;

    public IndexFigures {
        recorded = Collections.unmodifiableMap(new LinkedHashMap<>(recorded));
    }

    static IndexFigures of(List<IndexStore.Times> times) {
        Map<KeyTime, List<Long>> recorded = new LinkedHashMap<>();
        recorded.put(KeyTime.TIME_TO_RECOVERY, sorted(times, IndexStore.Times::timeToRecovery));
        recorded.put(KeyTime.TIME_TO_TRIAGE, sorted(times, IndexStore.Times::timeToTriage));
        recorded.put(KeyTime.TIME_TO_LEARN, sorted(times, IndexStore.Times::timeToLearn));
        return new IndexFigures(times.size(), recorded);
    }

    /** The median in whole seconds, floored; empty for fewer than {@value #LEAST}. */
    public OptionalLong median(KeyTime keyTime) {
        List<Long> all = recorded.getOrDefault(keyTime, List.of());
        if (all.size() < LEAST) {
            return OptionalLong.empty();
        }
        int middle = all.size() / 2;
        return OptionalLong.of(
                all.size() % 2 == 1 ? all.get(middle) : Math.floorDiv(all.get(middle - 1) + all.get(middle), 2));
    }

    private static List<Long> sorted(List<IndexStore.Times> times, Function<IndexStore.Times, Long> which) {
        return times.stream().map(which).filter(Objects::nonNull).sorted().toList();
    }
}
