package org.sensible.incidents.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import org.sensible.incidents.timeline.hook.Rule;
import org.sensible.incidents.timeline.hook.RuleSet;

/**
 * The rules as bodies and answers write them.
 *
 * @param version to be sent back with a change; 0 before the first
 */
public record RulesJson(List<RuleJson> values, long version) {

    static RulesJson of(RuleSet set) {
        return new RulesJson(set.rules().list().stream().map(RulesJson::json).toList(), set.version());
    }

    private static RuleJson json(Rule rule) {
        List<ConditionJson> when = rule.when().stream()
                .map(condition -> new ConditionJson(condition.fact(), condition.is()))
                .toList();
        String what = rule.then().what();
        Rule.To to = rule.then().to();
        return new RuleJson(
                rule.id(),
                when,
                new TargetJson(
                        to.word(),
                        to == Rule.To.SERVICE ? what : null,
                        to == Rule.To.INCIDENT ? what : null,
                        to == Rule.To.DECLARE ? what : null));
    }

    /** One rule; all of {@code when} must be met. */
    public record RuleJson(String id, List<ConditionJson> when, TargetJson then) {}

    /** One condition: one of the patterns must fit. */
    public record ConditionJson(String fact, List<String> is) {}

    /** Where it sends deliveries; what does not belong to {@code to} is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetJson(
            String to,
            @Nullable String service,
            @Nullable String incident,
            @Nullable String severity) {}
}
