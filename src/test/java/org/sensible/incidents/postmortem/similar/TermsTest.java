package org.sensible.incidents.postmortem.similar;

import static org.junit.Assert.assertEquals;

import java.util.Set;
import org.junit.Test;

public class TermsTest {

    @Test
    public void english_isWordsInLowerCaseWithoutThoseOfEverySentence() {
        assertEquals(Set.of("checkout", "fail", "card", "payment"), Terms.of("The Checkout fails for card payments"));
        assertEquals(Set.of("retry", "status", "503", "db1"), Terms.of("Retries: status 503 on DB1!"));
    }

    @Test
    public void japanese_isPairsThatAreNotOfHiraganaAlone() {
        assertEquals(Set.of("決済", "済が", "が失", "失敗", "敗す"), Terms.of("決済が失敗する"));
    }

    @Test
    public void widths_makeNoDifference() {
        assertEquals(Terms.of("API サーバー"), Terms.of("API サーバー"));
    }

    @Test
    public void mixedText_isBoth() {
        assertEquals(Set.of("redis", "障害"), Terms.of("Redis障害"));
        assertEquals(Set.of(), Terms.of("… !? — a"));
    }
}
