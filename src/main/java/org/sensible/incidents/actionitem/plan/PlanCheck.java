package org.sensible.incidents.actionitem.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.actionitem.plan.Finding.Code;
import org.sensible.incidents.incident.Text;

/**
 * Looks at the items of a plan as a second reader would, and says what such a reader would ask. Items that are done, that will
 * not be done or that cannot be read are not looked at. For one thread.
 */
public final class PlanCheck {

    /** From so many items on their sizes and kinds say something about the whole. */
    static final int ENOUGH = 3;

    /** So often something is put off before it is worth a word. */
    static final int OFTEN = 3;

    private static final int MOST_NAMED = 5;
    private static final int MOST_DUPLICATES = 20;

    private final List<ActionItem> open;
    private final List<ActionItem> wanted;
    private final Weights weights;
    private final List<Finding> findings = new ArrayList<>();

    private PlanCheck(List<ActionItem> items, Set<String> chosen, Weights weights) {
        this.weights = weights;
        open = items.stream().filter(PlanCheck::isOpen).toList();
        wanted = open.stream()
                .filter(item -> chosen.contains(item.key()) || item.property().commitment() == Commitment.COMMITTED)
                .toList();
    }

    /**
     * What there is to say, the weightiest first.
     *
     * @param items those of the plan, in any order
     * @param chosen keys of what the plan takes; what is committed counts as well
     * @param others open items of other incidents
     * @param limits points that single people have, by user name
     */
    public static List<Finding> of(
            List<ActionItem> items,
            Set<String> chosen,
            List<ActionItem> others,
            Map<String, Integer> limits,
            Weights weights) {
        PlanCheck check = new PlanCheck(items, chosen, weights);
        check.each();
        check.wording();
        check.whole();
        check.persons(limits);
        check.duplicates(others);
        return check.findings.stream()
                .sorted(Comparator.comparing(Finding::code))
                .toList();
    }

    private static boolean isOpen(ActionItem item) {
        return !item.isDone() && item.property() != null && item.property().commitment() != Commitment.NOT_DOING;
    }

    private void each() {
        find(Code.NO_OWNER, item -> item.assignee() == null);
        find(Code.NO_DUE, item -> item.due() == null);
        find(Code.PUT_OFF, item -> item.property().moved() >= OFTEN);
        find(
                Code.UNSURE,
                item -> item.isu().importance() == Level.HIGH && item.isu().confidence() == Level.LOW);
    }

    private void wording() {
        find(Code.NOT_ACTIONABLE, item -> Phrasing.of(item.summary()).contains(Code.NOT_ACTIONABLE));
        find(Code.NOT_SPECIFIC, item -> Phrasing.of(item.summary()).contains(Code.NOT_SPECIFIC));
        find(Code.NOT_BOUNDED, item -> Phrasing.of(item.summary()).contains(Code.NOT_BOUNDED));
    }

    private void whole() {
        if (wanted.size() < ENOUGH) {
            return;
        }
        if (wanted.stream().allMatch(item -> item.isu().size() == Size.S)) {
            add(Code.ALL_SMALL, List.of(), wanted.size());
        }
        if (wanted.stream().allMatch(item -> item.isu().size().compareTo(Size.L) >= 0)) {
            add(Code.ALL_LARGE, List.of(), wanted.size());
        }
        List<Kind> kinds = wanted.stream()
                .map(item -> item.property().kind())
                .filter(kind -> kind != null)
                .toList();
        // Where half of them say no kind, nobody knows how one-sided it is.
        if (kinds.size() * 2 <= wanted.size()) {
            return;
        }
        long prevent = kinds.stream().filter(kind -> kind == Kind.PREVENT).count();
        long detect = kinds.stream().filter(kind -> kind == Kind.DETECT).count();
        if (prevent == 0) {
            add(Code.ONE_SIDED, List.of(), kinds.size(), detect);
        } else {
            add(Code.BALANCED, List.of(), kinds.size(), prevent, detect);
        }
    }

    private void persons(Map<String, Integer> limits) {
        Map<String, Integer> points = new TreeMap<>();
        for (ActionItem item : open) {
            if (item.assignee() != null && item.property().commitment() == Commitment.COMMITTED) {
                points.merge(item.assignee().name(), weights.points(item.isu()), Integer::sum);
            }
        }
        points.forEach((person, sum) -> {
            Integer limit = limits.get(person);
            if (limit != null && sum > limit) {
                List<ActionItem> own = open.stream()
                        .filter(item -> item.assignee() != null
                                && item.assignee().name().equals(person)
                                && item.property().commitment() == Commitment.COMMITTED)
                        .toList();
                add(Code.OVER_CAPACITY, keys(own), own.get(0).assignee().displayName(), sum, limit);
            }
        });
    }

    private void duplicates(List<ActionItem> others) {
        Set<String> own = new HashSet<>(keys(open));
        List<ActionItem> older = others.stream()
                .filter(PlanCheck::isOpen)
                .filter(item -> !own.contains(item.key()))
                .toList();
        Likeness likeness = new Likeness(older.stream().map(ActionItem::summary).toList());
        int found = 0;
        for (ActionItem item : open) {
            int like = likeness.mostLike(item.summary());
            if (like >= 0 && isEarlier(older.get(like), item) && found++ < MOST_DUPLICATES) {
                ActionItem other = older.get(like);
                add(
                        Code.DUPLICATE,
                        List.of(item.key(), other.key()),
                        item.key(),
                        other.key(),
                        other.property().incident());
            }
        }
    }

    /** Incidents are numbered as they are declared. */
    private static boolean isEarlier(ActionItem other, ActionItem item) {
        return number(other.property().incident()) < number(item.property().incident());
    }

    private static long number(String incident) {
        String digits = incident.substring(incident.lastIndexOf('-') + 1);
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private void find(Code code, Predicate<ActionItem> problem) {
        List<String> keys = keys(open.stream().filter(problem).toList());
        if (!keys.isEmpty()) {
            add(code, keys, named(keys), keys.size());
        }
    }

    private void add(Code code, List<String> items, Object... facts) {
        findings.add(new Finding(code, items, Text.of("incidents.plan.finding." + code.word(), facts)));
    }

    private static Object named(List<String> keys) {
        if (keys.size() <= MOST_NAMED) {
            return String.join(", ", keys);
        }
        String some = String.join(", ", keys.subList(0, MOST_NAMED));
        return Text.of("incidents.plan.finding.more", some, keys.size() - MOST_NAMED);
    }

    private static List<String> keys(List<ActionItem> items) {
        return items.stream().map(ActionItem::key).toList();
    }
}
