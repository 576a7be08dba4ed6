package org.sensible.incidents.actionitem.follow;

import java.util.List;
import org.sensible.incidents.actionitem.Commitment;

/**
 * How the action items of an incident stand, in numbers that Jira's side reported. Dropped ones count nowhere but in their own
 * number. Immutable.
 *
 * @param total those that were not dropped
 * @param done of the total, those that are resolved
 * @param undecided of the total, those about which nobody has decided and that are not done
 * @param unowned of the total, those without an assignee that are not done
 * @param dropped those that will not be done
 */
public record ItemTally(int total, int done, int undecided, int unowned, int dropped) {

    /** Of an incident without items. */
    public static final ItemTally NONE = new ItemTally(0, 0, 0, 0, 0);

    public static ItemTally of(List<ItemState> items) {
        List<ItemState> kept = items.stream().filter(item -> !item.isDropped()).toList();
        List<ItemState> open = kept.stream().filter(item -> !item.isDone()).toList();
        return new ItemTally(
                kept.size(),
                kept.size() - open.size(),
                (int) open.stream()
                        .filter(item -> item.commitment() == Commitment.PROPOSED)
                        .count(),
                (int) open.stream().filter(item -> item.assignee() == null).count(),
                items.size() - kept.size());
    }

    public int open() {
        return total - done;
    }

    /** Whether there is anything to say of them. */
    public boolean isEmpty() {
        return total == 0 && dropped == 0;
    }
}
