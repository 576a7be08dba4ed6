package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Test;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.Term;

/** The page that the blueprint makes works as published, in both languages, and says the same in both. */
public class PolicyDraftTest {

    private static final PolicyDraft.Answers ANSWERS = new PolicyDraft.Answers(
            PolicyDraft.TeamSize.MEDIUM,
            List.of(ZoneId.of("Asia/Tokyo"), ZoneId.of("America/Los_Angeles")),
            List.of("09:00–18:00"),
            List.of(KnownPeople.ALICE, KnownPeople.BOB),
            "OPS & <b>");

    private final PolicyReader reader = new PolicyReader(new ShippedWords(), new KnownPeople());

    @Test
    public void page_isUnderstoodInEnglish() throws IOException {
        Policy policy = policy("", ANSWERS);
        assertEquals(4, policy.levels().size());
        assertEquals(Term.ofMinutes(15), policy.levels().get(0).respondWithin());
        assertEquals(Term.ofMinutes(30), policy.levels().get(0).updateEvery());
        assertTrue(policy.levels().get(0).atAnyHour());
        assertFalse(policy.levels().get(1).atAnyHour());
        assertEquals(KnownPeople.ALICE, policy.owner());
        assertEquals(90, policy.reviewDays());
        assertEquals(
                List.of("Asia/Tokyo", "America/Los_Angeles"),
                policy.coverage().rows().stream()
                        .map(row -> row.hours().zone().getId())
                        .toList());
        assertEquals(Set.of(KnownPeople.ALICE), policy.coverage().rows().get(0).people());
    }

    @Test
    public void everyRuleOfThePage_isOneThatTheSoftwareKnows() throws IOException {
        assertEquals(
                List.of(
                        Demand.Rule.LEAD,
                        Demand.Rule.ENGAGED,
                        Demand.Rule.STATUS,
                        Demand.Rule.DRAFTED,
                        Demand.Rule.REVIEWED,
                        Demand.Rule.CLASSIFIED,
                        Demand.Rule.ITEMS_HIGH,
                        Demand.Rule.ITEMS_MEDIUM,
                        Demand.Rule.ITEMS_LOW),
                policy("", ANSWERS).rules().stream().map(PolicyRule::demand).toList());
    }

    @Test
    public void japanesePage_saysTheSameAsTheEnglishOne() throws IOException {
        assertEquals(numbers(policy("", ANSWERS)), numbers(policy("_ja_JP", ANSWERS)));
    }

    @Test
    public void smallTeam_getsMoreTimeAndALargeOneLess() throws IOException {
        assertEquals(Term.ofMinutes(30), respond(PolicyDraft.TeamSize.SMALL));
        assertEquals(Term.ofMinutes(10), respond(PolicyDraft.TeamSize.LARGE));
    }

    @Test
    public void everyTermOfTheSeverities_isAskedByTheRulesToo() throws IOException {
        for (PolicyDraft.TeamSize size : PolicyDraft.TeamSize.values()) {
            Policy policy =
                    policy("", new PolicyDraft.Answers(size, ANSWERS.zones(), ANSWERS.hours(), ANSWERS.team(), null));
            assertEquals(
                    "a lead is there as soon as somebody has to respond",
                    policy.levels().get(0).respondWithin(),
                    policy.rules().get(0).within());
            policy.levels().stream()
                    .filter(level -> level.respondWithin() != null)
                    .forEach(level -> assertTrue(
                            level.toString(),
                            policy.rule(Demand.Rule.ENGAGED, level.severity()).isPresent()));
        }
    }

    @Test
    public void withoutAnswers_theTeamsAreNamedByTheirPlaces() throws IOException {
        PolicyDraft.Answers none = new PolicyDraft.Answers(
                PolicyDraft.TeamSize.MEDIUM,
                List.of(ZoneId.of("America/Los_Angeles")),
                List.of("9-18"),
                List.of(),
                null);
        assertEquals(
                "Team Los Angeles", policy("", none).coverage().rows().get(0).who());
    }

    @Test
    public void hours_standForEachZone() throws IOException {
        PolicyDraft.Answers two = new PolicyDraft.Answers(
                ANSWERS.size(), ANSWERS.zones(), List.of("09:00–18:00", "10:00–19:00"), List.of(), null);
        assertEquals(
                List.of("09:00", "10:00"),
                policy("", two).coverage().rows().stream()
                        .map(row -> row.hours().from().toString())
                        .toList());
    }

    @Test
    public void unknownNames_areNamed() throws IOException {
        PolicyDraft draft = new PolicyDraft(words(""), new KnownPeople());
        assertEquals(List.of("nobody"), draft.unknown(List.of("alice", "nobody", "nobody")));
    }

    @Test
    public void answers_areTextAndNoMarkup() throws IOException {
        String body = new PolicyDraft(words(""), new KnownPeople()).body(ANSWERS, KnownPeople.ALICE);
        assertTrue(body, body.contains("OPS &amp; &lt;b&gt;"));
    }

    @Test
    public void unknownPeople_areLeftOut() throws IOException {
        List<Person> known = new PolicyDraft(words(""), new KnownPeople()).known(List.of("alice", "nobody", "alice"));
        assertEquals(List.of(KnownPeople.ALICE), known);
    }

    private Term respond(PolicyDraft.TeamSize size) throws IOException {
        PolicyDraft.Answers answers =
                new PolicyDraft.Answers(size, ANSWERS.zones(), ANSWERS.hours(), ANSWERS.team(), null);
        return policy("", answers).levels().get(0).respondWithin();
    }

    private Policy policy(String language, PolicyDraft.Answers answers) throws IOException {
        String body = new PolicyDraft(words(language), new KnownPeople()).body(answers, KnownPeople.ALICE);
        PolicyReading reading = reader.read(body, 1);
        assertEquals(List.of(), reading.problems());
        return reading.policy().orElseThrow();
    }

    /** All that is not words. */
    private static List<Object> numbers(Policy policy) {
        return List.of(
                policy.levels().stream()
                        .map(level -> level.severity() + " " + level.respondWithin() + level.updateEvery()
                                + level.asksForPostmortem() + level.postmortemDue() + level.atAnyHour())
                        .toList(),
                policy.roles().stream().map(role -> role.people()).toList(),
                policy.rules().stream()
                        .map(rule -> rule.slug()
                                + rule.severities()
                                + rule.within()
                                + rule.from()
                                + rule.reminded().parts().stream()
                                        .sorted()
                                        .map(Enum::name)
                                        .collect(Collectors.joining(",")))
                        .toList(),
                policy.coverage(),
                policy.reviewDays(),
                policy.draftWithin());
    }

    private static Wording words(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                PolicyDraftTest.class.getResourceAsStream("/i18n/incidents" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return new Wording() {

            @Override
            public String say(Text text) {
                return tell(text);
            }

            @Override
            public String tell(Text text) {
                return new MessageFormat(texts.getProperty(text.key()), Locale.ENGLISH)
                        .format(text.arguments().toArray());
            }
        };
    }
}
