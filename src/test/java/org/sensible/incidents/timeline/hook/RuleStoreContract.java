package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentFixture;

/** What every store of rules does. */
public abstract class RuleStoreContract {

    private static final HookToken.Act SAVED =
            new HookToken.Act(Instant.parse("2026-03-01T12:00:00.123456789Z"), IncidentFixture.ALICE);

    /** An empty store; the same one during a test. */
    protected abstract RuleStore store();

    private static Rules rules(String... ids) {
        List<Rule.Condition> when = List.of(
                new Rule.Condition("label.チーム", List.of("決済", "\"a\\*\"")), new Rule.Condition("source", List.of("*")));
        return new Rules(Stream.of(ids)
                .map(id -> new Rule(id, when, new Rule.Target(Rule.To.DECLARE, "SEV2")))
                .toList());
    }

    @Test
    public void rules_areNoneBeforeTheFirst() {
        assertEquals(RuleSet.NONE, store().read());
    }

    @Test
    public void rules_comeBackAsTheyWereInTheirOrder() {
        RuleSet first = new RuleSet(1, rules("b", "a"), SAVED);
        assertTrue(store().write(first));
        assertEquals(first, store().read());
        Rules other = new Rules(List.of(new Rule(
                "c", List.of(new Rule.Condition("service", List.of("x"))), new Rule.Target(Rule.To.SERVICE, null))));
        assertTrue(store().write(new RuleSet(2, other, SAVED)));
        assertEquals(other, store().read().rules());
    }

    @Test
    public void version_isWrittenOnce() {
        assertTrue(store().write(new RuleSet(1, rules("a"), SAVED)));
        assertFalse(store().write(new RuleSet(1, rules("b"), SAVED)));
        assertEquals(rules("a"), store().read().rules());
    }

    @Test
    public void manyVersions_leaveTheNewestInForce() {
        for (int version = 1; version <= 25; version++) {
            assertTrue(store().write(new RuleSet(version, rules("v" + version), SAVED)));
        }
        assertEquals(new RuleSet(25, rules("v25"), SAVED), store().read());
    }
}
