package org.sensible.incidents.actionitem.plan;

import jakarta.annotation.Nullable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Weights;

/**
 * What a plan needs to know of an action item. Immutable.
 *
 * @param points what it costs, at least 1
 * @param value what it is worth, at least 0
 * @param person user name of who does it; {@code null} for nobody
 * @param after keys of the items that have to be done before or with it; what is not planned counts as done
 */
public record PlanItem(
        String key, int points, int value, @Nullable String person, Set<String> after) {

    public PlanItem {
        Objects.requireNonNull(key, "key");
        if (points < 1 || value < 0) {
            throw new IllegalArgumentException(key + ": expected points from 1 and a value from 0, got " + points
                    + " points and the value " + value);
        }
        after = Collections.unmodifiableSet(new TreeSet<>(after));
    }

    /** An item that can be read, with what it counts for. */
    public static PlanItem of(ActionItem item, Weights weights) {
        Objects.requireNonNull(item.property(), "property");
        return new PlanItem(
                item.key(),
                weights.points(item.isu()),
                weights.value(item.isu()),
                item.assignee() == null ? null : item.assignee().name(),
                Set.copyOf(item.property().after()));
    }

    static int points(List<PlanItem> items) {
        return items.stream().mapToInt(PlanItem::points).sum();
    }
}
