package org.sensible.incidents.policy;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;

public class ReadyBeforeReviewTest {

    private static final Incident SEV1 = anIncident().number(1).severity("SEV1").build();
    private static final Incident SEV3 = anIncident().number(3).severity("SEV3").build();

    @Test
    public void shippedPolicy_informsOnly() {
        assertFalse(over(Policy.SHIPPED).isAsked(SEV1));
    }

    @Test
    public void rowOfThatName_blocksForItsSeverities() {
        ReadyBeforeReview rule =
                over(aPolicy().own("ready-before-review", null, null, "SEV1").build());
        assertTrue(rule.isAsked(SEV1));
        assertFalse(rule.isAsked(SEV3));
    }

    @Test
    public void japaneseRow_isMeantByItsWords() {
        assertTrue(ReadyBeforeReview.isMeant(
                new PolicyRule("rule-1", "準備ができてからレビュー。", null, List.of(), null, null, Reminded.NOBODY)));
        assertFalse(ReadyBeforeReview.isMeant(
                new PolicyRule("rule-2", "レビューは三日以内", null, List.of(), null, null, Reminded.NOBODY)));
    }

    private static ReadyBeforeReview over(Policy policy) {
        InForce always = () -> new PolicyHistory(List.of(List.of(new PolicyHistory.Reign(
                Instant.EPOCH, null, List.of(new PolicyVersion(1, policy, Instant.EPOCH, null))))));
        return new ReadyBeforeReview(new Policies(always, incidents -> List.of(), Clock.systemUTC()));
    }
}
