package org.sensible.incidents.actionitem;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sensible.incidents.incident.Text;

/**
 * The order in which action items are best done: by value for each point of effort, then by value, due date and key, and why
 * each stands where it does. What cannot be read comes after that, then what will not be done, then what is done. Immutable.
 */
public final class Order {

    private static final Comparator<ActionItem> BY_KEY =
            Comparator.comparing(Order::project).thenComparing(Order::number).thenComparing(ActionItem::key);

    private final Weights weights;

    public Order(Weights weights) {
        this.weights = weights;
    }

    public Weights weights() {
        return weights;
    }

    /** What to do first comes first. */
    public Comparator<ActionItem> comparator() {
        return Comparator.comparing(Order::group)
                .thenComparing(ActionItem::isu, Comparator.nullsLast(this::mostWorthFirst))
                .thenComparing(ActionItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(BY_KEY);
    }

    /** All of them in order; those that can be done have a rank, from 1, and a reason. */
    public List<Placed> place(Collection<ActionItem> items) {
        List<Placed> placed = new ArrayList<>();
        ActionItem before = null;
        for (ActionItem item : items.stream().sorted(comparator()).toList()) {
            if (group(item) == Group.TO_DO) {
                placed.add(new Placed(item, placed.size() + 1, why(item.isu()), tie(item, before)));
                before = item;
            } else {
                placed.add(new Placed(item, 0, null, null));
            }
        }
        return List.copyOf(placed);
    }

    /** Why something classified so stands where it does. */
    public Text why(Isu isu) {
        int value = weights.value(isu);
        int points = weights.points(isu);
        return Text.of(
                "incidents.actionItem.order.why",
                isu.importance().label(),
                isu.urgency().label(),
                isu.confidence() == null
                        ? Text.of("incidents.actionItem.confidence.none")
                        : isu.confidence().label(),
                value,
                points,
                decimal(value, points));
    }

    private int mostWorthFirst(Isu one, Isu other) {
        long worth = (long) weights.value(one) * weights.points(other);
        long otherWorth = (long) weights.value(other) * weights.points(one);
        int byWorth = Long.compare(otherWorth, worth);
        return byWorth != 0 ? byWorth : Integer.compare(weights.value(other), weights.value(one));
    }

    @Nullable
    private Text tie(ActionItem item, @Nullable ActionItem before) {
        if (before == null) {
            return null;
        }
        long worth = (long) weights.value(item.isu()) * weights.points(before.isu());
        long worthBefore = (long) weights.value(before.isu()) * weights.points(item.isu());
        if (worth != worthBefore) {
            return null;
        }
        if (weights.value(item.isu()) != weights.value(before.isu())) {
            return Text.of("incidents.actionItem.order.tieValue", before.key());
        }
        boolean isDueLater =
                before.due() != null && (item.due() == null || before.due().isBefore(item.due()));
        return Text.of(
                isDueLater ? "incidents.actionItem.order.tieDue" : "incidents.actionItem.order.tieKey", before.key());
    }

    private static String decimal(int value, int points) {
        return BigDecimal.valueOf(value)
                .divide(BigDecimal.valueOf(points), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Group group(ActionItem item) {
        if (item.isDone()) {
            return Group.DONE;
        }
        if (item.property() == null) {
            return Group.UNREADABLE;
        }
        return item.property().commitment() == Commitment.NOT_DOING ? Group.NOT_DOING : Group.TO_DO;
    }

    private static String project(ActionItem item) {
        int dash = item.key().lastIndexOf('-');
        return dash < 0 ? item.key() : item.key().substring(0, dash);
    }

    /** Jira's keys count upwards: {@code OPS-9} comes before {@code OPS-10}. */
    private static Long number(ActionItem item) {
        try {
            return Long.valueOf(item.key().substring(item.key().lastIndexOf('-') + 1));
        } catch (NumberFormatException foreign) {
            return 0L;
        }
    }

    private enum Group {
        TO_DO,
        UNREADABLE,
        NOT_DOING,
        DONE
    }

    /**
     * An item in its place.
     *
     * @param rank from 1; 0 for what is not to be done
     * @param why {@code null} for what has no rank
     * @param tie what decided against the one before it, which is worth as much a point; {@code null} for most
     */
    public record Placed(
            ActionItem item,
            int rank,
            @Nullable Text why,
            @Nullable Text tie) {}
}
