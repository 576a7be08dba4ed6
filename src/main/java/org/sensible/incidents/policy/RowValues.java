package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;

/**
 * What a row of the policy asks, as people are told of it: by the field of its column, in the page's order, a text or a text
 * to translate; {@code –} where it asks nothing. Only what makes people act otherwise, no wording. Pure.
 */
public final class RowValues {

    /** Stands for what is not asked. */
    public static final String NOTHING = "–";

    private RowValues() {}

    public static Map<String, Object> of(SeverityLevel level) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("respondWithin", term(level.respondWithin()));
        values.put("updateEvery", term(level.updateEvery()));
        values.put("postmortem", change(level.asksForPostmortem() ? "yes" : "no"));
        values.put("postmortemDue", term(level.postmortemDue()));
        values.put("remindedAt", change(level.atAnyHour() ? "anyHour" : "workingHours"));
        return values;
    }

    public static Map<String, Object> of(PolicyRole role) {
        return Map.of("who", role.who() == null ? NOTHING : role.who());
    }

    public static Map<String, Object> of(PolicyRule rule) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("severities", severities(rule));
        values.put("within", within(rule));
        values.put("reminded", shown(rule.reminded().words()));
        return values;
    }

    private static Object severities(PolicyRule rule) {
        return rule.severities().isEmpty()
                ? change("all")
                : rule.severities().stream().map(Severity::name).collect(Collectors.joining(", "));
    }

    private static Text within(PolicyRule rule) {
        Text term = rule.within() == null
                ? change("asTheSeveritySays")
                : rule.within().text();
        return rule.from() == null
                ? term
                : Text.of("incidents.policy.change.from", term, rule.from().label());
    }

    private static Object term(@Nullable Term term) {
        return term == null ? NOTHING : term.text();
    }

    private static Object shown(String words) {
        return words.isEmpty() ? NOTHING : words;
    }

    private static Text change(String word) {
        return Text.of("incidents.policy.change." + word);
    }
}
