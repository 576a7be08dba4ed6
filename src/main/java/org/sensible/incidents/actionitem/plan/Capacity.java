package org.sensible.incidents.actionitem.plan;

import jakarta.annotation.Nullable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * How much can be taken on, in whole points from 0 to {@value #MOST}. Immutable.
 *
 * @param points what the team has
 * @param persons what single people have, by user name; who is not named has no limit of his own
 */
public record Capacity(int points, Map<String, Integer> persons) {

    /** More than that no team has between two plans. */
    public static final int MOST = 10_000;

    /** @throws InvalidInput for a number out of range, at {@code capacity} or {@code person} */
    public Capacity {
        check("capacity", points);
        persons = Map.copyOf(persons);
        persons.values().forEach(each -> check("person", each));
    }

    public static Capacity ofTeam(int points) {
        return new Capacity(points, Map.of());
    }

    /**
     * As people write it.
     *
     * @param points of the team, such as {@code 20}
     * @param persons limits of single people, each {@code user:points}
     * @throws InvalidInput for what is missing or no number, at {@code capacity} or {@code person}
     */
    public static Capacity asked(@Nullable String points, List<String> persons) {
        if (points == null || points.isBlank()) {
            throw new InvalidInput("capacity", Text.of("incidents.incident.input.required"));
        }
        Map<String, Integer> limits = new HashMap<>();
        for (String each : persons) {
            int colon = each.lastIndexOf(':');
            if (colon < 1) {
                throw new InvalidInput("person", Text.of("incidents.plan.input.person", each));
            }
            limits.put(each.substring(0, colon), number("person", each.substring(colon + 1)));
        }
        return new Capacity(number("capacity", points), limits);
    }

    private static int number(String field, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException unreadable) {
            throw new InvalidInput(field, Text.of("incidents.rest.input.number"));
        }
    }

    /** Half of it for the team, rounded down; single people keep what they have. */
    Capacity half() {
        return new Capacity(points / 2, persons);
    }

    /** The limits that can matter for these items. */
    Map<String, Integer> limits(Iterable<PlanItem> items) {
        Map<String, Integer> limits = new HashMap<>();
        for (PlanItem item : items) {
            if (item.person() != null && persons.containsKey(item.person())) {
                limits.put(item.person(), persons.get(item.person()));
            }
        }
        return limits;
    }

    private static void check(String field, int points) {
        if (points < 0 || points > MOST) {
            throw new InvalidInput(field, Text.of("incidents.plan.input.capacity", MOST, points));
        }
    }
}
