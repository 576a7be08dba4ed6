package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a source says of an event at one time, cleaned: its first word, or a later one that takes its place. Immutable.
 *
 * @param author {@code null} where nobody is named
 * @param flags those that the source and the intake raised; what follows from the instants is not among them
 * @param sequence place among what the source told of the same instant, from 0
 */
public record Word(
        Instant at,
        TimeFrom timeFrom,
        @Nullable String sourceTime,
        @Nullable Instant endedAt,
        Kind kind,
        String text,
        @Nullable Author author,
        @Nullable String link,
        boolean pinned,
        Set<Flag> flags,
        long sequence) {

    public Word {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(timeFrom, "timeFrom");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        Set<Flag> ordered = EnumSet.noneOf(Flag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
    }

    /** What the event says as it stands. */
    static Word of(TimelineEvent event) {
        return new Word(
                event.at(),
                event.timeFrom(),
                event.sourceTime(),
                event.endedAt(),
                event.kind(),
                event.text(),
                event.author(),
                event.link(),
                event.pinned(),
                event.flags(),
                event.sequence());
    }

    /** The same with a person's words in place of the source's. */
    Word choosing(@Nullable Instant chosenAt, @Nullable String chosenText, @Nullable Kind chosenKind) {
        return new Word(
                chosenAt == null ? at : chosenAt,
                chosenAt == null ? timeFrom : TimeFrom.PERSON,
                sourceTime,
                endedAt,
                chosenKind == null ? kind : chosenKind,
                chosenText == null ? text : chosenText,
                author,
                link,
                pinned,
                flags,
                sequence);
    }

    Word saidBy(@Nullable Author who) {
        return new Word(at, timeFrom, sourceTime, endedAt, kind, text, who, link, pinned, flags, sequence);
    }
}
