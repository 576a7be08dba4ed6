package org.sensible.incidents.confluence;

import static org.sensible.incidents.confluence.KeyTimeBar.Segment.number;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Span;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * The response as a bar, for {@code key-times.html.vm}; the table below it says the same in words. Numbers are written for
 * SVG, not for people.
 *
 * @param id part of the ids inside the drawing, the incident's key
 * @param words what the bar shows, for who does not see it
 * @param ticks milestones above the bar, as many as fit
 */
public record KeyTimeBarView(String id, String words, List<Segment> segments, List<Tick> ticks) {

    private static final double LABEL_INSET = 8;
    private static final double NARROW_CHARACTER = 6.8;
    private static final double WIDE_CHARACTER = 12.5;
    private static final double BETWEEN_TICKS = 8;
    private static final int FIRST_WIDE = 0x2e80;

    /**
     * A piece of the bar.
     *
     * @param look {@code dark} and {@code light} by turns where recorded, else the state's word
     * @param label its abbreviation, inside
     * @param below its length, or its state
     */
    public record Segment(String x, String width, String look, String label, String labelX, String below) {}

    /** A milestone; {@code anchor} is where {@code x} stands in its words: start, middle or end. */
    public record Tick(String lineX, String x, String anchor, String words) {}

    static Optional<KeyTimeBarView> of(
            String key, KeyTimes keyTimes, Milestones milestones, ZoneId zone, TimeWords times, Wording wording) {
        return KeyTimeBar.of(keyTimes, milestones).map(bar -> {
            List<Segment> segments = segments(bar, times, wording);
            String words = segments.stream()
                    .map(segment -> segment.label() + ": " + segment.below())
                    .collect(Collectors.joining("; "));
            return new KeyTimeBarView(key, words, segments, ticks(bar, zone, times, wording));
        });
    }

    private static List<Segment> segments(KeyTimeBar bar, TimeWords times, Wording wording) {
        List<Segment> segments = new ArrayList<>();
        boolean isDark = true;
        for (KeyTimeBar.Segment segment : bar.segments()) {
            boolean isRecorded = segment.state() == Span.State.RECORDED;
            String state = segment.state().name().toLowerCase(Locale.ROOT);
            String shade = isDark ? "dark" : "light";
            segments.add(new Segment(
                    number(segment.x()),
                    number(segment.width()),
                    isRecorded ? shade : state,
                    label(segment, wording),
                    number(segment.x() + LABEL_INSET),
                    isRecorded
                            ? times.span(segment.seconds())
                            : wording.tell(Text.of("incidents.macro.keyTimes." + state))));
            isDark = !isRecorded || !isDark;
        }
        return segments;
    }

    private static String label(KeyTimeBar.Segment segment, Wording wording) {
        String key = segment.keyTime()
                .map(keyTime -> "incidents.incident.keyTime.abbreviation." + keyTime.field())
                .orElse("incidents.macro.keyTimes.rest");
        return wording.tell(Text.of(key));
    }

    /** Both ends of the bar first; of the others those that collide with none. */
    private static List<Tick> ticks(KeyTimeBar bar, ZoneId zone, TimeWords times, Wording wording) {
        List<Place> wanted = new ArrayList<>();
        KeyTimeBar.Segment first = bar.segments().get(0);
        KeyTimeBar.Segment last = bar.segments().get(bar.segments().size() - 1);
        KeyTimeBar.Ends ends = last.ends();
        first.ends()
                .fromAt()
                .ifPresent(at -> wanted.add(new Place(0, first.ends().from(), at)));
        ends.toAt().ifPresent(at -> wanted.add(new Place(KeyTimeBar.WIDTH, ends.to(), at)));
        for (KeyTimeBar.Segment segment :
                bar.segments().subList(1, bar.segments().size())) {
            segment.ends()
                    .fromAt()
                    .ifPresent(at ->
                            wanted.add(new Place(segment.x(), segment.ends().from(), at)));
        }
        List<double[]> taken = new ArrayList<>();
        List<Tick> ticks = new ArrayList<>();
        for (Place place : wanted) {
            String words = wording.tell(place.milestone().label()) + " " + times.time(place.at(), zone);
            double width = width(words);
            double left = Math.min(Math.max(0, place.x() - width / 2), KeyTimeBar.WIDTH - width);
            boolean isFree = taken.stream()
                    .noneMatch(other -> left < other[1] + BETWEEN_TICKS && other[0] < left + width + BETWEEN_TICKS);
            if (isFree) {
                taken.add(new double[] {left, left + width});
                ticks.add(tick(place.x(), left, width, words));
            }
        }
        return ticks;
    }

    private static Tick tick(double x, double left, double width, String words) {
        String line = number(Math.min(Math.max(0.5, x), KeyTimeBar.WIDTH - 0.5));
        if (left == 0) {
            return new Tick(line, "0", "start", words);
        }
        boolean isAtEnd = left + width >= KeyTimeBar.WIDTH;
        return isAtEnd
                ? new Tick(line, number(KeyTimeBar.WIDTH), "end", words)
                : new Tick(line, number(x), "middle", words);
    }

    /** About how wide the words are drawn; ideographs take twice the room. */
    private static double width(String words) {
        return words.codePoints()
                .mapToDouble(c -> c >= FIRST_WIDE ? WIDE_CHARACTER : NARROW_CHARACTER)
                .sum();
    }

    private record Place(double x, Milestone milestone, Instant at) {}
}
