package org.sensible.incidents.actionitem.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The best choice within several limits and with items that wait for others, by branch and bound. Looks at so many partial
 * choices and no more; what it has by then is good, and it knows how much better the best can be at most. Of choices of the
 * same value the one that takes what comes earlier wins. For one thread, once.
 */
final class Branches {

    private final List<PlanItem> items;
    private final int[][] waitsFor;
    private final Bound bound;
    private final int[] personOf;
    private final int[] roomOf;
    private final int mostSteps;
    private final Result result;
    private final BitSet taken = new BitSet();
    private BitSet best = new BitSet();
    private long bestValue;
    private int steps;
    private boolean isCutShort;

    /**
     * @param items in the order of their worth; each after all that it waits for
     * @param limits points that single people have
     */
    Branches(List<PlanItem> items, int capacity, Map<String, Integer> limits, int mostSteps) {
        this.items = items;
        this.mostSteps = mostSteps;
        List<String> persons = new ArrayList<>(limits.keySet());
        personOf =
                items.stream().mapToInt(item -> persons.indexOf(item.person())).toArray();
        roomOf = persons.stream().mapToInt(limits::get).toArray();
        bound = new Bound(items, personOf, capacity);
        waitsFor = waits(items);
        result = search(capacity);
    }

    private Result search(int capacity) {
        long most = bound.above(0, capacity, roomOf);
        fill(new BitSet());
        step(0, bound.capacity(), 0);
        if (isCutShort) {
            fill(best);
        }
        return new Result(best, bestValue, isCutShort ? Math.max(most, bestValue) : bestValue);
    }

    Result result() {
        return result;
    }

    private void step(int position, int room, long value) {
        if (value > bestValue) {
            bestValue = value;
            best = (BitSet) taken.clone();
        }
        if (position == items.size() || isCutShort) {
            return;
        }
        if (++steps > mostSteps) {
            isCutShort = true;
            return;
        }
        if (value + bound.above(position, room, roomOf) <= bestValue) {
            return;
        }
        if (mayTake(position, room)) {
            take(position, -1);
            step(
                    position + 1,
                    room - items.get(position).points(),
                    value + items.get(position).value());
            take(position, 1);
        }
        step(position + 1, room, value);
    }

    private boolean mayTake(int position, int room) {
        PlanItem item = items.get(position);
        boolean hasRoom =
                item.points() <= room && (personOf[position] < 0 || item.points() <= roomOf[personOf[position]]);
        if (!hasRoom) {
            return false;
        }
        for (int before : waitsFor[position]) {
            if (!taken.get(before)) {
                return false;
            }
        }
        return true;
    }

    private void take(int position, int sign) {
        taken.set(position, sign < 0);
        if (personOf[position] >= 0) {
            roomOf[personOf[position]] += sign * items.get(position).points();
        }
    }

    /**
     * Adds to a choice what still fits, item by item with all that it waits for. From nothing it makes a good choice to begin
     * with; and a search that was cut short may have left room.
     */
    private void fill(BitSet begun) {
        int[] before = roomOf.clone();
        int room = bound.capacity();
        taken.clear();
        for (int i : begun.stream().toArray()) {
            take(i, -1);
            room -= items.get(i).points();
        }
        for (int i = 0; i < items.size(); i++) {
            room = addWithAllItWaitsFor(i, room);
        }
        long value = taken.stream().mapToLong(i -> items.get(i).value()).sum();
        if (value > bestValue) {
            bestValue = value;
            best = (BitSet) taken.clone();
        }
        taken.clear();
        System.arraycopy(before, 0, roomOf, 0, roomOf.length);
    }

    private int addWithAllItWaitsFor(int position, int room) {
        BitSet needed = new BitSet();
        need(position, needed);
        int[] before = roomOf.clone();
        int left = room;
        // Positions rise from what is waited for to what waits.
        for (int i : needed.stream().toArray()) {
            if (!mayTake(i, left)) {
                needed.stream().filter(each -> each < i).forEach(taken::clear);
                System.arraycopy(before, 0, roomOf, 0, roomOf.length);
                return room;
            }
            take(i, -1);
            left -= items.get(i).points();
        }
        return left;
    }

    private void need(int position, BitSet needed) {
        if (!taken.get(position) && !needed.get(position)) {
            needed.set(position);
            for (int before : waitsFor[position]) {
                need(before, needed);
            }
        }
    }

    private static int[][] waits(List<PlanItem> items) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            positions.put(items.get(i).key(), i);
        }
        return items.stream()
                .map(item -> item.after().stream()
                        .filter(positions::containsKey)
                        .mapToInt(positions::get)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * What came of it.
     *
     * @param atMost what the best choice can be worth; the value itself where this is the best
     */
    record Result(BitSet chosen, long value, long atMost) {}
}
