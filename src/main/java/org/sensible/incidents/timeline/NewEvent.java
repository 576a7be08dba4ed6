package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What a source tells of one thing that happened, before it belongs to an incident. Texts may hold anything; {@link
 * Timelines#record} cleans them. Immutable.
 *
 * @param source name of the source, such as {@code slack}
 * @param externalId its id there: the same for the same thing, however often it is told
 * @param at when it happened, from 1970 to 2199
 * @param sourceTime the source's own spelling of that
 * @param sequence its place among what the source told of the same instant; 0 where the source has no order
 * @param edit set where this is what the source says now of something that it told before, or that it took it back;
 *     {@code null} for what is told as it was at first
 */
public record NewEvent(
        String source,
        String externalId,
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
        long sequence,
        @Nullable Edit edit) {

    public NewEvent {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(timeFrom, "timeFrom");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        flags = Set.copyOf(flags);
    }

    /** Begins an event whose time the source gave. */
    public static Builder of(String source, String externalId, Instant at, Kind kind, String text) {
        return new Builder(source, externalId, at, kind, text);
    }

    /** An event in the making; for one thread. */
    public static final class Builder {

        private final String source;
        private final String externalId;
        private final Instant at;
        private final Kind kind;
        private final String text;
        private final Set<Flag> flags = EnumSet.noneOf(Flag.class);
        private TimeFrom timeFrom = TimeFrom.SOURCE;

        @Nullable
        private String sourceTime;

        @Nullable
        private Instant endedAt;

        @Nullable
        private Author author;

        @Nullable
        private String link;

        private boolean pinned;
        private long sequence;

        @Nullable
        private Edit edit;

        private Builder(String source, String externalId, Instant at, Kind kind, String text) {
            this.source = source;
            this.externalId = externalId;
            this.at = at;
            this.kind = kind;
            this.text = text;
        }

        public Builder timeFrom(TimeFrom value) {
            timeFrom = value;
            return this;
        }

        public Builder sourceTime(@Nullable String value) {
            sourceTime = value;
            return this;
        }

        public Builder endedAt(@Nullable Instant value) {
            endedAt = value;
            return this;
        }

        public Builder author(@Nullable Author value) {
            author = value;
            return this;
        }

        public Builder link(@Nullable String value) {
            link = value;
            return this;
        }

        public Builder pinned(boolean value) {
            pinned = value;
            return this;
        }

        public Builder sequence(long value) {
            sequence = value;
            return this;
        }

        public Builder edit(@Nullable Edit value) {
            edit = value;
            return this;
        }

        public Builder flag(Flag flag, boolean raised) {
            if (raised) {
                flags.add(flag);
            }
            return this;
        }

        public NewEvent build() {
            return new NewEvent(
                    source,
                    externalId,
                    at,
                    timeFrom,
                    sourceTime,
                    endedAt,
                    kind,
                    text,
                    author,
                    link,
                    pinned,
                    Collections.unmodifiableSet(flags),
                    sequence,
                    edit);
        }
    }
}
