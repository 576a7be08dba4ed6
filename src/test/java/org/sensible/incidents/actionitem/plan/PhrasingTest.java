package org.sensible.incidents.actionitem.plan;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.actionitem.plan.Finding.Code.NOT_ACTIONABLE;
import static org.sensible.incidents.actionitem.plan.Finding.Code.NOT_BOUNDED;
import static org.sensible.incidents.actionitem.plan.Finding.Code.NOT_SPECIFIC;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.Test;

public class PhrasingTest {

    @Test
    public void goodEnglish_isLeftAlone() {
        for (String summary : List.of(
                "Page when card failures alone pass 2 % for 3 minutes",
                "Set the payment client's pool size ourselves and test it at twice the load",
                "Make the orders migration reversible in one step",
                "Let the lead switch card payments off by flag, without a deployment",
                "Rewrite the payments runbook from what we did on 13 Oct",
                "Load-test every upgrade of a client library before release",
                "Show the retry queue's depth on the checkout dashboard",
                "Say in the policy who may switch off a payment method",
                "Cap the payment client's retries at 3, with backoff",
                "Rehearse a payment outage with both time zones",
                "Add a presubmit check that parses the database schema",
                "Link the provider's status page from the alert")) {
            assertEquals(summary, Set.of(), Phrasing.of(summary));
        }
    }

    @Test
    public void thinkingAndWishing_areNotActions() {
        assertHas(NOT_ACTIONABLE, "Investigate monitoring of the pool");
        assertHas(NOT_ACTIONABLE, "We should consider a second payment provider");
        assertHas(NOT_ACTIONABLE, "Be more careful with migrations");
        assertHas(NOT_ACTIONABLE, "Better communication between the teams");
    }

    @Test
    public void whatFitsEveryIncident_saysTooLittle() {
        assertHas(NOT_SPECIFIC, "Improve monitoring");
        assertHas(NOT_SPECIFIC, "Fix the issue that caused the outage");
        assertHas(NOT_SPECIFIC, "Add tests");
        assertHas(NOT_SPECIFIC, "Update documentation");
    }

    @Test
    public void whatNeverEnds_isNotBounded() {
        assertHas(NOT_BOUNDED, "Improve checkout latency");
        assertHas(NOT_BOUNDED, "Always check the replica lag before a migration");
        assertEquals(Set.of(), Phrasing.of("Reduce checkout latency from 900 ms to 300 ms at the 95th percentile"));
    }

    @Test
    public void goodJapanese_isLeftAlone() {
        for (String summary : List.of(
                "カード決済の失敗率が3分間で2%を超えたらページャーを鳴らす",
                "決済クライアントの接続プール数を明示し、2倍の負荷で試験する",
                "注文テーブルのマイグレーションを1回の操作で戻せるようにする",
                "再試行キューの深さを決済ダッシュボードに表示する",
                "カード決済をフラグで止められるようにする")) {
            assertEquals(summary, Set.of(), Phrasing.of(summary));
        }
    }

    @Test
    public void vagueJapanese_isAskedAbout() {
        assertHas(NOT_ACTIONABLE, "監視方法を検討する");
        assertHas(NOT_ACTIONABLE, "今後は十分に注意する");
        assertHas(NOT_SPECIFIC, "監視を強化する");
        assertHas(NOT_SPECIFIC, "ドキュメントを整備する");
        assertHas(NOT_BOUNDED, "チェックアウト画面の応答を改善する");
        assertHas(NOT_BOUNDED, "関係者への周知を徹底する");
        assertEquals(EnumSet.of(NOT_ACTIONABLE, NOT_SPECIFIC, NOT_BOUNDED), Phrasing.of("周知を徹底する"));
    }

    private static void assertHas(Finding.Code code, String summary) {
        assertTrue(summary + ": " + Phrasing.of(summary), Phrasing.of(summary).contains(code));
    }
}
