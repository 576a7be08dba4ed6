package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the events that are not needed at all events are shown, so that a reader gets some 15 to 40 rows: first words,
 * decisions and what broke long silences take turns until there is no room; where there is little else, what broke shorter
 * silences fills up. Looks at a bounded number of candidates, so it costs the same for every timeline. Pure.
 */
final class Selection {

    /** Most rows, unless more are needed at all events. */
    static final int MOST = 40;

    /** Rows that the story should have, if enough was said. */
    static final int ENOUGH = 15;

    /** One in so many things that were said may be shown only to fill up. */
    static final int SAID_FOR_ONE = 10;

    /** Of each sort, before the others have their turn. */
    private static final int TURN = 8;

    /** A silence that means something. */
    private static final long LONG_SILENCE = 30 * 60;

    private final Map<String, Reason> chosen = new LinkedHashMap<>();
    private final int room;

    private Selection(int room) {
        this.room = room;
    }

    /**
     * @param must how many rows are shown at all events
     * @param first first words, in order
     * @param decided decisions, in order
     * @param pauses what broke a silence, the longest silence first
     * @param said how many things were said; more than 150 make no difference
     * @param recoveredAt from when on a silence means nothing; {@code null} while the incident is open
     * @return the chosen ones' ids, with why
     */
    static Map<String, Reason> of(
            int must,
            List<TimelineEvent> first,
            List<TimelineEvent> decided,
            List<TimelineEvent> pauses,
            int said,
            @Nullable Instant recoveredAt) {
        Selection selection = new Selection(Math.max(0, MOST - must));
        List<TimelineEvent> open = pauses.stream()
                .filter(event -> recoveredAt == null || !event.at().isAfter(recoveredAt))
                .toList();
        List<TimelineEvent> silences = open.stream()
                .filter(event -> event.standing().pause() >= LONG_SILENCE)
                .toList();
        selection.take(first, TURN, Reason.FIRST_WORDS);
        selection.take(decided, TURN, Reason.DECISION);
        selection.take(silences, TURN, Reason.AFTER_SILENCE);
        selection.take(first, MOST, Reason.FIRST_WORDS);
        selection.take(decided, MOST, Reason.DECISION);
        selection.take(silences, TURN + TURN, Reason.AFTER_SILENCE);
        int missing = Math.min(ENOUGH, said / SAID_FOR_ONE) - must - selection.chosen.size();
        open.stream()
                .filter(event -> !selection.chosen.containsKey(event.id()))
                .limit(Math.max(0, missing))
                .forEach(event -> selection.choose(event, Reason.AFTER_PAUSE));
        return selection.chosen;
    }

    private void take(List<TimelineEvent> candidates, int most, Reason reason) {
        candidates.stream().limit(most).forEach(event -> choose(event, reason));
    }

    private void choose(TimelineEvent event, Reason reason) {
        if (chosen.size() < room) {
            chosen.putIfAbsent(event.id(), reason);
        }
    }
}
