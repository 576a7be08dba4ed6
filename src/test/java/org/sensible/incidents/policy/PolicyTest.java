package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.Severity;

public class PolicyTest {

    private static final Severity SEV1 = new Severity("SEV1");
    private static final Severity SEV3 = new Severity("SEV3");
    private static final PolicyRule LEAD = rule("lead", Demand.Rule.LEAD, SEV1);

    @Test
    public void rule_isFoundByItsDemandForItsSeveritiesOnly() {
        Policy policy = with(LEAD, rule("call-the-boss", null));
        assertEquals(Optional.of(LEAD), policy.rule(Demand.Rule.LEAD, SEV1));
        assertEquals(Optional.empty(), policy.rule(Demand.Rule.LEAD, SEV3));
        assertEquals(Optional.empty(), policy.rule(Demand.Rule.STATUS, SEV1));
    }

    @Test
    public void rule_withoutSeveritiesAppliesToAll() {
        assertTrue(rule("call-the-boss", null).appliesTo(SEV3));
        assertFalse(LEAD.appliesTo(SEV3));
    }

    @Test
    public void policy_refusesASlugTwice() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> with(LEAD, LEAD));
        assertEquals("a slug stands once in a policy, but lead stands twice", refusal.getMessage());
    }

    @Test
    public void policy_hasAtLeastOneSeverity() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Policy(1, null, 0, List.of(), List.of(), List.of(), Coverage.NONE, Term.ofBusinessDays(1)));
    }

    @Test
    public void policy_asksTheSameUnderAnotherVersion() {
        assertTrue(Policy.SHIPPED.as(7).asksTheSameAs(Policy.SHIPPED));
        assertFalse(with(LEAD).asksTheSameAs(Policy.SHIPPED));
    }

    @Test
    public void level_thatOwesAPostmortemSaysWhenItIsDue() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SeverityLevel(SEV1, SeverityLevel.inTheWords("all"), null, null, null, true, null, false));
    }

    @Test
    public void slug_isWhatAnAddressCanHold() {
        assertThrows(IllegalArgumentException.class, () -> rule("Call the boss", null));
        assertThrows(IllegalArgumentException.class, () -> rule("-a", null));
    }

    private static Policy with(PolicyRule... rules) {
        return new Policy(
                3,
                null,
                90,
                Policy.SHIPPED.levels(),
                List.of(),
                List.of(rules),
                Coverage.NONE,
                Policy.SHIPPED.draftWithin());
    }

    private static PolicyRule rule(String slug, Demand.Rule demand, Severity... severities) {
        return new PolicyRule(slug, slug, demand, List.of(severities), null, null, Reminded.NOBODY);
    }
}
