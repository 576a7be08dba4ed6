package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.postmortem.review.BlamingWords.OwnWord;

public class BlamingWordsTest {

    private static final OwnWord NOOB =
            new OwnWord(List.of(" noob ", "素人"), "It judges a person", "Say what was new to whom");

    private final IncidentWorld world = new IncidentWorld();
    private final BlamingWords words =
            new BlamingWords(new InMemoryBlamingWordStore(), world.administration, new IncidentWorld.DirectUnit());

    @Test
    public void shippedOnes_holdUntilSomebodyWritesOthers() {
        assertEquals(BlamingWord.SHIPPED, words.all());
    }

    @Test
    public void ownOnes_findWhatTheyNameWithTheirReason() {
        words.change(List.of(NOOB), IncidentWorld.ADMIN);
        List<BlamelessHints.Hint> hints =
                BlamelessHints.of("<p>Noob, not a noobie; 素人です. should have</p>", words.all(), List.of());
        assertEquals(
                List.of("Noob", "素人"),
                hints.stream().map(BlamelessHints.Hint::found).toList());
        assertEquals(List.of("It judges a person"), hints.get(0).reason().arguments());
    }

    @Test
    public void emptyList_bringsTheShippedOnesBack() {
        words.change(List.of(NOOB), IncidentWorld.ADMIN);
        words.change(List.of(), IncidentWorld.ADMIN);
        assertEquals(BlamingWord.SHIPPED, words.all());
    }

    @Test
    public void lineWithoutReasonOrWords_isNamed() {
        OwnWord empty = new OwnWord(List.of(" "), "a reason", "better");
        OwnWord unreasoned = new OwnWord(List.of("x"), " ", "better");
        InvalidInput refusal = assertThrows(
                InvalidInput.class, () -> words.change(List.of(NOOB, empty, unreasoned), IncidentWorld.ADMIN));
        assertEquals(
                List.of(List.of(2), List.of(3)),
                refusal.problems().stream()
                        .map(problem -> problem.text().arguments())
                        .toList());
        assertEquals(BlamingWord.SHIPPED, words.all());
    }

    @Test
    public void administratorsAlone_readAndWriteTheList() {
        assertThrows(NotPermitted.class, () -> words.change(List.of(NOOB), IncidentWorld.ALICE));
        assertThrows(NotPermitted.class, () -> words.all(IncidentWorld.ALICE));
        assertTrue(words.all(IncidentWorld.ADMIN).size() >= 15);
    }
}
