package org.sensible.incidents.actionitem.follow;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.sensible.incidents.actionitem.Level;

/**
 * What administrators decided about following action items through. Immutable.
 *
 * @param showsTotals whether lists and boards show how many items are done
 * @param reminds whether people are reminded
 * @param groupsByEpic whether the items of an incident are put into an epic of its own in Jira
 * @param dueDays within how many business days an item of each urgency is due, where nobody gave it a date: 1 to 366
 */
public record FollowRules(boolean showsTotals, boolean reminds, boolean groupsByEpic, Map<Level, Integer> dueDays) {

    /** Longest term of an item. */
    public static final int MOST_DAYS = 366;

    /** Until somebody decides. */
    public static final FollowRules DEFAULTS =
            new FollowRules(true, true, false, Map.of(Level.HIGH, 5, Level.MEDIUM, 20, Level.LOW, 60));

    public FollowRules {
        Map<Level, Integer> days = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Integer value = dueDays.get(level);
            if (value == null || value < 1 || value > MOST_DAYS) {
                throw new IllegalArgumentException(
                        "an item is due within 1 to " + MOST_DAYS + " days, not " + value + " for " + level);
            }
            days.put(level, value);
        }
        dueDays = Collections.unmodifiableMap(days);
    }
}
