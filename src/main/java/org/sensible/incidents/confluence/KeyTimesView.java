package org.sensible.incidents.confluence;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Span;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * The key times of one incident in words, for {@code key-times.html.vm}.
 *
 * @param bars the response drawn as a bar: one, or none where nothing can be drawn
 * @param afterwards what comes after recovery: one drawing, or none
 * @param entries all nine, in the order in which an incident lives them
 */
public record KeyTimesView(List<KeyTimeBarView> bars, List<KeyTimeLanesView> afterwards, List<Entry> entries) {

    /**
     * One key time.
     *
     * @param anchor its permanent address on the incident's page
     * @param abbreviation {@code TTD}
     * @param name in full
     * @param value the span in words; a dash unless recorded
     * @param state the state's word, on which a style hangs
     * @param stateWords the state for people
     * @param from milestone and instant at which it starts, or the milestone alone
     * @param to likewise its end
     */
    public record Entry(
            String anchor,
            String abbreviation,
            String name,
            String value,
            String state,
            String stateWords,
            String from,
            String to) {}

    /** With its drawings, or without any, as on paper. */
    static KeyTimesView of(
            Optional<KeyTimeBarView> bar,
            Optional<KeyTimeLanesView> afterwards,
            KeyTimes keyTimes,
            ZoneId zone,
            TimeWords times,
            Wording wording) {
        List<Entry> entries = Stream.of(KeyTime.values())
                .map(keyTime -> entry(keyTime, keyTimes.get(keyTime), zone, times, wording))
                .toList();
        return new KeyTimesView(bar.stream().toList(), afterwards.stream().toList(), entries);
    }

    private static Entry entry(KeyTime keyTime, Span span, ZoneId zone, TimeWords times, Wording wording) {
        String state = span.early() ? "early" : span.state().name().toLowerCase(Locale.ROOT);
        return new Entry(
                "key-time-" + keyTime.field(),
                wording.tell(Text.of("incidents.incident.keyTime.abbreviation." + keyTime.field())),
                wording.tell(keyTime.label()),
                span.seconds().isPresent() ? times.span(span.seconds().getAsLong()) : "–",
                state,
                wording.tell(Text.of("incidents.incident.span." + state)),
                end(keyTime.from(), span.from(), zone, times, wording),
                end(keyTime.to(), span.to(), zone, times, wording));
    }

    private static String end(
            Milestone milestone, @Nullable Instant at, ZoneId zone, TimeWords times, Wording wording) {
        String label = wording.tell(milestone.label());
        return at == null ? label : label + " " + times.dateAndTime(at, zone);
    }
}
