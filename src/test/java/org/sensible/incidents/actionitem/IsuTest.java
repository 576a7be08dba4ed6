package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.Level.HIGH;
import static org.sensible.incidents.actionitem.Level.LOW;
import static org.sensible.incidents.actionitem.Level.MEDIUM;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

public class IsuTest {

    @Test
    public void value_isTheProductOfItsWeights() {
        assertEquals(90, new Isu(HIGH, Size.S, HIGH, HIGH).value());
        assertEquals(32, new Isu(MEDIUM, Size.S, MEDIUM, MEDIUM).value());
        assertEquals(6, new Isu(LOW, Size.S, LOW, LOW).value());
    }

    @Test
    public void value_ofUnsaidConfidenceLiesBetweenHighAndMedium() {
        assertEquals(9, new Isu(LOW, Size.S, LOW, null).value());
    }

    @Test
    public void value_ignoresTheSize() {
        assertEquals(new Isu(HIGH, Size.S, LOW, null).value(), new Isu(HIGH, Size.XL, LOW, null).value());
    }

    @Test
    public void order_isByValueForTheEffort() {
        Isu large = new Isu(HIGH, Size.XL, HIGH, HIGH);
        Isu small = new Isu(LOW, Size.S, LOW, HIGH);
        Isu middle = new Isu(MEDIUM, Size.M, MEDIUM, HIGH);
        List<Isu> order =
                Stream.of(large, small, middle).sorted(Isu.MOST_WORTH_FIRST).toList();
        assertEquals(List.of(middle, small, large), order);
    }

    @Test
    public void order_ofEqualWorthIsByValue() {
        Isu small = new Isu(LOW, Size.S, LOW, HIGH);
        Isu twice = new Isu(MEDIUM, Size.M, LOW, HIGH);
        assertEquals(
                List.of(twice, small),
                Stream.of(small, twice).sorted(Isu.MOST_WORTH_FIRST).toList());
    }
}
