package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.NOW;
import static org.sensible.incidents.timeline.hook.HookWorld.rule;

import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Problem;

public class RuleBookTest {

    private final HookWorld world = new HookWorld();

    private List<String> fields(RuleDraft... drafts) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> world.rules.replace(List.of(drafts), 0, ADMIN));
        assertEquals(RuleSet.NONE, world.rules.read(ADMIN));
        return refusal.problems().stream().map(Problem::field).toList();
    }

    @Test
    public void rules_keepTheirIdsWhileTheyAreEdited() {
        RuleSet first = world.rules.replace(List.of(rule("service", "a", "service", null)), 0, ADMIN);
        assertEquals(1, first.version());
        assertEquals(new HookToken.Act(NOW, ADMIN), first.saved());
        String id = first.rules().list().get(0).id();
        RuleDraft edited = new RuleDraft(
                id,
                List.of(new RuleDraft.Condition(" Label.Team ", List.of(" a ", "", "a", "b*"))),
                "declare",
                "ignored",
                null,
                "SEV2");
        RuleSet second = world.rules.replace(List.of(rule("issue", "*", "jiraIssue", null), edited), 1, ADMIN);
        Rule kept = second.rules().list().get(1);
        assertEquals(id, kept.id());
        assertEquals(List.of(new Rule.Condition("label.team", List.of("a", "b*"))), kept.when());
        assertEquals(new Rule.Target(Rule.To.DECLARE, "SEV2"), kept.then());
        assertEquals(second, world.rules.read(ADMIN));
    }

    @Test
    public void twoRulesOfOneId_becomeTwo() {
        RuleDraft twin = new RuleDraft(
                "same", List.of(new RuleDraft.Condition("service", List.of("a"))), "service", null, null, null);
        Rules rules = world.rules.replace(List.of(twin, twin), 0, ADMIN).rules();
        assertEquals(2, rules.list().stream().map(Rule::id).distinct().count());
    }

    @Test
    public void everythingThatIsWrong_isToldAtItsField() {
        RuleDraft nothing = new RuleDraft(null, List.of(), null, null, null, null);
        RuleDraft empty = new RuleDraft(
                null, List.of(new RuleDraft.Condition("weather", List.of(" "))), "moon", null, null, null);
        assertEquals(
                List.of(
                        "values[0].then.to",
                        "values[0].when",
                        "values[1].then.to",
                        "values[1].when[0].fact",
                        "values[1].when[0].is"),
                fields(nothing, empty));
        assertEquals(List.of("values[0].then.severity"), fields(rule("service", "a", "declare", "SEV9")));
        assertEquals(List.of("values[0].then.incident"), fields(rule("service", "a", "incident", "INC-9")));
        assertEquals(List.of("values[0].when[0].fact"), fields(rule("label.", "a", "service", null)));
        assertEquals(List.of("values[0].when[0].is"), fields(rule("service", "x".repeat(256), "service", null)));
        assertEquals(
                List.of("values"),
                fields(Collections.nCopies(201, rule("service", "a", "service", null))
                        .toArray(RuleDraft[]::new)));
    }

    @Test
    public void drill_isNoTarget() {
        world.incidents.given(anIncident().drill());
        assertEquals(List.of("values[0].then.incident"), fields(rule("service", "a", "incident", "DRILL-1")));
    }

    @Test
    public void twoAdministratorsAtOnce_loseNothing() {
        world.given(rule("service", "a", "service", null));
        assertThrows(
                Conflict.class, () -> world.rules.replace(List.of(rule("service", "b", "service", null)), 0, ADMIN));
        assertEquals(1, world.rules.read(ADMIN).version());
    }

    @Test
    public void attempt_saysWhatRulesThatAreNotSavedWouldDo() {
        world.incidents.given(anIncident().service("checkout"));
        HookTokens.Issued token = world.token();
        world.post(token, null, "fired=a", "service=checkout", "title=Checkout fails");
        String receipt = world.last().id();
        RuleDraft byService = rule("service", "*", "service", null);
        RuleDraft declares = rule("source", "plain", "declare", "SEV2");
        assertEquals(
                new RuleBook.Trial(1, "INC-1", false, null),
                world.rules.attempt(List.of(byService, declares), receipt, ADMIN));
        assertEquals(
                new RuleBook.Trial(1, null, true, "Checkout fails"),
                world.rules.attempt(List.of(declares), receipt, ADMIN));
        assertEquals(new RuleBook.Trial(null, null, false, null), world.rules.attempt(List.of(), receipt, ADMIN));
        assertEquals(RuleSet.NONE, world.rules.read(ADMIN));
        assertThrows(NotFound.class, () -> world.rules.attempt(List.of(), "gone", ADMIN));
        assertThrows(
                InvalidInput.class,
                () -> world.rules.attempt(List.of(rule("service", "a", "moon", null)), receipt, ADMIN));
    }

    @Test
    public void rules_areForAdministrators() {
        assertThrows(NotPermitted.class, () -> world.rules.read(ALICE));
        assertThrows(NotPermitted.class, () -> world.rules.replace(List.of(), 0, ALICE));
        assertThrows(NotPermitted.class, () -> world.rules.attempt(List.of(), "x", ALICE));
    }
}
