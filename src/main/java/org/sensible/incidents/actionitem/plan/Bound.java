package org.sensible.incidents.actionitem.plan;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the rest of the items can be worth at most. Two easier questions are asked, and the smaller answer counts: items in
 * parts, within everybody's limit; and whole items, within the team's capacity alone. Neither heeds what waits for what.
 */
final class Bound {

    /** Numbers in the table of the second question; beyond that it is not asked. */
    private static final long MOST_NUMBERS = 4_000_000;

    private final List<PlanItem> items;
    private final int[] personOf;
    private final int capacity;
    private final int[] byWorth;
    private final int[][] whole;

    /** @param personOf whose limit each item counts against, -1 for none */
    Bound(List<PlanItem> items, int[] personOf, int capacity) {
        this.items = items;
        this.personOf = personOf;
        this.capacity = Math.min(capacity, PlanItem.points(items));
        byWorth = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(
                        items::get,
                        (one, other) ->
                                Long.compare((long) other.value() * one.points(), (long) one.value() * other.points())))
                .mapToInt(Integer::intValue)
                .toArray();
        whole = (this.capacity + 1L) * (items.size() + 1L) > MOST_NUMBERS ? new int[0][] : whole();
    }

    int capacity() {
        return capacity;
    }

    /**
     * What the items from that position on can add at most.
     *
     * @param roomOf what each person has left
     */
    long above(int position, int room, int[] roomOf) {
        long parts = inParts(position, room, roomOf);
        return whole.length == 0 ? parts : Math.min(parts, whole[position][Math.min(room, capacity)]);
    }

    /** Greedy by worth is best for parts: the people's limits lie within the team's and do not overlap. */
    private long inParts(int position, int room, int[] roomOf) {
        int[] left = roomOf.clone();
        int roomLeft = room;
        double value = 0;
        for (int i : byWorth) {
            if (roomLeft == 0) {
                break;
            }
            if (i < position) {
                continue;
            }
            PlanItem item = items.get(i);
            int fits = Math.min(item.points(), roomLeft);
            if (personOf[i] >= 0) {
                fits = Math.min(fits, left[personOf[i]]);
                left[personOf[i]] -= fits;
            }
            roomLeft -= fits;
            value += (double) item.value() * fits / item.points();
        }
        // Values are whole numbers; what is lost to binary fractions must not lower the bound.
        return (long) Math.floor(value + 1e-6);
    }

    private int[][] whole() {
        int[][] table = new int[items.size() + 1][capacity + 1];
        for (int i = items.size() - 1; i >= 0; i--) {
            PlanItem item = items.get(i);
            for (int room = 0; room <= capacity; room++) {
                int without = table[i + 1][room];
                table[i][room] = item.points() > room
                        ? without
                        : Math.max(without, table[i + 1][room - item.points()] + item.value());
            }
        }
        return table;
    }
}
