package org.sensible.incidents.actionitem.plan;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class LikenessTest {

    private final Likeness likeness = new Likeness(List.of(
            "Add a second payment provider",
            "Dashboard: depth of checkout retries",
            "Page on card failures",
            "再試行キューの深さを決済ダッシュボードに表示"));

    @Test
    public void sameThoughtInOtherWords_isFound() {
        assertEquals(1, likeness.mostLike("Show the retry depth on the checkout dashboard"));
        assertEquals(3, likeness.mostLike("決済ダッシュボードで再試行キューの深さを表示する"));
    }

    @Test
    public void otherThought_isNotLikeAny() {
        assertEquals(-1, likeness.mostLike("Rehearse a payment outage with both time zones"));
        assertEquals(-1, likeness.mostLike("決済の担当者を決める"));
        assertEquals(-1, likeness.mostLike(""));
    }

    @Test
    public void oneCommonWord_isNotEnough() {
        assertEquals(-1, new Likeness(List.of("Page")).mostLike("page Alice"));
    }

    @Test
    public void mostLike_wins() {
        Likeness two = new Likeness(List.of("Cap client retries with jitter", "Cap client retries at 3"));
        assertEquals(1, two.mostLike("Cap the client's retries at 3"));
    }
}
