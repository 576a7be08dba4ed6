package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyRole;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.SeverityLevel;

/**
 * Puts together what a page that cannot be read whole would ask if somebody mended its rows to what is in force: each row that
 * is understood as it stands, each other one as it holds. Only for telling people; it is never in force itself. For one use.
 */
final class WouldBe {

    private final Policy inForce;
    private final List<PageProblem> problems;

    WouldBe(Policy inForce, List<PageProblem> problems) {
        this.inForce = inForce;
        this.problems = List.copyOf(problems);
    }

    List<SeverityLevel> levels(LevelRows read) {
        List<SeverityLevel> levels = merged(
                LevelRows.MACRO,
                read.names().stream().map(name -> name.name()).toList(),
                read.levels(),
                inForce.levels(),
                level -> level.severity().name());
        return levels.isEmpty() ? inForce.levels() : levels;
    }

    List<PolicyRole> roles(RoleRows read) {
        List<String> names = read.roles().stream().map(PolicyRole::name).toList();
        return merged(RoleRows.MACRO, names, read.roles(), inForce.roles(), PolicyRole::name);
    }

    List<PolicyRule> rules(RuleRows read) {
        Set<String> broken = broken(RuleRows.MACRO);
        List<String> slugs = read.rules().stream().map(PolicyRule::slug).toList();
        Set<String> brokenSlugs = read.rules().stream()
                .filter(rule -> broken.contains(rule.what()))
                .map(PolicyRule::slug)
                .collect(Collectors.toSet());
        return isUnclear(RuleRows.MACRO)
                ? inForce.rules()
                : merged(brokenSlugs, slugs, read.rules(), inForce.rules(), PolicyRule::slug);
    }

    /** Whether rows of that macro are not understood. */
    boolean isBroken(String macro) {
        return problems.stream().anyMatch(problem -> problem.macro().equals(macro));
    }

    private <T> List<T> merged(
            String macro, List<String> names, List<T> read, List<T> holds, Function<T, String> name) {
        return isUnclear(macro) ? holds : merged(broken(macro), names, read, holds, name);
    }

    private static <T> List<T> merged(
            Set<String> broken, List<String> names, List<T> read, List<T> holds, Function<T, String> name) {
        List<T> merged = new ArrayList<>();
        for (String one : new LinkedHashSet<>(names)) {
            find(broken.contains(one) ? holds : read, name, one).ifPresent(merged::add);
        }
        return merged;
    }

    /** Whether it cannot be told which rows are not understood: nothing of such a table can be compared. */
    private boolean isUnclear(String macro) {
        return problems.stream()
                .filter(problem -> problem.macro().equals(macro))
                .anyMatch(problem -> problem.row() == 0 || problem.name().isEmpty());
    }

    private Set<String> broken(String macro) {
        return problems.stream()
                .filter(problem -> problem.macro().equals(macro))
                .map(PageProblem::name)
                .collect(Collectors.toSet());
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> name, String wanted) {
        return all.stream().filter(one -> name.apply(one).equals(wanted)).findFirst();
    }
}
