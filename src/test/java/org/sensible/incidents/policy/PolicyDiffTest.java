package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.policy.page.PolicyPage.frame;
import static org.sensible.incidents.policy.page.PolicyPage.levels;
import static org.sensible.incidents.policy.page.PolicyPage.macro;
import static org.sensible.incidents.policy.page.PolicyPage.table;

import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.page.KnownPeople;
import org.sensible.incidents.policy.page.PolicyPage;
import org.sensible.incidents.policy.page.PolicyReader;
import org.sensible.incidents.policy.page.ShippedWords;

public class PolicyDiffTest {

    private static final String LEVELS = levels(PolicyPage.HEAD, PolicyPage.SEV1, PolicyPage.SEV2, PolicyPage.SEV3);
    private static final String RULES = "What | For | Within | Who is reminded";

    @Test
    public void nothing_isNoChange() {
        assertEquals(List.of(), between(frame(LEVELS), frame(LEVELS)));
    }

    @Test
    public void term_isToldFromOldToNew() {
        List<PolicyDiff.Change> changes =
                between(PolicyPage.respondWithin("30 minutes"), PolicyPage.respondWithin("20 minutes"));
        assertEquals(
                List.of(new PolicyDiff.Change(
                        Text.of(
                                "incidents.policy.change.value",
                                "SEV1",
                                Text.of("incidents.policy.column.respondWithin"),
                                Text.of("incidents.policy.term.minutes", 30),
                                Text.of("incidents.policy.term.minutes", 20)),
                        true)),
                changes);
    }

    @Test
    public void termThatIsDropped_becomesADash() {
        List<PolicyDiff.Change> changes = between(PolicyPage.respondWithin("1 hour"), PolicyPage.respondWithin("–"));
        assertEquals("–", changes.get(0).text().arguments().get(3));
    }

    @Test
    public void severities_comeGoAndMove() {
        String before = frame(LEVELS);
        String after = frame(
                levels(PolicyPage.HEAD, PolicyPage.SEV2, PolicyPage.SEV1, PolicyPage.SEV3.replace("SEV3", "SEV9")));
        assertEquals(List.of("levelAdded", "levelRemoved", "levelOrder"), kinds(before, after));
    }

    @Test
    public void wording_isAChangeThatAsksNobodyAgain() {
        List<PolicyDiff.Change> changes =
                between(frame(LEVELS), frame(LEVELS).replace("Nobody can buy", "No one can buy"));
        assertEquals(
                List.of(new PolicyDiff.Change(Text.of("incidents.policy.change.meaning", "SEV1"), false)), changes);
    }

    @Test
    public void rulesRolesCoverageAndUpkeep_areTold() {
        String before = frame(
                LEVELS,
                macro("incident-roles", table("Role | Duty | Who", "Lead | decides | alice", "Scribe | writes |")),
                macro(
                        "incident-rules",
                        table(RULES, "A lead is named | SEV1 | 15 min | the lead", "Call Bob | all | – |")));
        String after = frame(
                        LEVELS,
                        macro("incident-roles", table("Role | Duty | Who", "Lead | decides | bob", "Boss | pays |")),
                        macro(
                                "incident-rules",
                                table(RULES, "A lead is named | all | 20 min of declaring | the liaison")),
                        macro("team-coverage", table("Who | Time zone | Working hours", "bob | UTC | 9-17")))
                .replace("90 days", "30 days")
                .replace("key-alice\"/></ac:parameter>", "key-bob\"/></ac:parameter>");
        assertEquals(
                List.of(
                        "value who",
                        "roleAdded",
                        "roleRemoved",
                        "value severities",
                        "value within",
                        "value reminded",
                        "ruleRemoved",
                        "coverage",
                        "owner",
                        "review"),
                kinds(before, after));
    }

    private static List<String> kinds(String before, String after) {
        return between(before, after).stream()
                .map(change -> {
                    String kind = change.text().key().replace("incidents.policy.change.", "");
                    return kind.equals("value")
                            ? kind + " "
                                    + ((Text) change.text().arguments().get(1))
                                            .key()
                                            .replace("incidents.policy.column.", "")
                            : kind;
                })
                .toList();
    }

    private static List<PolicyDiff.Change> between(String before, String after) {
        return PolicyDiff.between(policy(before), policy(after));
    }

    private static Policy policy(String page) {
        return new PolicyReader(new ShippedWords(), new KnownPeople())
                .read(page, 1)
                .policy()
                .orElseThrow();
    }
}
