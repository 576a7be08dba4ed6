package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.policy.page.PolicyPage.HEAD;
import static org.sensible.incidents.policy.page.PolicyPage.SEV1;
import static org.sensible.incidents.policy.page.PolicyPage.SEV2;
import static org.sensible.incidents.policy.page.PolicyPage.SEV3;
import static org.sensible.incidents.policy.page.PolicyPage.frame;
import static org.sensible.incidents.policy.page.PolicyPage.levels;
import static org.sensible.incidents.policy.page.PolicyPage.macro;
import static org.sensible.incidents.policy.page.PolicyPage.table;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Assume;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.CoverageRow;
import org.sensible.incidents.policy.Demand;
import org.sensible.incidents.policy.Policy;
import org.sensible.incidents.policy.PolicyDiff;
import org.sensible.incidents.policy.PolicyRule;
import org.sensible.incidents.policy.Reminded;
import org.sensible.incidents.policy.SeverityLevel;
import org.sensible.incidents.policy.Term;

@RunWith(JUnitQuickcheck.class)
public class PolicyReaderTest {

    private static final Severity FIRST = new Severity("SEV1");
    private static final String LEVELS = levels(HEAD, SEV1, SEV2, SEV3);

    private final PolicyReader reader = new PolicyReader(new ShippedWords(), new KnownPeople());

    @Test
    public void levels_areReadRowByRow() {
        Policy policy = policy(frame(LEVELS));
        assertEquals(7, policy.version());
        assertEquals(
                List.of("SEV1", "SEV2", "SEV3"),
                policy.levels().stream().map(level -> level.severity().name()).toList());
        SeverityLevel first = policy.level(FIRST).orElseThrow();
        assertEquals(Text.of("incidents.policy.meaning.page", "Nobody can buy"), first.meaning());
        assertEquals(Term.ofMinutes(15), first.respondWithin());
        assertEquals(Term.ofMinutes(30), first.updateEvery());
        assertEquals(Term.ofBusinessDays(5), first.postmortemDue());
        assertTrue(first.asksForPostmortem());
        SeverityLevel last = policy.levels().get(2);
        assertNull(last.respondWithin());
        assertEquals(false, last.asksForPostmortem());
    }

    @Test
    public void optionalPostmortem_isNotAskedForThoughItHasADate() {
        SeverityLevel second = policy(frame(LEVELS)).levels().get(1);
        assertEquals(false, second.asksForPostmortem());
        assertEquals(Term.ofBusinessDays(10), second.postmortemDue());
    }

    @Test
    public void frame_namesOwnerAndReview() {
        Policy policy = policy(frame(LEVELS));
        assertEquals(KnownPeople.ALICE, policy.owner());
        assertEquals(90, policy.reviewDays());
    }

    @Test
    public void japanesePage_isReadLikeAnEnglishOne() {
        Policy policy = policy(frame(
                levels(
                        "重大度 | 意味 | 対応開始まで | 状況共有の間隔 | ポストモーテム | ポストモーテムの期限",
                        "SEV1 | 買えない | １５分 | 半日 | 必須 | 3営業日",
                        "SEV2 | 遅い | 1時間以内 | なし | 不要 | –"),
                macro("incident-rules", table("内容 | 対象 | 期限 | リマインド先", "リードを決める | SEV1以上 | 宣言から15分 | 宣言した人")),
                macro(
                        "team-coverage",
                        table("担当者 | タイムゾーン | 勤務時間 | 曜日 | 休日", "東京チーム | 東京 | 9時～18時 | 月～金 | 2026年11月3日"))));
        assertEquals(Term.ofMinutes(15), policy.levels().get(0).respondWithin());
        assertEquals(Term.ofMinutes(720), policy.levels().get(0).updateEvery());
        assertEquals(Term.ofBusinessDays(3), policy.levels().get(0).postmortemDue());
        PolicyRule rule = policy.rules().get(0);
        assertEquals(Demand.Rule.LEAD, rule.demand());
        assertEquals("lead", rule.slug());
        assertEquals(List.of(FIRST), rule.severities());
        assertEquals(Term.ofMinutes(15), rule.within());
        assertEquals(Milestone.DECLARED, rule.from());
        assertEquals(Set.of(Reminded.Part.DECLARER), rule.reminded().parts());
        CoverageRow tokyo = policy.coverage().rows().get(0);
        assertEquals("Asia/Tokyo", tokyo.hours().zone().getId());
        assertEquals("09:00", tokyo.hours().from().toString());
        assertEquals("18:00", tokyo.hours().to().toString());
        assertEquals(5, tokyo.hours().days().size());
        assertEquals("2026-11-03", tokyo.hours().holidays().get(0).first().toString());
    }

    @Test
    public void markup_isReadThrough() {
        String status = "<ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">Red</ac:parameter>"
                + "<ac:parameter ac:name=\"title\">SEV1</ac:parameter></ac:structured-macro>";
        String link = "<ac:link><ri:page ri:content-title=\"Terms\"/><ac:plain-text-link-body>"
                + "<![CDATA[30 minutes]]></ac:plain-text-link-body></ac:link>";
        Policy policy = policy(frame(levels(
                "<strong>Level</strong> | Respond&nbsp;within<ac:placeholder>a hint</ac:placeholder> | Update every"
                        + " (min) | Postmortem due",
                status + " | <strong>15</strong> <a href=\"https://example.com\">minutes</a> | " + link
                        + " | <em>5 business</em><br/>days")));
        assertEquals(
                new SeverityLevel(
                        FIRST,
                        SeverityLevel.inTheWords("SEV1"),
                        null,
                        Term.ofMinutes(15),
                        Term.ofMinutes(30),
                        true,
                        Term.ofBusinessDays(5),
                        false),
                policy.levels().get(0));
    }

    @Test
    public void mergedHeadings_areReadFromTopToBottom() {
        String table = "<table><tbody><tr><th rowspan=\"2\">Level</th><th colspan=\"2\">Response</th><th"
                + " colspan=\"2\">Postmortem</th></tr><tr><th>Respond within</th><th>Update"
                + " every</th><th>Required</th><th>Due</th></tr><tr><td>SEV1</td><td>15 minutes</td><td rowspan=\"2\">30"
                + " minutes</td><td>yes</td><td>5 business days</td></tr><tr><td>SEV2</td><td>20"
                + " minutes</td><td>no</td><td>–</td></tr><tr><td colspan=\"5\">Judge by what customers notice</td></tr>"
                + "<tr><td></td><td></td><td></td><td></td><td></td></tr></tbody></table>";
        Policy policy = policy(frame(macro("severity-levels", table)));
        assertEquals(2, policy.levels().size());
        assertEquals(Term.ofMinutes(30), policy.levels().get(1).updateEvery());
        assertEquals(Term.ofBusinessDays(5), policy.levels().get(0).postmortemDue());
        assertEquals(Term.ofMinutes(20), policy.levels().get(1).respondWithin());
    }

    @Test
    public void rowThatIsNotUnderstood_isNamedAndNothingIsApplied() {
        PolicyReading reading = read(PolicyPage.respondWithin("soon-ish"));
        assertEquals(
                List.of(new PageProblem(
                        "severity-levels",
                        1,
                        "SEV1",
                        "Respond within",
                        "soon-ish",
                        Text.of("incidents.policy.expected.duration"))),
                reading.problems());
        assertTrue(reading.policy().isEmpty());
    }

    @Test
    public void daysOfActionItems_areReadByUrgencyAndSeverity() {
        Policy policy = policy(frame(
                levels(HEAD, SEV1, SEV2, SEV3),
                macro(
                        "incident-rules",
                        table(
                                "What | For | Within | Who is reminded",
                                "Action items, high urgency | SEV1 | 3 business days | the assignee, then the lead",
                                "High-urgency action items are done | SEV2, SEV3 | 2 weeks |",
                                "緊急度「中」のアクションアイテム | すべて | 20営業日 | 担当者、次にリード",
                                "Action items, urgency: low | all | 60 business days | –"))));
        assertEquals(
                Term.ofBusinessDays(3),
                policy.rule(Demand.Rule.ITEMS_HIGH, new Severity("SEV1")).get().within());
        assertEquals(
                Term.ofMinutes(14 * 24 * 60),
                policy.rule(Demand.Rule.ITEMS_HIGH, new Severity("SEV3")).get().within());
        assertEquals(
                Term.ofBusinessDays(20),
                policy.rule(Demand.Rule.ITEMS_MEDIUM, new Severity("SEV2"))
                        .get()
                        .within());
        assertEquals(
                List.of("items-high", "items-high-2", "items-medium", "items-low"),
                policy.rules().stream().map(PolicyRule::slug).toList());
    }

    @Test
    public void daysOfActionItems_thatCannotBeKeptAreNamed() {
        PolicyReading reading = read(frame(
                levels(HEAD, SEV1),
                macro(
                        "incident-rules",
                        table(
                                "What | For | Within | Who is reminded",
                                "Action items, high urgency | all | as the severity says | the owner",
                                "Action items, low urgency | all | – | the lead",
                                "Action items, medium urgency | all | 5 days after the review | nobody"))));
        assertEquals(
                List.of(
                        "1 Within incidents.policy.expected.itemWithin",
                        "1 Who is reminded incidents.policy.expected.itemReminded",
                        "2 Within incidents.policy.expected.itemWithin",
                        "3 Within incidents.policy.expected.itemWithin"),
                reading.problems().stream()
                        .map(problem -> problem.row() + " " + problem.column() + " "
                                + problem.expected().key())
                        .toList());
    }

    @Test
    public void everyProblem_isToldAtOnce() {
        PolicyReading reading = read(frame(
                levels(HEAD, SEV1, SEV1, "SEV3 | x | ? | 1 hour | maybe | –"),
                macro("incident-roles", table("Role | Who", "| alice")),
                macro(
                        "incident-rules",
                        table("What | For | Within | Who is reminded", "Call the boss | SEV9 | whenever | the moon")),
                macro(
                        "team-coverage",
                        table("Who | Time zone | Working hours | Days", "Tokyo | Mars | late | never"))));
        assertEquals(
                List.of(
                        "severity-levels 2 Level",
                        "severity-levels 3 Respond within",
                        "severity-levels 3 Postmortem",
                        "incident-roles 1 Role",
                        "incident-rules 1 For",
                        "incident-rules 1 Within",
                        "incident-rules 1 Who is reminded",
                        "team-coverage 1 Time zone",
                        "team-coverage 1 Working hours",
                        "team-coverage 1 Days"),
                reading.problems().stream()
                        .map(problem -> problem.macro() + " " + problem.row() + " " + problem.column())
                        .toList());
    }

    @Test
    public void columnThatIsNeeded_isMissedByName() {
        PageProblem problem = read(frame(
                        levels("Level | Reaction | Update every | Postmortem due", "SEV1 | 1 h | – | –")))
                .problems()
                .get(0);
        assertEquals(0, problem.row());
        assertEquals("Level, Reaction, Update every, Postmortem due", problem.found());
        assertEquals(
                Text.of("incidents.policy.expected.column", Text.of("incidents.policy.column.respondWithin")),
                problem.expected());
    }

    @Test
    public void tablesOutsideTheFrame_areOnlyTables() {
        assertEquals("incident-policy", read(LEVELS).problems().get(0).macro());
        assertEquals(
                "severity-levels",
                read(frame("<p>nothing</p>") + LEVELS).problems().get(0).macro());
        assertEquals("2", read(frame(LEVELS) + frame(LEVELS)).problems().get(0).found());
    }

    @Test
    public void owedPostmortem_needsADate() {
        PageProblem problem = read(frame(levels(HEAD, "SEV1 | x | 15 min | – | yes | –")))
                .problems()
                .get(0);
        assertEquals("Postmortem due", problem.column());
    }

    @Test
    public void rules_areMatchedWithWhatTheSoftwareKnows() {
        Policy policy = policy(frame(
                LEVELS,
                macro(
                        "incident-roles",
                        table(
                                "Role | Duty | Who",
                                "Duty manager | answers | <ac:link><ri:user " + "ri:userkey=\"key-bob\"/></ac:link>")),
                macro(
                        "incident-rules",
                        table(
                                "What | For | Within | Who is reminded | Why",
                                "A lead is named | SEV1, SEV2 | 15 minutes of declaring | who declared it | speed",
                                "Customers get a status update | SEV1 - SEV2 | as the severity says | the lead or the"
                                        + " liaison |",
                                "Somebody is engaged | SEV2 and worse | as the severity says | everybody at work |",
                                "The postmortem is drafted | all | 2 business days | the owner, then the lead |",
                                "Call the duty manager | SEV1 | half an hour | Duty manager |",
                                "お客様に電話する | すべて | 1時間 | – |"))));
        assertEquals(
                List.of("lead", "status", "engaged", "drafted", "call-the-duty-manager"),
                policy.rules().stream().limit(5).map(PolicyRule::slug).toList());
        assertTrue(policy.rules().get(5).slug().matches("rule-[0-9a-z]+"));
        assertEquals(List.of(FIRST, new Severity("SEV2")), policy.rules().get(2).severities());
        assertNull(policy.rules().get(1).within());
        assertEquals(
                Set.of(Reminded.Part.LEAD, Reminded.Part.LIAISON),
                policy.rules().get(1).reminded().parts());
        assertEquals(
                Set.of(Reminded.Part.AT_WORK), policy.rules().get(2).reminded().parts());
        assertEquals(Term.ofBusinessDays(2), policy.draftWithin());
        assertNull(policy.rules().get(4).demand());
        assertEquals(List.of(KnownPeople.BOB), policy.rules().get(4).reminded().people());
        assertEquals(Reminded.NOBODY, policy.rules().get(5).reminded());
        assertEquals(KnownPeople.BOB, policy.roles().get(0).people().get(0));
        assertEquals("Bob Miller", policy.roles().get(0).who());
    }

    @Test
    public void coverage_isReadWithItsHabits() {
        Policy policy = policy(frame(
                LEVELS,
                macro(
                        "team-coverage",
                        table(
                                "Who | Time zone | Working hours | Days | Holidays",
                                "alice | Tokyo (Asia/Tokyo) | 09:00–18:00 | Mon–Fri | 2026-11-03 Culture Day,"
                                        + " 2026-12-29 – 2027-01-03",
                                "Night shift | UTC+5:30 | 10pm to 6am | Fri - Mon | –",
                                "Robot | Zurich | 24 hours | every day | none"))));
        List<CoverageRow> rows = policy.coverage().rows();
        assertEquals(Set.of(KnownPeople.ALICE), rows.get(0).people());
        assertEquals(2, rows.get(0).hours().holidays().size());
        assertEquals("2027-01-03", rows.get(0).hours().holidays().get(1).last().toString());
        assertEquals("22:00", rows.get(1).hours().from().toString());
        assertEquals("06:00", rows.get(1).hours().to().toString());
        assertEquals(4, rows.get(1).hours().days().size());
        assertEquals("Europe/Zurich", rows.get(2).hours().zone().getId());
        assertEquals(rows.get(2).hours().from(), rows.get(2).hours().to());
    }

    @Test
    public void problems_areFoundAtTheRenderedRowToo() {
        String storage = PolicyPage.respondWithin("soon-ish");
        var body = Jsoup.parseBodyFragment(table(HEAD, SEV1.replace("15 minutes", "soon-ish"), SEV2));
        List<PolicyReader.Located> located =
                reader.dressing("severity-levels", body.body(), storage).problems();
        assertEquals(1, located.size());
        assertEquals("soon-ish", located.get(0).cell().text());
        assertEquals("tr", located.get(0).row().tagName());
    }

    @Test
    public void foreignPages_areNoPolicyAndNoAccident() throws IOException {
        String fixtures = System.getProperty("fixtures.dir", "");
        Assume.assumeFalse("no -Dfixtures.dir", fixtures.isEmpty());
        try (Stream<Path> files = Files.list(Path.of(fixtures, "confluence"))) {
            for (Path file : files.toList()) {
                assertEquals(
                        file.toString(),
                        1,
                        read(Files.readString(file)).problems().size());
            }
        }
    }

    @Property(trials = 60)
    public void orderOfColumnsAndExtraOnes_makeNoDifference(@From(Seeds.class) Integer seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        Collections.shuffle(order, random);
        String page = frame(levels(
                shuffled(HEAD + " | Notes | Cost", order),
                shuffled(SEV1 + " | 15 hours | 1 €", order),
                shuffled(SEV2 + " | |", order),
                shuffled(SEV3 + " | – | ?", order)));
        assertTrue(policy(page).asksTheSameAs(policy(frame(LEVELS))));
    }

    @Property(trials = 60)
    public void damagedPage_isReadOrRefusedButNeverThrows(@From(Seeds.class) Integer seed) {
        Random random = new Random(seed);
        StringBuilder page = new StringBuilder(frame(LEVELS));
        for (int i = random.nextInt(8); i >= 0; i--) {
            int at = random.nextInt(page.length());
            page.delete(at, Math.min(page.length(), at + random.nextInt(30)));
            page.insert(at, random.nextBoolean() ? "<td colspan=\"99999\" rowspan=\"99999\">" : "</tr>15分&nbsp;");
        }
        PolicyReading reading = read(page.toString());
        assertEquals(reading.policy().isEmpty(), !reading.problems().isEmpty());
    }

    private static String shuffled(String row, List<Integer> order) {
        String[] cells = row.split("\\|", -1);
        return String.join(
                "|", order.stream().map(i -> i < cells.length ? cells[i] : "").toList());
    }

    private PolicyReading read(String storage) {
        return reader.read(storage, 7);
    }

    private Policy policy(String storage) {
        PolicyReading reading = read(storage);
        assertEquals(List.of(), reading.problems());
        return reading.policy().orElseThrow();
    }

    @Test
    public void brokenPage_wouldChangeWhatIsUnderstoodAndKeepsTheRest() {
        Policy inForce =
                reader.read(frame(levels(HEAD, SEV1, SEV2, SEV3)), 1).policy().orElseThrow();
        String broken = frame(
                levels(HEAD, SEV1.replace("15 minutes", "soon-ish"), SEV2.replace("30 minutes", "20 minutes"), SEV3));
        Policy wouldBe = reader.wouldBe(broken, inForce).orElseThrow();
        assertEquals(
                List.of(Text.of(
                        "incidents.policy.change.value",
                        "SEV2",
                        Text.of("incidents.policy.column.respondWithin"),
                        Term.ofMinutes(30).text(),
                        Term.ofMinutes(20).text())),
                PolicyDiff.between(inForce, wouldBe).stream()
                        .map(PolicyDiff.Change::text)
                        .toList());
    }

    @Test
    public void tableWhoseColumnIsMissing_wouldChangeNothing() {
        Policy inForce =
                reader.read(frame(levels(HEAD, SEV1, SEV2, SEV3)), 1).policy().orElseThrow();
        String broken = frame(levels("Level | Meaning", "SEV1 | Nobody can buy"));
        assertEquals(
                inForce.levels(), reader.wouldBe(broken, inForce).orElseThrow().levels());
    }

    @Test
    public void valueThatWaits_isFoundWithTheOneInForce() {
        Policy inForce =
                reader.read(frame(levels(HEAD, SEV1, SEV2, SEV3)), 1).policy().orElseThrow();
        String table =
                table(HEAD, SEV1.replace("15 minutes", "soon-ish"), SEV2.replace("30 minutes", "20 minutes"), SEV3);
        Document body = Jsoup.parseBodyFragment(table);
        Map<Element, Object> waiting = reader.dressing(
                        "severity-levels", body.body(), frame(macro("severity-levels", table)))
                .waiting(inForce);
        assertEquals(
                Map.of(
                        "soon-ish",
                        Term.ofMinutes(15).text(),
                        "20 minutes",
                        Term.ofMinutes(30).text()),
                waiting.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().text(), Map.Entry::getValue)));
    }
}
