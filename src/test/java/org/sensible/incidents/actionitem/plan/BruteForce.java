package org.sensible.incidents.actionitem.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tries every choice there is. */
final class BruteForce {

    private BruteForce() {}

    /** What the best choice is worth, and the fewest points that such a choice costs. */
    static Best best(List<PlanItem> items, Capacity capacity) {
        Best best = new Best(0, 0);
        for (int choice = 0; choice < 1 << items.size(); choice++) {
            Best tried = worth(items, choice, capacity);
            if (tried != null
                    && (tried.value() > best.value()
                            || (tried.value() == best.value() && tried.points() < best.points()))) {
                best = tried;
            }
        }
        return best;
    }

    private static Best worth(List<PlanItem> items, int choice, Capacity capacity) {
        Set<String> all = new HashSet<>();
        Set<String> taken = new HashSet<>();
        Map<String, Integer> byPerson = new HashMap<>();
        int points = 0;
        long value = 0;
        for (int i = 0; i < items.size(); i++) {
            PlanItem item = items.get(i);
            all.add(item.key());
            if ((choice >> i & 1) == 1) {
                taken.add(item.key());
                points += item.points();
                value += item.value();
                if (item.person() != null) {
                    byPerson.merge(item.person(), item.points(), Integer::sum);
                }
            }
        }
        boolean isKept = points <= capacity.points()
                && byPerson.entrySet().stream()
                        .allMatch(e -> e.getValue() <= capacity.persons().getOrDefault(e.getKey(), Integer.MAX_VALUE))
                && items.stream().filter(item -> taken.contains(item.key())).allMatch(item -> item.after().stream()
                        .allMatch(key -> !all.contains(key) || taken.contains(key)));
        return isKept ? new Best(value, points) : null;
    }

    record Best(long value, int points) {}
}
