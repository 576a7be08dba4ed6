package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.PolicyRole;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.Reminded;
import org.sensible.incidents.policy.RowValues;
import org.sensible.incidents.policy.Term;

/** Reads the tables of {@code incident-rules}. For one thread. */
final class RuleRows {

    static final String MACRO = "incident-rules";

    private static final List<String> FIELDS = List.of("what", "severities", "within", "reminded");
    private static final int LONGEST_SLUG = 60;

    private final Vocabulary vocabulary;
    private final Durations durations;
    private final SeverityNames severities;
    private final RemindedWords reminded;
    private final ItemDays items;
    private final List<PolicyRule> rules = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> slugs = new HashSet<>();

    RuleRows(Vocabulary vocabulary, Mentioned mentioned, List<Severity> names, List<PolicyRole> roles) {
        this.vocabulary = vocabulary;
        this.durations = new Durations(vocabulary);
        this.severities = new SeverityNames(vocabulary, names);
        this.reminded = new RemindedWords(vocabulary, mentioned, roles);
        this.items = new ItemDays(vocabulary, durations);
    }

    List<PolicyRule> rules() {
        return rules;
    }

    /** Those of {@link #rules}, to be dressed. */
    List<Row> rows() {
        return rows;
    }

    TableReading read(Element body) {
        TableReading table = new TableReading(MACRO, vocabulary, FIELDS, List.of("what", "within"));
        table.read(body, this::row);
        return table;
    }

    private void row(TableRow row) {
        String what = row.text("what");
        row.named(what);
        if (what.isEmpty()) {
            row.problem("what", Text.of("incidents.policy.expected.what"));
            return;
        }
        Optional<List<Severity>> asked = severities.read(row.text("severities"));
        if (asked.isEmpty()) {
            row.problem("severities", severities.expected());
        }
        Demand.Rule demand = demand(what).orElse(null);
        Within within = demand != null && demand.isOfItems() ? new Within(items.within(row), null) : within(row);
        Reminded who = demand != null && demand.isOfItems() ? items.reminded(row) : reminded(row);
        PolicyRule rule = new PolicyRule(
                slug(demand == null ? slugOf(what) : demand.word()),
                what,
                demand,
                asked.orElse(List.of()),
                within.term(),
                within.from(),
                who);
        rules.add(rule);
        rows.add(Row.of(rule.slug(), row, FIELDS, RowValues.of(rule)));
    }

    private Reminded reminded(TableRow row) {
        Optional<Reminded> who = reminded.read(row, "reminded");
        if (who.isEmpty()) {
            row.problem("reminded", Text.of("incidents.policy.expected.reminded"));
        }
        return who.orElse(Reminded.NOBODY);
    }

    private Within within(TableRow row) {
        String text = Vocabulary.normal(row.text("within"));
        Milestone from = null;
        for (Milestone milestone : Milestone.values()) {
            Optional<String> rest = without("from." + milestone.name(), text, milestone);
            if (rest.isPresent()) {
                from = milestone;
                text = rest.get();
                break;
            }
        }
        if (durations.isNone(text) || vocabulary.is("asTheSeveritySays", text)) {
            return new Within(null, from);
        }
        Optional<Term> term = durations.read(text);
        if (term.isEmpty()) {
            row.problem("within", Text.of("incidents.policy.expected.within"));
        }
        return new Within(term.orElse(null), from);
    }

    /** The text without the words that say from when it counts; empty where it has none. */
    private Optional<String> without(String meaning, String text, Milestone milestone) {
        if (!BEGINNINGS.contains(milestone)) {
            return Optional.empty();
        }
        for (int place = 0; place < text.length(); place++) {
            Optional<Vocabulary.Found> found = vocabulary.at(List.of(meaning), text, place);
            if (found.isPresent()) {
                return Optional.of((text.substring(0, place) + " "
                                + text.substring(found.get().end()))
                        .strip());
            }
        }
        return Optional.empty();
    }

    /** Milestones from which a rule may count. */
    private static final Set<Milestone> BEGINNINGS =
            Set.of(Milestone.DETECTED, Milestone.DECLARED, Milestone.ENGAGED, Milestone.RECOVERED, Milestone.LEARNED);

    private Optional<Demand.Rule> demand(String what) {
        String normal = Vocabulary.normal(what);
        return Arrays.stream(Demand.Rule.values())
                .filter(rule -> vocabulary.isIn("rule." + rule.word(), normal))
                .findFirst();
    }

    private String slug(String wanted) {
        String slug = wanted;
        for (int i = 2; !slugs.add(slug); i++) {
            slug = wanted + "-" + i;
        }
        return slug;
    }

    /** Of what an address can hold; words in other letters become a number that stays the same as long as they do. */
    private static String slugOf(String what) {
        String slug = Vocabulary.normal(what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        slug = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG)).replaceAll("^-+|-+$", "");
        return slug.length() >= 3 ? slug : "rule-" + Integer.toUnsignedString(what.hashCode(), Character.MAX_RADIX);
    }

    private record Within(Term term, Milestone from) {}
}
