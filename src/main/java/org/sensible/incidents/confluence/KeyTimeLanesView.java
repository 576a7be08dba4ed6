package org.sensible.incidents.confluence;

import static org.sensible.incidents.confluence.KeyTimeBar.Segment.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Span;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * What comes after recovery, for {@code key-times.html.vm}: a lane for each of the times to triage, learn, improvement and
 * preparation, true to scale from RECOVERED on. One that is pending runs to the edge, which is now, and has no end; one
 * whose start is not known has no bar.
 *
 * @param id part of the ids inside the drawing, the incident's key
 * @param words what the lanes show, for who does not see them
 */
public record KeyTimeLanesView(String id, String words, List<Lane> lanes) {

    private static final double LEFT = 48;
    private static final double BESIDE = 6;
    private static final double ROOM_FOR_WORDS = 160;
    private static final double LEAST = 2;
    private static final int TOP = 4;
    private static final int HEIGHT = 26;
    private static final List<KeyTime> AFTERWARDS = List.of(
            KeyTime.TIME_TO_TRIAGE, KeyTime.TIME_TO_LEARN, KeyTime.TIME_TO_IMPROVEMENT, KeyTime.TIME_TO_PREPARATION);

    /**
     * One key time.
     *
     * @param look {@code dark} where recorded, {@code pending} where it goes on, else {@code none}: no bar
     * @param words its length, or its state
     */
    public record Lane(
            String label, String look, String x, String y, String width, String words, String wordsX, String wordsY) {}

    /** Empty until the incident has recovered, and where none of these times applies. */
    static Optional<KeyTimeLanesView> of(
            String key, KeyTimes keyTimes, Milestones milestones, Instant now, TimeWords times, Wording wording) {
        Optional<Instant> recovered = milestones.at(Milestone.RECOVERED);
        boolean isAny = AFTERWARDS.stream()
                .map(keyTimes::get)
                .anyMatch(span -> span.state() == Span.State.RECORDED || span.state() == Span.State.PENDING);
        if (recovered.isEmpty() || !isAny) {
            return Optional.empty();
        }
        Scale scale = new Scale(recovered.get(), latest(keyTimes, recovered.get(), now));
        List<Lane> lanes = new ArrayList<>();
        for (KeyTime keyTime : AFTERWARDS) {
            lanes.add(lane(keyTime, keyTimes.get(keyTime), TOP + lanes.size() * HEIGHT, scale, times, wording));
        }
        String words =
                lanes.stream().map(lane -> lane.label() + ": " + lane.words()).collect(Collectors.joining("; "));
        return Optional.of(new KeyTimeLanesView(key, words, lanes));
    }

    /** Where the drawing ends: now while something is pending, else at the last end. */
    private static Instant latest(KeyTimes keyTimes, Instant recovered, Instant now) {
        return AFTERWARDS.stream()
                .map(keyTimes::get)
                .flatMap(span -> span.state() == Span.State.PENDING ? Stream.of(now) : Stream.ofNullable(span.to()))
                .filter(recovered::isBefore)
                .max(Instant::compareTo)
                .orElse(recovered.plusSeconds(1));
    }

    private static Lane lane(KeyTime keyTime, Span span, int y, Scale scale, TimeWords times, Wording wording) {
        boolean isRecorded = span.state() == Span.State.RECORDED && !span.early();
        boolean isRunning = span.state() == Span.State.PENDING && span.from() != null;
        double x = isRecorded || isRunning ? scale.x(span.from()) : LEFT;
        double unrecorded = isRunning ? KeyTimeBar.WIDTH : LEFT;
        double end = isRecorded ? scale.x(span.to()) : unrecorded;
        String still = isRecorded ? "dark" : "none";
        boolean isRoomBeside = end + ROOM_FOR_WORDS < KeyTimeBar.WIDTH;
        return new Lane(
                wording.tell(Text.of("incidents.incident.keyTime.abbreviation." + keyTime.field())),
                isRunning ? "pending" : still,
                number(x),
                Integer.toString(y),
                number(Math.max(LEAST, end - x)),
                words(span, times, wording),
                number((isRoomBeside ? end : x) + BESIDE),
                Integer.toString(y + HEIGHT - 11));
    }

    private static String words(Span span, TimeWords times, Wording wording) {
        if (span.seconds().isPresent()) {
            return times.span(span.seconds().getAsLong());
        }
        String state = span.state().name().toLowerCase(Locale.ROOT);
        return wording.tell(Text.of("incidents.macro.keyTimes." + state));
    }

    /** From recovery at the left to the end of the drawing at the right. */
    private record Scale(Instant from, Instant to) {

        double x(Instant at) {
            double whole = Duration.between(from, to).toMillis();
            double part = Duration.between(from, at).toMillis();
            double share = Math.min(1, Math.max(0, part / whole));
            return LEFT + (KeyTimeBar.WIDTH - LEFT) * share;
        }
    }
}
