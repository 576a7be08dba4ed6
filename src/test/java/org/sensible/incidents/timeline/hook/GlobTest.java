package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import org.junit.Test;

public class GlobTest {

    @Test
    public void pattern_fitsTheWholeTextInLettersOfEitherCase() {
        assertTrue(Glob.fits("checkout", "Checkout"));
        assertFalse(Glob.fits("checkout", "checkout-api"));
        assertFalse(Glob.fits("checkout", ""));
    }

    @Test
    public void star_standsForAnythingOrNothing() {
        assertTrue(Glob.fits("checkout*", "checkout"));
        assertTrue(Glob.fits("checkout*", "checkout-api"));
        assertTrue(Glob.fits("*-api", "checkout-api"));
        assertTrue(Glob.fits("c*-*i", "checkout-eu-api"));
        assertTrue(Glob.fits("*", ""));
        assertFalse(Glob.fits("c*z", "checkout"));
        assertFalse(Glob.fits("a*b*c", "a-c-b"));
    }

    @Test
    public void otherSigns_standForThemselves() {
        assertTrue(Glob.fits("a.b[c]?", "a.b[c]?"));
        assertFalse(Glob.fits("a.b", "axb"));
    }

    @Test
    public void manyStars_takeNoTime() {
        assertFalse(Glob.fits("a*".repeat(100) + "b", "a".repeat(20_000)));
    }
}
