package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.actionitem.Level.HIGH;
import static org.sensible.incidents.actionitem.Level.LOW;
import static org.sensible.incidents.actionitem.Level.MEDIUM;

import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problem;

public class WeightsTest {

    private static final Map<Level, Integer> LEVELS = Map.of(HIGH, 3, MEDIUM, 2, LOW, 1);
    private static final Map<Size, Integer> POINTS = Map.of(Size.S, 1, Size.M, 2, Size.L, 5, Size.XL, 13);

    @Test
    public void value_isTheProductOfItsWeights() {
        assertEquals(90, Weights.DEFAULTS.value(new Isu(HIGH, Size.S, HIGH, HIGH)));
        assertEquals(32, Weights.DEFAULTS.value(new Isu(MEDIUM, Size.S, MEDIUM, MEDIUM)));
        assertEquals(6, Weights.DEFAULTS.value(new Isu(LOW, Size.S, LOW, LOW)));
    }

    @Test
    public void value_ofUnsaidConfidenceLiesBetweenHighAndMedium() {
        assertEquals(9, Weights.DEFAULTS.value(new Isu(LOW, Size.S, LOW, null)));
    }

    @Test
    public void value_ignoresTheSize() {
        assertEquals(
                Weights.DEFAULTS.value(new Isu(HIGH, Size.S, LOW, null)),
                Weights.DEFAULTS.value(new Isu(HIGH, Size.XL, LOW, null)));
    }

    @Test
    public void points_areThoseOfTheSize() {
        assertEquals(1, Weights.DEFAULTS.points(Size.S));
        assertEquals(2, Weights.DEFAULTS.points(Size.M));
        assertEquals(5, Weights.DEFAULTS.points(Size.L));
        assertEquals(13, Weights.DEFAULTS.points(new Isu(LOW, Size.XL, LOW, null)));
    }

    @Test
    public void otherWeights_countInstead() {
        Weights weights =
                new Weights(POINTS, Map.of(HIGH, 9, MEDIUM, 3, LOW, 1), LEVELS, Map.of(HIGH, 4, MEDIUM, 2, LOW, 1), 2);
        assertEquals(9 * 2 * 4, weights.value(new Isu(HIGH, Size.S, MEDIUM, HIGH)));
        assertEquals(9 * 2 * 2, weights.value(new Isu(HIGH, Size.S, MEDIUM, null)));
    }

    @Test
    public void largerSize_mayNotCostLess() {
        Problem problem = refused(Map.of(Size.S, 3, Size.M, 2, Size.L, 5, Size.XL, 13), LEVELS, 9);
        assertEquals("points.M", problem.field());
        assertEquals("incidents.actionItem.weights.input.rising", problem.text().key());
    }

    @Test
    public void lowerLevel_mayNotWeighMore() {
        Problem problem = refused(POINTS, Map.of(HIGH, 3, MEDIUM, 4, LOW, 1), 9);
        assertEquals("weights.importance.medium", problem.field());
        assertEquals(
                "incidents.actionItem.weights.input.falling", problem.text().key());
    }

    @Test
    public void everyNumber_isThereAndFromOneToAHundred() {
        assertEquals(
                "points.XL",
                refused(Map.of(Size.S, 1, Size.M, 2, Size.L, 5), LEVELS, 9).field());
        assertEquals(
                "points.XL",
                refused(Map.of(Size.S, 1, Size.M, 2, Size.L, 5, Size.XL, 101), LEVELS, 9)
                        .field());
        assertEquals(
                "weights.importance.low",
                refused(POINTS, Map.of(HIGH, 3, MEDIUM, 2, LOW, 0), 9).field());
        assertEquals("weights.confidence.notSaid", refused(POINTS, LEVELS, 0).field());
    }

    private static Problem refused(Map<Size, Integer> points, Map<Level, Integer> importance, int notSaid) {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> new Weights(points, importance, LEVELS, LEVELS, notSaid));
        return refusal.problems().get(0);
    }
}
