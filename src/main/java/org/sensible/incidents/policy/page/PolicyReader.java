package org.sensible.incidents.policy.page;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.Term;

/**
 * Reads a policy out of a page in storage format: the tables in the macros {@code severity-levels}, {@code incident-roles},
 * {@code incident-rules} and {@code team-coverage} inside the frame {@code incident-policy}. All or nothing: one row that is
 * not understood, and there is no policy but a list of problems. Writes nothing. Threads may share it.
 */
@ConfluenceComponent
public final class PolicyReader {

    /** Name of the macro around the tables. */
    public static final String FRAME = "incident-policy";

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final Vocabulary vocabulary;
    private final Mentioned mentioned;

    @Inject
    public PolicyReader(PageWords words, People people) {
        this.vocabulary = new Vocabulary(words);
        this.mentioned = new Mentioned(people);
    }

    /** What the page says; never throws, whatever stands there. */
    public PolicyReading read(String storage, int version) {
        List<PageProblem> problems = new ArrayList<>();
        Element page = Jsoup.parse(storage, "", Parser.xmlParser());
        List<Element> frames = macros(page, FRAME);
        if (frames.size() != 1) {
            Text expected = Text.of("incidents.policy.expected.frame");
            problems.add(new PageProblem(FRAME, 0, "", "", Integer.toString(frames.size()), expected));
            return new PolicyReading(null, problems);
        }
        Tables tables = new Tables(frames.get(0));
        problems.addAll(tables.problems());
        int reviewDays = reviewDays(frames.get(0), problems);
        if (!problems.isEmpty()) {
            return new PolicyReading(null, problems);
        }
        return new PolicyReading(
                new Policy(
                        version,
                        owner(frames.get(0)).orElse(null),
                        reviewDays,
                        tables.levels.levels(),
                        tables.roles.roles(),
                        tables.rules.rules(),
                        tables.coverage.coverage(),
                        draftWithin(tables.rules.rules())),
                problems);
    }

    /**
     * What a page that cannot be read whole would ask, where each row that is not understood stays as it is in force; empty
     * where it has no tables at all. Only for telling people what waits.
     */
    public Optional<Policy> wouldBe(String storage, Policy inForce) {
        List<Element> frames = macros(Jsoup.parse(storage, "", Parser.xmlParser()), FRAME);
        if (frames.size() != 1) {
            return Optional.empty();
        }
        Tables tables = new Tables(frames.get(0));
        WouldBe wouldBe = new WouldBe(inForce, tables.problems());
        List<PageProblem> ofTheFrame = new ArrayList<>();
        int reviewDays = reviewDays(frames.get(0), ofTheFrame);
        List<PolicyRule> rules = wouldBe.rules(tables.rules);
        return Optional.of(new Policy(
                inForce.version(),
                owner(frames.get(0)).orElse(null),
                ofTheFrame.isEmpty() ? reviewDays : inForce.reviewDays(),
                wouldBe.levels(tables.levels),
                wouldBe.roles(tables.roles),
                rules,
                wouldBe.isBroken(CoverageRows.MACRO) ? inForce.coverage() : tables.coverage.coverage(),
                draftWithin(rules)));
    }

    /**
     * Reads one macro's rendered body, so that what is found can be shown there.
     *
     * @param rendered the body as the host rendered it; its rows and cells are those of the answer
     * @param storage the whole page, where the severities and roles stand that this body's rules mean
     */
    public Dressing dressing(String macro, Element rendered, String storage) {
        Tables tables = new Tables(Jsoup.parse(storage, "", Parser.xmlParser()));
        return switch (macro) {
            case LevelRows.MACRO -> {
                LevelRows levels = new LevelRows(vocabulary);
                yield Dressing.of(macro, levels.read(rendered), levels.rows());
            }
            case RoleRows.MACRO -> {
                RoleRows roles = new RoleRows(vocabulary, mentioned);
                yield Dressing.of(macro, roles.read(rendered), roles.rows());
            }
            case RuleRows.MACRO -> {
                RuleRows rules = tables.newRules();
                yield Dressing.of(macro, rules.read(rendered), rules.rows());
            }
            case CoverageRows.MACRO ->
                Dressing.of(macro, new CoverageRows(vocabulary, mentioned).read(rendered), List.of());
            default -> throw new IllegalArgumentException("no table of a policy is called " + macro);
        };
    }

    /**
     * A problem, and the elements at which it can be shown.
     *
     * @param cell the row again where no single cell is meant
     */
    public record Located(PageProblem problem, Element row, Element cell) {}

    private static List<Element> macros(Element within, String name) {
        return within.getElementsByTag("ac:structured-macro").stream()
                .filter(macro -> macro.attr("ac:name").equals(name))
                .toList();
    }

    private static Optional<Element> parameter(Element macro, String name) {
        return macro.children().stream()
                .filter(child -> child.normalName().equals("ac:parameter"))
                .filter(child -> child.attr("ac:name").equals(name))
                .findFirst();
    }

    private Optional<Person> owner(Element frame) {
        return parameter(frame, "owner").flatMap(owner -> {
            List<CellText.Mention> mentions = CellText.mentions(owner);
            String name = owner.text().strip();
            return mentions.isEmpty()
                    ? mentioned.person(new CellText.Mention("", name))
                    : mentioned.person(mentions.get(0));
        });
    }

    private int reviewDays(Element frame, List<PageProblem> problems) {
        Durations durations = new Durations(vocabulary);
        String text =
                parameter(frame, "reviewEvery").map(Element::text).orElse("").strip();
        if (durations.isNone(text)) {
            return 0;
        }
        Optional<Integer> days = durations
                .read(text)
                .filter(term -> term.unit() == Term.Unit.MINUTES && term.amount() % MINUTES_OF_A_DAY == 0)
                .map(term -> term.amount() / MINUTES_OF_A_DAY);
        if (days.isEmpty()) {
            Text expected = Text.of("incidents.policy.expected.reviewEvery");
            problems.add(new PageProblem(FRAME, 0, "", "reviewEvery", text, expected));
        }
        return days.orElse(0);
    }

    /** What the page says of drafts; else what the shipped policy says. */
    private static Term draftWithin(List<PolicyRule> rules) {
        return rules.stream()
                .filter(rule -> rule.demand() == Demand.Rule.DRAFTED && rule.within() != null)
                .map(PolicyRule::within)
                .findFirst()
                .orElse(Policy.SHIPPED.draftWithin());
    }

    /** The tables of one frame, in the order in which they need one another. */
    private final class Tables {

        private final List<TableReading> readings = new ArrayList<>();
        private final LevelRows levels = new LevelRows(vocabulary);
        private final RoleRows roles = new RoleRows(vocabulary, mentioned);
        private final RuleRows rules;
        private final CoverageRows coverage = new CoverageRows(vocabulary, mentioned);

        @Nullable
        private final PageProblem noLevels;

        Tables(Element frame) {
            readAll(frame, LevelRows.MACRO, levels::read);
            boolean isThere = !levels.levels().isEmpty() || !problems().isEmpty();
            noLevels = isThere
                    ? null
                    : new PageProblem(LevelRows.MACRO, 0, "", "", "", Text.of("incidents.policy.expected.levels"));
            readAll(frame, RoleRows.MACRO, roles::read);
            rules = newRules();
            readAll(frame, RuleRows.MACRO, rules::read);
            readAll(frame, CoverageRows.MACRO, coverage::read);
        }

        RuleRows newRules() {
            return new RuleRows(vocabulary, mentioned, levels.names(), roles.roles());
        }

        List<PageProblem> problems() {
            List<PageProblem> problems = new ArrayList<>();
            if (noLevels != null) {
                problems.add(noLevels);
            }
            readings.forEach(reading -> reading.problems().forEach(located -> problems.add(located.problem())));
            return problems;
        }

        private void readAll(Element frame, String macro, Function<Element, TableReading> reader) {
            macros(frame, macro).forEach(body -> readings.add(reader.apply(body)));
        }
    }
}
