package org.sensible.incidents.actionitem.plan;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The action items that are worth most together within a capacity. Exact for one capacity; with limits of single people, or
 * items that wait for others, a search that ends after {@link #MOST_STEPS} steps and then says how much better the best can
 * be. The same items in the same order give the same plan. Immutable.
 *
 * @param used points that the chosen items cost
 * @param value what they are worth together
 * @param atMost what the best plan can be worth; the value itself where this is the best
 * @param chosen keys, in the order given
 * @param left the others, in the order given, each with why
 * @param half what half of the team's capacity would change
 */
public record Plan(
        Capacity capacity, int used, long value, long atMost, List<String> chosen, List<Left> left, Half half) {

    /** Partial choices that a search looks at; well under a second. */
    public static final int MOST_STEPS = 200_000;

    public Plan {
        chosen = List.copyOf(chosen);
        left = List.copyOf(left);
    }

    /** Whether no other plan within this capacity is worth more. */
    public boolean best() {
        return value == atMost;
    }

    /**
     * @param items what could be done, what to do first first, each key once
     * @param dropped keys of what will not be done, so that nothing waits for it in vain
     */
    public static Plan of(List<PlanItem> items, Set<String> dropped, Capacity capacity) {
        return of(items, dropped, capacity, MOST_STEPS);
    }

    static Plan of(List<PlanItem> items, Set<String> dropped, Capacity capacity, int mostSteps) {
        requireDistinct(items);
        Waiting waiting = new Waiting(items, dropped);
        Choice whole = choose(waiting, capacity, mostSteps);
        Choice halved = choose(waiting, capacity.half(), mostSteps);
        List<PlanItem> chosen = pick(items, whole.keys());
        List<Left> left = new LeftOut(items, chosen, waiting.never(), capacity).all();
        return new Plan(
                capacity,
                PlanItem.points(chosen),
                whole.value(),
                whole.atMost(),
                keys(chosen),
                left,
                half(items, chosen, halved, capacity));
    }

    private static Half half(List<PlanItem> items, List<PlanItem> chosen, Choice halved, Capacity capacity) {
        Set<String> before = new HashSet<>(keys(chosen));
        return new Half(
                capacity.half().points(),
                halved.value(),
                keys(chosen).stream()
                        .filter(key -> !halved.keys().contains(key))
                        .toList(),
                keys(pick(items, halved.keys())).stream()
                        .filter(key -> !before.contains(key))
                        .toList());
    }

    private static Choice choose(Waiting waiting, Capacity capacity, int mostSteps) {
        List<PlanItem> items = waiting.doable();
        Map<String, Integer> limits = capacity.limits(items);
        if (limits.isEmpty() && !waiting.anyWaits()) {
            BitSet taken = Knapsack.best(items, capacity.points());
            long value = taken.stream().mapToLong(i -> items.get(i).value()).sum();
            return new Choice(keys(items, taken), value, value);
        }
        Branches.Result found = new Branches(items, capacity.points(), limits, mostSteps).result();
        return new Choice(keys(items, found.chosen()), found.value(), found.atMost());
    }

    private static void requireDistinct(List<PlanItem> items) {
        Set<String> keys = new HashSet<>();
        for (PlanItem item : items) {
            if (!keys.add(item.key())) {
                throw new IllegalArgumentException("a plan takes each item once, but " + item.key() + " came twice");
            }
        }
    }

    private static Set<String> keys(List<PlanItem> items, BitSet taken) {
        return taken.stream().mapToObj(i -> items.get(i).key()).collect(Collectors.toSet());
    }

    private static List<PlanItem> pick(List<PlanItem> items, Set<String> keys) {
        return items.stream().filter(item -> keys.contains(item.key())).toList();
    }

    private static List<String> keys(List<PlanItem> items) {
        return items.stream().map(PlanItem::key).toList();
    }

    private record Choice(Set<String> keys, long value, long atMost) {}

    /**
     * The plan for half of the capacity, beside this one.
     *
     * @param waiting chosen here, but not there
     * @param instead chosen there, but not here
     */
    public record Half(int capacity, long value, List<String> waiting, List<String> instead) {

        public Half {
            waiting = List.copyOf(waiting);
            instead = List.copyOf(instead);
        }
    }
}
