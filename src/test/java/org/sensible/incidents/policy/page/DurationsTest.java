package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.sensible.incidents.policy.Term;

@RunWith(JUnitQuickcheck.class)
public class DurationsTest {

    private static final List<String> PIECES = List.of(
            "1",
            "15",
            "99999999",
            ".",
            "-",
            " ",
            "半",
            "分",
            "時間",
            "営業日",
            "days",
            "h",
            "half a",
            "one",
            "以内",
            "×",
            "\u0000",
            "\uD83D");

    private final Durations durations = new Durations(new Vocabulary(new ShippedWords()));

    @Test
    public void minutes_areReadInBothLanguages() {
        for (String text : List.of(
                "15 minutes",
                "15min",
                "15 min.",
                "within 15 Minutes",
                "15分",
                "１５分",
                "15分以内",
                " 15 分間 ",
                "fifteen",
                "15m")) {
            Optional<Term> expected = text.equals("fifteen") ? Optional.empty() : Optional.of(Term.ofMinutes(15));
            assertEquals(text, expected, durations.read(text));
        }
    }

    @Test
    public void severalUnits_addUp() {
        for (String text : List.of("1 h 30 min", "1 hour and 30 minutes", "1時間30分", "1時間半", "1.5 hours", "90分ごと")) {
            assertEquals(text, Optional.of(Term.ofMinutes(90)), durations.read(text));
        }
    }

    @Test
    public void halves_areReadByTheirUnit() {
        assertEquals(Optional.of(Term.ofMinutes(30)), durations.read("half an hour"));
        assertEquals(Optional.of(Term.ofMinutes(30)), durations.read("半時間"));
        assertEquals(Optional.of(Term.ofMinutes(720)), durations.read("半日"));
        assertEquals(Optional.of(Term.ofMinutes(720)), durations.read("half a day"));
        assertEquals(Optional.of(Term.ofBusinessHours(4)), durations.read("半営業日"));
        assertEquals(Optional.of(Term.ofBusinessHours(4)), durations.read("half a business day"));
    }

    @Test
    public void businessTime_isReadInBothLanguages() {
        for (String text : List.of("2 business days", "２営業日", "two working days", "2 営業日以内", "二営業日")) {
            assertEquals(text, Optional.of(Term.ofBusinessDays(2)), durations.read(text));
        }
        assertEquals(Optional.of(Term.ofBusinessHours(4)), durations.read("4 business hours"));
        assertEquals(Optional.of(Term.ofBusinessHours(4)), durations.read("4営業時間"));
        assertEquals(Optional.of(Term.ofMinutes(24 * 60)), durations.read("a day"));
        assertEquals(Optional.of(Term.ofMinutes(7 * 24 * 60)), durations.read("1週間"));
    }

    @Test
    public void whatIsNoDuration_isNotGuessed() {
        for (String text : List.of(
                "soon-ish",
                "15",
                "minutes",
                "15 15 minutes",
                "15 bananas",
                "0 minutes",
                "-5 minutes",
                "30 seconds",
                "1 business day 3 hours",
                "2.5 business days",
                "15 minutes, or the boss is called",
                "999999 days",
                "十五分かな")) {
            assertEquals(text, Optional.empty(), durations.read(text));
        }
    }

    @Test
    public void none_isSaidInManyWays() {
        for (String text : List.of("", " ", "–", "—", "-", "none", "N/A", "なし", "ー")) {
            assertTrue(text, durations.isNone(text));
        }
        assertFalse(durations.isNone("soon"));
    }

    @Property(trials = 200)
    public void aTerm_isReadAsItIsWritten(@From(Seeds.class) Integer seed) {
        int amount = 1 + seed % 366;
        assertEquals(Optional.of(Term.ofMinutes(amount)), durations.read(amount + " minutes"));
        assertEquals(Optional.of(Term.ofMinutes(amount)), durations.read(amount + "分以内"));
        assertEquals(Optional.of(Term.ofBusinessDays(amount)), durations.read(amount + " 営業日"));
        assertEquals(Optional.of(Term.ofBusinessDays(amount)), durations.read("within " + amount + " Business  Days"));
    }

    @Property(trials = 500)
    public void anyText_isReadOrRefusedButNeverThrows(@From(Seeds.class) Integer seed) {
        Random random = new Random(seed);
        String text = Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
                .limit(random.nextInt(9))
                .collect(Collectors.joining());
        durations.read(text).ifPresent(term -> assertTrue(term.amount() > 0));
    }
}
