package org.sensible.incidents.timeline.hook;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Accepted;
import org.sensible.incidents.incident.AutomaticDeclaration;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentStore;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;

/** Turns drafts into rules, or says at which field they cannot be taken. Threads may share it. */
@ConfluenceComponent
public final class RuleCheck {

    static final int MOST_RULES = 200;
    static final int MOST_CONDITIONS = 10;
    static final int MOST_PATTERNS = 50;

    private static final List<String> FACTS =
            List.of("source", "service", "channel", "repository", "environment", "issue");
    private static final String LABEL = "label.";

    private final IncidentStore incidents;
    private final AutomaticDeclaration declaration;

    @Inject
    public RuleCheck(IncidentStore incidents, AutomaticDeclaration declaration) {
        this.incidents = incidents;
        this.declaration = declaration;
    }

    /** @throws InvalidInput with everything that cannot be taken, at fields such as {@code values[0].when[1].is} */
    Rules check(List<RuleDraft> drafts) {
        if (drafts.size() > MOST_RULES) {
            throw new InvalidInput("values", Text.of("incidents.timeline.rules.tooMany", MOST_RULES, drafts.size()));
        }
        Problems problems = new Problems();
        Set<String> ids = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            RuleDraft draft = drafts.get(i);
            String at = "values[" + i + "]";
            String id =
                    draft.id() != null && draft.id().length() <= 64 && ids.add(draft.id()) ? draft.id() : newId(ids);
            Rule.Target target = problems.check(() -> target(at + ".then", draft), null);
            List<Rule.Condition> when = conditions(problems, at + ".when", draft.when());
            if (target != null && !when.isEmpty()) {
                rules.add(new Rule(id, when, target));
            }
        }
        problems.refuse();
        return new Rules(rules);
    }

    private static String newId(Set<String> ids) {
        String id = UUID.randomUUID().toString();
        ids.add(id);
        return id;
    }

    private static List<Rule.Condition> conditions(Problems problems, String at, List<RuleDraft.Condition> drafts) {
        if (drafts.isEmpty() || drafts.size() > MOST_CONDITIONS) {
            problems.add(at, Text.of("incidents.timeline.rules.conditions", MOST_CONDITIONS, drafts.size()));
            return List.of();
        }
        List<Rule.Condition> checked = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            RuleDraft.Condition draft = drafts.get(i);
            String field = at + "[" + i + "]";
            String fact = problems.check(() -> fact(field + ".fact", draft.fact()), "");
            List<String> is = problems.check(() -> patterns(field + ".is", draft.is()), List.of());
            checked.add(new Rule.Condition(fact, is));
        }
        return checked;
    }

    private static String fact(String field, @Nullable String name) {
        String fact = Accepted.required(field, name, Accepted.SHORT_TEXT).toLowerCase(Locale.ROOT);
        boolean isLabel = fact.startsWith(LABEL) && fact.length() > LABEL.length();
        if (!isLabel && !FACTS.contains(fact)) {
            throw new InvalidInput(
                    field, Text.of("incidents.timeline.rules.factUnknown", fact, String.join(", ", FACTS)));
        }
        return fact;
    }

    private static List<String> patterns(String field, List<String> drafts) {
        List<String> patterns = drafts.stream()
                .map(Accepted::clean)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (patterns.isEmpty() || patterns.size() > MOST_PATTERNS) {
            throw new InvalidInput(field, Text.of("incidents.timeline.rules.patterns", MOST_PATTERNS, patterns.size()));
        }
        patterns.forEach(pattern -> Accepted.required(field, pattern, Accepted.SHORT_TEXT));
        return patterns;
    }

    private Rule.Target target(String at, RuleDraft draft) {
        Rule.To to = to(at + ".to", draft.to());
        return new Rule.Target(
                to,
                switch (to) {
                    case SERVICE -> Accepted.optional(at + ".service", draft.service(), Accepted.SHORT_TEXT);
                    case INCIDENT -> key(at + ".incident", draft.incident());
                    case DECLARE -> declaration.severity(at + ".severity", draft.severity());
                    case CHANNEL, ISSUE -> null;
                });
    }

    private static Rule.To to(String field, @Nullable String word) {
        String wanted = Accepted.required(field, word, Accepted.SHORT_TEXT);
        return Arrays.stream(Rule.To.values())
                .filter(to -> to.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        field,
                        Text.of(
                                "incidents.timeline.rules.toUnknown",
                                wanted,
                                Arrays.stream(Rule.To.values())
                                        .map(Rule.To::word)
                                        .collect(Collectors.joining(", ")))));
    }

    private String key(String field, @Nullable String text) {
        String key = Accepted.required(field, text, Accepted.SHORT_TEXT);
        Incident incident = incidents
                .find(key)
                .orElseThrow(() -> new InvalidInput(field, Text.of("incidents.timeline.hook.incidentUnknown", key)));
        if (incident.drill()) {
            throw new InvalidInput(field, Text.of("incidents.timeline.hook.drill", key));
        }
        return key;
    }
}
