package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that happened during an incident, at an instant, from a source, with its evidence. Immutable.
 *
 * @param id its id for good, see {@link EventId}
 * @param at when it happened
 * @param timeFrom who said so
 * @param receivedAt when we heard of it; never taken for the other
 * @param endedAt when it was over, for what lasts; {@code null} where unknown or not fitting
 * @param source name of the source, such as {@code slack}
 * @param externalId its id at the source
 * @param text plain text, never empty
 * @param author {@code null} where nobody is named
 * @param link address of the evidence, http or https; {@code null} without
 * @param sourceTime the source's own spelling of the time; {@code null} where a person or we gave it
 * @param pinned whether people marked it at the source as worth keeping
 * @param shown whether a reader of the postmortem sees it
 * @param why the rule that decided, also where a person decided otherwise
 * @param by who decided
 * @param revisions how often it was changed since it came
 */
public record TimelineEvent(
        String id,
        Instant at,
        TimeFrom timeFrom,
        Instant receivedAt,
        @Nullable Instant endedAt,
        String source,
        String externalId,
        Kind kind,
        String text,
        @Nullable Author author,
        @Nullable String link,
        @Nullable String sourceTime,
        boolean pinned,
        boolean shown,
        Reason why,
        DecidedBy by,
        int revisions,
        Set<Flag> flags) {

    public TimelineEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(timeFrom, "timeFrom");
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(by, "by");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an event needs a text");
        }
        Set<Flag> ordered = EnumSet.noneOf(Flag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
    }

    /** The same event as a rule judged it. */
    public TimelineEvent judged(Reason reason) {
        return new TimelineEvent(
                id,
                at,
                timeFrom,
                receivedAt,
                endedAt,
                source,
                externalId,
                kind,
                text,
                author,
                link,
                sourceTime,
                pinned,
                reason.shown(),
                reason,
                DecidedBy.RULE,
                revisions,
                flags);
    }
}
