package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.timeline.source.Subject;

/**
 * Rules in the order in which they are asked: the first that fits, and finds its incident or declares one, decides. Pure and
 * immutable.
 */
public record Rules(List<Rule> list) {

    public static final Rules NONE = new Rules(List.of());

    public Rules {
        list = List.copyOf(list);
    }

    /**
     * What a rule says.
     *
     * @param position of the rule, from 1
     * @param incident where it belongs; {@code null} where the rule declares one
     */
    public record Decision(
            Rule rule, int position, @Nullable Incident incident) {}

    /**
     * What the rules say of a delivery; empty where none fits, or those that fit find no incident.
     *
     * @param open incidents on which people work, without drills, the newest first
     */
    Optional<Decision> decide(String source, Subject subject, List<Incident> open) {
        for (int i = 0; i < list.size(); i++) {
            Rule rule = list.get(i);
            if (!rule.fits(source, subject)) {
                continue;
            }
            if (rule.then().to() == Rule.To.DECLARE) {
                return Optional.of(new Decision(rule, i + 1, null));
            }
            Optional<Incident> found =
                    open.stream().filter(fits(rule.then(), subject)).findFirst();
            if (found.isPresent()) {
                return Optional.of(new Decision(rule, i + 1, found.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether any rule is about the delivery, even if it finds no incident. */
    boolean speakOf(String source, Subject subject) {
        return list.stream().anyMatch(rule -> rule.fits(source, subject));
    }

    private static Predicate<Incident> fits(Rule.Target target, Subject subject) {
        return switch (target.to()) {
            case SERVICE ->
                has(Incident::service, target.what() == null ? subject.values("service") : Set.of(target.what()));
            case CHANNEL -> has(Incident::slackChannel, subject.values("channel"));
            case ISSUE -> has(Incident::jiraIssue, subject.values("issue"));
            case INCIDENT -> incident -> incident.key().equals(target.what());
            case DECLARE -> incident -> false;
        };
    }

    private static Predicate<Incident> has(Function<Incident, String> field, Set<String> wanted) {
        Set<String> names = wanted.stream().map(Rules::plain).collect(Collectors.toSet());
        return incident -> names.contains(plain(Objects.requireNonNullElse(field.apply(incident), "\0")));
    }

    /** Channels are written with or without their sign; services in letters of either case. */
    private static String plain(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("#") ? lower.substring(1) : lower;
    }
}
