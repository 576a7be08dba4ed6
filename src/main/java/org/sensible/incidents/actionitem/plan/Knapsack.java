package org.sensible.incidents.actionitem.plan;

import java.util.BitSet;
import java.util.List;

/**
 * The best choice within one capacity, exactly, by dynamic programming: steps in number of items times capacity. Of choices of
 * the same value the one with fewer points wins, then the one that takes what comes earlier.
 */
final class Knapsack {

    private Knapsack() {}

    /** The positions that are taken. */
    static BitSet best(List<PlanItem> items, int capacity) {
        int most = Math.min(capacity, PlanItem.points(items));
        long unit = most + 1L;
        long[] best = new long[most + 1];
        BitSet[] taken = new BitSet[items.size()];
        for (int i = items.size() - 1; i >= 0; i--) {
            PlanItem item = items.get(i);
            // A point costs less than any value is worth, so it decides between equal values only.
            long worth = item.value() * unit - item.points();
            taken[i] = new BitSet(most + 1);
            for (int room = most; room >= item.points(); room--) {
                long with = best[room - item.points()] + worth;
                if (with >= best[room]) {
                    best[room] = with;
                    taken[i].set(room);
                }
            }
        }
        return follow(items, taken, most);
    }

    private static BitSet follow(List<PlanItem> items, BitSet[] taken, int most) {
        BitSet chosen = new BitSet(items.size());
        int room = most;
        for (int i = 0; i < items.size(); i++) {
            if (taken[i].get(room)) {
                chosen.set(i);
                room -= items.get(i).points();
            }
        }
        return chosen;
    }
}
