package org.sensible.incidents.confluence.coverage;

import java.util.List;

/**
 * A week of coverage as strips, for {@code coverage-strip.html.vm}. All places in the picture's own unit.
 *
 * @param label what the picture shows, for who does not see it
 * @param bottom where the lines of the hours end
 * @param axes the hours of the zones, that of the picture first
 */
public record StripView(String height, String label, String bottom, List<Axis> axes, List<Day> days) {

    /**
     * The hours of a zone; {@code y} is where they stand.
     *
     * @param captions on which day those hours are, where not on the same
     */
    public record Axis(String zone, String y, List<Tick> ticks, List<Caption> captions) {}

    /** An hour and where it stands. */
    public record Tick(String hour, String x) {}

    /** Words under an axis. */
    public record Caption(String words, String x, String y) {}

    /**
     * A day.
     *
     * @param y where its name stands
     * @param now where now is on it; empty on other days
     */
    public record Day(String name, String y, List<Bar> bars, String now, String top, String foot) {}

    /**
     * A bar; {@code style} is that of its lane, or {@code gap}.
     *
     * @param words in it, in the middle {@code x}, {@code y} of it; empty where there is no room
     */
    public record Bar(
            String x,
            String y,
            String width,
            String height,
            String style,
            String said,
            String words,
            String wordsX,
            String wordsY) {}
}
