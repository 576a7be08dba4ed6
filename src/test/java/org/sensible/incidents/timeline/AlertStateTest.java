package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class AlertStateTest {

    /** Letters fire, a point gets quiet; the place in the text is the minute. */
    private static boolean isFiring(String story) {
        AlertState state = AlertState.UNHEARD;
        for (int i = story.length() - 1; i >= 0; i--) {
            Signal.Type type = story.charAt(i) == 'f' ? Signal.Type.FIRING : Signal.Type.QUIET;
            if (story.charAt(i) != ' ') {
                state = state.with(new Signal(type, "x", "a", Told.NOON.plusSeconds(60L * i), i + "", null));
            }
        }
        return state.isFiring();
    }

    @Test
    public void alert_firesAfterItsLastBeginning() {
        assertEquals(false, isFiring(""));
        assertEquals(true, isFiring("f"));
        assertEquals(true, isFiring("ff"));
        assertEquals(false, isFiring("f."));
        assertEquals(true, isFiring("f.f"));
        assertEquals(false, isFiring("f.f."));
        assertEquals(false, isFiring("ff ."));
    }

    @Test
    public void endBeforeItsOnlyStart_isAnEnd() {
        assertEquals(false, isFiring(".f"));
        assertEquals(false, isFiring("."));
    }

    @Test
    public void whatIsNoAlert_changesNothing() {
        Signal taken = new Signal(Signal.Type.TAKEN, "x", "a", Told.NOON, "1", null);
        assertEquals(AlertState.UNHEARD, AlertState.UNHEARD.with(taken));
    }
}
