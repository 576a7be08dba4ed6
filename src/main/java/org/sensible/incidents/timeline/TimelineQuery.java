package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.Set;

/**
 * Which events of an incident are asked for.
 *
 * @param all also those that curation left out
 * @param source of that source only; {@code null} for every source
 * @param words in whose text, or author's name, these words stand, in that order, whatever their case; {@code null} for
 *     any text. Only the beginning of a long text is searched
 * @param kinds of these kinds only; empty for every kind
 * @param removed also those that their source took back
 * @param without none of these sources
 */
public record TimelineQuery(
        boolean all,
        @Nullable String source,
        @Nullable String words,
        Set<Kind> kinds,
        boolean removed,
        Set<String> without) {

    /** What a reader of the postmortem sees. */
    public static final TimelineQuery SHOWN = new TimelineQuery(false, null, null);

    /** Everything that was recorded and not taken back. */
    public static final TimelineQuery ALL = new TimelineQuery(true, null, null);

    public TimelineQuery {
        kinds = Set.copyOf(kinds);
        without = Set.copyOf(without);
    }

    public TimelineQuery(boolean all, @Nullable String source, @Nullable String words) {
        this(all, source, words, Set.of(), false, Set.of());
    }

    /** Of any source. */
    public TimelineQuery(
            boolean all, @Nullable String source, @Nullable String words, Set<Kind> kinds, boolean removed) {
        this(all, source, words, kinds, removed, Set.of());
    }
}
