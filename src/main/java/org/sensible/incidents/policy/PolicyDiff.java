package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
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

    private static final String NOTHING = "–";

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
        term(name, "respondWithin", before.respondWithin(), after.respondWithin());
        term(name, "updateEvery", before.updateEvery(), after.updateEvery());
        value(name, "postmortem", yesNo(before.asksForPostmortem()), yesNo(after.asksForPostmortem()), true);
        term(name, "postmortemDue", before.postmortemDue(), after.postmortemDue());
        value(name, "remindedAt", atAnyHour(before), atAnyHour(after), true);
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
                value(role.name(), "who", who(old.get()), who(role), true);
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
        value(name, "severities", severities(before), severities(after), true);
        boolean isSameTerm = Objects.equals(before.within(), after.within()) && before.from() == after.from();
        if (!isSameTerm) {
            value(name, "within", within(before), within(after), true);
        }
        value(name, "reminded", before.reminded().words(), after.reminded().words(), true);
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

    private void term(String name, String field, @Nullable Term before, @Nullable Term after) {
        if (!Objects.equals(before, after)) {
            value(name, field, text(before), text(after), true);
        }
    }

    private void value(String name, String field, Object before, Object after, boolean isMaterial) {
        if (!before.equals(after)) {
            Text label = Text.of("incidents.policy.column." + field);
            Text text = Text.of("incidents.policy.change.value", name, label, shown(before), shown(after));
            changes.add(new Change(text, isMaterial));
        }
    }

    private static Object shown(Object value) {
        return value.equals("") ? NOTHING : value;
    }

    private void add(String what, boolean isMaterial, Object... arguments) {
        changes.add(new Change(Text.of("incidents.policy.change." + what, arguments), isMaterial));
    }

    private static Object text(@Nullable Term term) {
        return term == null ? NOTHING : term.text();
    }

    private static Text yesNo(boolean asks) {
        return Text.of("incidents.policy.change." + (asks ? "yes" : "no"));
    }

    private static Text atAnyHour(SeverityLevel level) {
        return Text.of("incidents.policy.change." + (level.atAnyHour() ? "anyHour" : "workingHours"));
    }

    private static String who(PolicyRole role) {
        return role.who() == null ? NOTHING : role.who();
    }

    private static Object severities(PolicyRule rule) {
        return rule.severities().isEmpty()
                ? Text.of("incidents.policy.change.all")
                : rule.severities().stream().map(Severity::name).collect(Collectors.joining(", "));
    }

    private static Text within(PolicyRule rule) {
        Text term = rule.within() == null
                ? Text.of("incidents.policy.change.asTheSeveritySays")
                : rule.within().text();
        return rule.from() == null
                ? term
                : Text.of("incidents.policy.change.from", term, rule.from().label());
    }

    private static Object person(@Nullable Person person) {
        return person == null ? NOTHING : person;
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
    }
}
