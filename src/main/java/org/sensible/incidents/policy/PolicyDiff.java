package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;

/**
 * What one version of a policy changed of another, for people: {@code SEV2: respond within 30 min → 20 min}. For one use.
 */
public final class PolicyDiff {

    private final List<Change> changes = new ArrayList<>();

    private PolicyDiff() {}

    /**
     * A change.
     *
     * @param isMaterial whether people have to act otherwise than before; wording, coverage and upkeep are not material
     */
    public record Change(Text text, boolean isMaterial) {}

    /** In the order of the page; none where both ask for the same. */
    public static List<Change> between(Policy before, Policy after) {
        PolicyDiff diff = new PolicyDiff();
        diff.levels(before, after);
        diff.roles(before, after);
        diff.rules(before, after);
        diff.upkeep(before, after);
        return List.copyOf(diff.changes);
    }

    private void levels(Policy before, Policy after) {
        for (SeverityLevel level : after.levels()) {
            Optional<SeverityLevel> old = before.level(level.severity());
            if (old.isPresent()) {
                level(old.get(), level);
            } else {
                add("levelAdded", true, level.severity().name());
            }
        }
        before.levels().stream()
                .filter(level -> after.level(level.severity()).isEmpty())
                .forEach(level -> add("levelRemoved", true, level.severity().name()));
        List<Severity> kept = order(after, before);
        if (!kept.equals(order(before, after))) {
            add("levelOrder", true, kept.stream().map(Severity::name).collect(Collectors.joining(", ")));
        }
    }

    private static List<Severity> order(Policy of, Policy other) {
        return of.levels().stream()
                .map(SeverityLevel::severity)
                .filter(severity -> other.level(severity).isPresent())
                .toList();
    }

    private void level(SeverityLevel before, SeverityLevel after) {
        String name = after.severity().name();
        values(name, RowValues.of(before), RowValues.of(after));
        if (!before.meaning().equals(after.meaning()) || !Objects.equals(before.example(), after.example())) {
            add("meaning", false, name);
        }
    }

    private void roles(Policy before, Policy after) {
        for (PolicyRole role : after.roles()) {
            Optional<PolicyRole> old = find(before.roles(), PolicyRole::name, role.name());
            if (old.isEmpty()) {
                add("roleAdded", true, role.name());
            } else {
                values(role.name(), RowValues.of(old.get()), RowValues.of(role));
                if (!Objects.equals(old.get().duty(), role.duty())) {
                    add("duty", false, role.name());
                }
            }
        }
        before.roles().stream()
                .filter(role ->
                        find(after.roles(), PolicyRole::name, role.name()).isEmpty())
                .forEach(role -> add("roleRemoved", true, role.name()));
    }

    private void rules(Policy before, Policy after) {
        for (PolicyRule rule : after.rules()) {
            Optional<PolicyRule> old = find(before.rules(), PolicyRule::slug, rule.slug());
            if (old.isEmpty()) {
                add("ruleAdded", true, rule.what());
            } else {
                rule(old.get(), rule);
            }
        }
        before.rules().stream()
                .filter(rule ->
                        find(after.rules(), PolicyRule::slug, rule.slug()).isEmpty())
                .forEach(rule -> add("ruleRemoved", true, rule.what()));
    }

    private void rule(PolicyRule before, PolicyRule after) {
        String name = after.what();
        values(name, RowValues.of(before), RowValues.of(after));
        if (!before.what().equals(after.what())) {
            add("ruleWords", false, before.what(), after.what());
        }
    }

    private void upkeep(Policy before, Policy after) {
        if (!before.coverage().equals(after.coverage())) {
            add("coverage", false);
        }
        if (!Objects.equals(before.owner(), after.owner())) {
            add("owner", false, person(before.owner()), person(after.owner()));
        }
        if (before.reviewDays() != after.reviewDays()) {
            add("review", false, before.reviewDays(), after.reviewDays());
        }
        if (changes.isEmpty() && !before.asksTheSameAs(after)) {
            add("order", false);
        }
    }

    /** Each of them that differs; all of them make people act otherwise. */
    private void values(String name, Map<String, Object> before, Map<String, Object> after) {
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                Text label = Text.of("incidents.policy.column." + field);
                Text text = Text.of("incidents.policy.change.value", name, label, before.get(field), value);
                changes.add(new Change(text, true));
            }
        });
    }

    private void add(String what, boolean isMaterial, Object... arguments) {
        changes.add(new Change(Text.of("incidents.policy.change." + what, arguments), isMaterial));
    }

    private static Object person(@Nullable Person person) {
        return person == null ? RowValues.NOTHING : person;
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
    }
}
