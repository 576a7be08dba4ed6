package org.sensible.incidents.actionitem.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which items wait for which, put into an order in which they can be done. */
final class Waiting {

    private final List<PlanItem> doable = new ArrayList<>();
    private final Map<String, String> never = new LinkedHashMap<>();

    /**
     * @param items in the order of their worth
     * @param dropped keys of items that will not be done
     */
    Waiting(List<PlanItem> items, Set<String> dropped) {
        Set<String> planned = items.stream().map(PlanItem::key).collect(Collectors.toSet());
        Set<String> placed = new HashSet<>();
        List<PlanItem> rest = new ArrayList<>(items);
        boolean moves = true;
        while (moves) {
            moves = false;
            for (var each = rest.iterator(); each.hasNext(); ) {
                PlanItem item = each.next();
                boolean isReady = item.after().stream()
                        .noneMatch(key -> dropped.contains(key) || (planned.contains(key) && !placed.contains(key)));
                if (isReady) {
                    doable.add(item);
                    placed.add(item.key());
                    each.remove();
                    moves = true;
                }
            }
        }
        for (PlanItem item : rest) {
            item.after().stream()
                    .filter(key -> dropped.contains(key) || (planned.contains(key) && !placed.contains(key)))
                    .findFirst()
                    .ifPresent(key -> never.put(item.key(), key));
        }
    }

    /** What can be done, each after all that it waits for; otherwise in the order given. */
    List<PlanItem> doable() {
        return doable;
    }

    /** What can never be done, and for what it waits in vain: something dropped, or something that waits for it. */
    Map<String, String> never() {
        return never;
    }

    boolean anyWaits() {
        Set<String> keys = doable.stream().map(PlanItem::key).collect(Collectors.toSet());
        return doable.stream().anyMatch(item -> item.after().stream().anyMatch(keys::contains));
    }
}
