package org.sensible.incidents.confluence;

import java.util.List;

/**
 * A week of coverage, for {@code coverage.html.vm}.
 *
 * @param sum how many hours of the week are covered
 * @param expected how long a responder is waited for
 * @param week which week, in which zone
 * @param handover who is at work, and when the work goes to whom; empty where nobody knows
 * @param whatIf what a change would bring, a sentence each
 * @param axes the hours of the zones, that of the picture first
 * @param height of the picture
 */
public record CoverageView(
        String sum,
        String expected,
        String week,
        String handover,
        List<String> whatIf,
        List<Lane> lanes,
        List<Day> days,
        List<Axis> axes,
        String height) {

    /** The hours of a zone; {@code y} is where they stand. */
    public record Axis(String zone, String y, List<Tick> ticks) {}

    /** An hour and where it stands. */
    public record Tick(String hour, String x) {}

    /** A row of the coverage; {@code style} is a number from 0. */
    public record Lane(String name, String style) {}

    /**
     * A day.
     *
     * @param y where its name stands in the picture
     * @param cells when those of each row are at work
     * @param gaps when nobody is
     */
    public record Day(String name, String y, String covered, List<String> cells, String gaps, List<Bar> bars) {}

    /** A bar of the picture; {@code style} is that of its row, or {@code gap}. */
    public record Bar(String x, String y, String width, String height, String style, String said) {}
}
