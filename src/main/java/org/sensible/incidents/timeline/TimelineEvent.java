package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
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
 * @param revisions how often it was changed since it was told first
 * @param sequence its place among what its source told of the same instant, from 0
 * @param removed whether the source took it back; readers no longer see it then
 * @param standing where it stands in the curation
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
        Set<Flag> flags,
        long sequence,
        boolean removed,
        Standing standing) {

    /** The one order of every output: when it happened, then the source's own order, then the id. */
    public static final Comparator<TimelineEvent> IN_ORDER = Comparator.comparing(TimelineEvent::at)
            .thenComparing(TimelineEvent::sequence)
            .thenComparing(TimelineEvent::id);

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
        Objects.requireNonNull(standing, "standing");
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an event needs a text");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence counts from 0, but got " + sequence);
        }
        Set<Flag> ordered = EnumSet.noneOf(Flag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
    }

    /** The same event as a rule judged it; what a person decided about showing it stays. */
    public TimelineEvent judged(Reason reason) {
        return change().why(reason)
                .shown(by == DecidedBy.PERSON ? shown : reason.shown())
                .done();
    }

    /** The same event as a rule placed it. */
    public TimelineEvent standing(Standing value) {
        return change().standing(value).done();
    }

    /** A copy to change, of the same id, source and external id. */
    Draft change() {
        return new Draft(this);
    }

    /** An event in the making; for one thread. */
    static final class Draft {

        private final TimelineEvent original;
        private Word word;
        private boolean shown;
        private Reason why;
        private DecidedBy by;
        private int revisions;
        private Set<Flag> flags;
        private boolean removed;
        private Standing standing;

        private Draft(TimelineEvent original) {
            this.original = original;
            word = Word.of(original);
            shown = original.shown;
            why = original.why;
            by = original.by;
            revisions = original.revisions;
            flags = original.flags;
            removed = original.removed;
            standing = original.standing;
        }

        /** Everything that a source says; flags come apart. */
        Draft word(Word value) {
            word = value;
            return this;
        }

        Draft shown(boolean value) {
            shown = value;
            return this;
        }

        Draft why(Reason value) {
            why = value;
            return this;
        }

        Draft by(DecidedBy value) {
            by = value;
            return this;
        }

        Draft revisions(int value) {
            revisions = value;
            return this;
        }

        Draft flags(Set<Flag> value) {
            flags = value;
            return this;
        }

        Draft removed(boolean value) {
            removed = value;
            return this;
        }

        Draft standing(Standing value) {
            standing = value;
            return this;
        }

        TimelineEvent done() {
            return new TimelineEvent(
                    original.id,
                    word.at(),
                    word.timeFrom(),
                    original.receivedAt,
                    word.endedAt(),
                    original.source,
                    original.externalId,
                    word.kind(),
                    word.text(),
                    word.author(),
                    word.link(),
                    word.sourceTime(),
                    word.pinned(),
                    shown,
                    why,
                    by,
                    revisions,
                    flags,
                    word.sequence(),
                    removed,
                    standing);
        }
    }
}
