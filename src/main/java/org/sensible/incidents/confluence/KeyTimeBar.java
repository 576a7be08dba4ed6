package org.sensible.incidents.confluence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Span;

/**
 * Lays out the response of one incident along a line: time to detect, to engagement, to fix, and the rest until recovery.
 * What has a length is true to scale, with a least width that a word fits into; what has none (pending, not applicable,
 * contradictory) gets a fixed share. Lengths are those of the drawing, 0 to {@value #WIDTH}.
 */
final class KeyTimeBar {

    static final int WIDTH = 880;

    private static final int LEAST = 76;
    private static final int GAP = 2;
    private static final double UNKNOWN_SHARE = 0.6;
    private static final double WIDEST_UNKNOWN = 0.3;
    private static final List<KeyTime> RESPONSE =
            List.of(KeyTime.TIME_TO_DETECT, KeyTime.TIME_TO_ENGAGEMENT, KeyTime.TIME_TO_FIX);

    private final List<Segment> segments;

    private KeyTimeBar(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * A piece of the bar.
     *
     * @param keyTime which it is; empty for the rest from FIXED to RECOVERED
     * @param span what is known of it
     * @param x where it begins
     * @param width how wide it is
     */
    record Segment(Optional<KeyTime> keyTime, Span.State state, long seconds, Ends ends, double x, double width) {

        /** For SVG: one digit after the point, whatever the reader's language. */
        static String number(double length) {
            return String.format(Locale.ROOT, "%.1f", length);
        }
    }

    /** The milestones at both ends, an instant only where it is set. */
    record Ends(Milestone from, Optional<Instant> fromAt, Milestone to, Optional<Instant> toAt) {}

    /** A piece before it has a place. */
    private record Piece(Optional<KeyTime> keyTime, Span.State state, long seconds, Ends ends) {

        boolean hasLength() {
            return state == Span.State.RECORDED;
        }
    }

    /** Empty where none of the response's key times applies. */
    static Optional<KeyTimeBar> of(KeyTimes keyTimes, Milestones milestones) {
        List<Piece> pieces = new ArrayList<>();
        for (KeyTime keyTime : RESPONSE) {
            Span span = keyTimes.get(keyTime);
            pieces.add(new Piece(
                    Optional.of(keyTime),
                    span.state(),
                    span.seconds().orElse(0),
                    ends(keyTime.from(), keyTime.to(), milestones)));
        }
        if (pieces.stream().allMatch(piece -> piece.state() == Span.State.NOT_APPLICABLE)) {
            return Optional.empty();
        }
        rest(milestones).ifPresent(pieces::add);
        return Optional.of(new KeyTimeBar(place(pieces)));
    }

    /** From left to right, at least three. */
    List<Segment> segments() {
        return segments;
    }

    private static Optional<Piece> rest(Milestones milestones) {
        Ends ends = ends(Milestone.FIXED, Milestone.RECOVERED, milestones);
        boolean isKnown = ends.fromAt().isPresent() && ends.toAt().isPresent();
        if (!isKnown || ends.toAt().get().isBefore(ends.fromAt().get())) {
            return Optional.empty();
        }
        long seconds = Duration.between(ends.fromAt().get(), ends.toAt().get()).getSeconds();
        return Optional.of(new Piece(Optional.empty(), Span.State.RECORDED, seconds, ends));
    }

    private static Ends ends(Milestone from, Milestone to, Milestones milestones) {
        return new Ends(from, milestones.at(from), to, milestones.at(to));
    }

    private static List<Segment> place(List<Piece> pieces) {
        List<Double> widths = widths(pieces);
        List<Segment> segments = new ArrayList<>();
        double x = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double width = widths.get(i);
            boolean isLast = i == pieces.size() - 1;
            segments.add(new Segment(
                    piece.keyTime(), piece.state(), piece.seconds(), piece.ends(), x, isLast ? width : width - GAP));
            x += width;
        }
        return segments;
    }

    private static List<Double> widths(List<Piece> pieces) {
        long unknown = pieces.stream().filter(piece -> !piece.hasLength()).count();
        long known = pieces.size() - unknown;
        if (known == 0) {
            return pieces.stream().map(piece -> (double) WIDTH / pieces.size()).toList();
        }
        double eachUnknown = unknown == 0 ? 0 : WIDTH * Math.min(WIDEST_UNKNOWN, UNKNOWN_SHARE / unknown);
        double forLengths = WIDTH - eachUnknown * unknown - LEAST * known;
        double total = pieces.stream()
                .filter(Piece::hasLength)
                .mapToLong(Piece::seconds)
                .sum();
        return pieces.stream()
                .map(piece -> {
                    if (!piece.hasLength()) {
                        return eachUnknown;
                    }
                    double share = total == 0 ? 1.0 / known : piece.seconds() / total;
                    return LEAST + forLengths * share;
                })
                .toList();
    }
}
