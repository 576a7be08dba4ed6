package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class OutcomesTest {

    private static void assertSuccess(boolean expected, String... texts) {
        for (String text : texts) {
            assertEquals(text, expected, Outcomes.isSuccess(text));
        }
    }

    @Test
    public void success_isBelievedWhereNothingElseIsSaid() {
        assertSuccess(
                true,
                "Deployed payments-gateway 4.18.1 to production",
                "Routing flag acquirer-b is live. Failures fall from 18 % to 2 %",
                "Rolled back to 4.17.3",
                "決済ゲートウェイ 4.18.1 をデプロイしました");
    }

    @Test
    public void failure_isNoSuccess() {
        assertSuccess(
                false,
                "Roll-back of payments-gateway to 4.17.3 failed\nConfig migration 0092 cannot be reversed",
                "Deployment cancelled by bob",
                "Deployment CANCELED",
                "deploy timed out after 10 min",
                "ロールバックに失敗しました");
    }

    @Test
    public void success_thatSpeaksOfFailures_isOne() {
        assertSuccess(true, "Deployment succeeded: retries for failed payments");
    }
}
