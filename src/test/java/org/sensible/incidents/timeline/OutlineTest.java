package org.sensible.incidents.timeline;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import org.junit.Test;

public class OutlineTest {

    private final Outline.Counter counter = new Outline.Counter();

    private void shown(String id, String source) {
        counter.add(new Outline.Glimpse(id, source, true, Reason.ALERT));
    }

    private void leftOut(String source, Reason why) {
        counter.add(new Outline.Glimpse("x", source, false, why));
    }

    @Test
    public void outline_countsWhatIsShownAndWhatEachSourceTold() {
        shown("a", "alertmanager");
        leftOut("slack", Reason.CHATTER);
        shown("b", "slack");
        Outline outline = counter.done();
        assertEquals(3, outline.total());
        assertEquals(2, outline.shown());
        assertEquals(Map.of("alertmanager", 1, "slack", 2), outline.sources());
    }

    @Test
    public void gaps_standBehindTheShownEventBeforeThem() {
        leftOut("slack", Reason.CHATTER);
        shown("a", "slack");
        leftOut("slack", Reason.CHATTER);
        leftOut("jira", Reason.HOUSEKEEPING);
        shown("b", "slack");
        shown("c", "slack");
        leftOut("slack", Reason.CHATTER);
        Outline outline = counter.done();
        assertEquals(Map.of("a", 2, "c", 1), outline.gaps());
        assertEquals(Map.of(Reason.CHATTER, 3, Reason.HOUSEKEEPING, 1), outline.leftOut());
    }

    @Test
    public void outline_ofNothingIsEmpty() {
        assertEquals(new Outline(0, 0, Map.of(), Map.of(), Map.of()), counter.done());
    }
}
