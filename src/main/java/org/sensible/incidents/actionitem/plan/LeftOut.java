package org.sensible.incidents.actionitem.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.actionitem.plan.Left.Reason;
import org.sensible.incidents.incident.Text;

/** Says of each item that a plan leaves out why, by how much, and what would help. */
final class LeftOut {

    private static final String WORDS = "incidents.plan.left.";

    private final List<PlanItem> items;
    private final Map<String, String> never;
    private final Capacity capacity;
    private final Set<String> chosen = new HashSet<>();
    private final Set<String> planned = new HashSet<>();
    private final Map<String, Integer> usedBy = new HashMap<>();
    private int used;

    LeftOut(List<PlanItem> items, List<PlanItem> chosen, Map<String, String> never, Capacity capacity) {
        this.items = items;
        this.never = never;
        this.capacity = capacity;
        items.forEach(item -> planned.add(item.key()));
        for (PlanItem item : chosen) {
            this.chosen.add(item.key());
            used += item.points();
            if (item.person() != null) {
                usedBy.merge(item.person(), item.points(), Integer::sum);
            }
        }
    }

    List<Left> all() {
        return items.stream()
                .filter(item -> !chosen.contains(item.key()))
                .map(this::left)
                .toList();
    }

    private Left left(PlanItem item) {
        if (never.containsKey(item.key())) {
            return left(item, Reason.NEVER, 0, never.get(item.key()));
        }
        int overAll = item.points() - capacity.points();
        if (overAll > 0) {
            return left(item, Reason.TOO_LARGE, overAll, item.points(), capacity.points());
        }
        Optional<String> before = item.after().stream()
                .filter(key -> planned.contains(key) && !chosen.contains(key))
                .findFirst();
        if (before.isPresent()) {
            return left(item, Reason.WAITS, 0, before.get());
        }
        int teamLeft = capacity.points() - used;
        int overTeam = item.points() - teamLeft;
        int overPerson = item.person() == null ? 0 : item.points() - roomOf(item.person());
        return overPerson > 0 && overPerson >= overTeam
                ? left(item, Reason.PERSON, overPerson, item.person(), roomOf(item.person()), item.points(), overPerson)
                : left(item, Reason.TEAM, overTeam, teamLeft, item.points(), overTeam);
    }

    private int roomOf(String person) {
        Integer limit = capacity.persons().get(person);
        return limit == null ? Capacity.MOST : limit - usedBy.getOrDefault(person, 0);
    }

    private static Left left(PlanItem item, Reason reason, int over, Object... facts) {
        String key = WORDS + reason.word();
        return new Left(item.key(), reason, over, Text.of(key, facts), Text.of(key + "Help", facts));
    }
}
