package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;

/**
 * Which events of an incident are asked for.
 *
 * @param all also those that curation left out
 * @param source of that source only; {@code null} for every source
 * @param words in whose text, or author's name, these words stand, in that order, whatever their case; {@code null} for
 *     any text. Only the beginning of a long text is searched
 */
public record TimelineQuery(
        boolean all, @Nullable String source, @Nullable String words) {

    /** What a reader of the postmortem sees. */
    public static final TimelineQuery SHOWN = new TimelineQuery(false, null, null);

    /** Everything that was recorded. */
    public static final TimelineQuery ALL = new TimelineQuery(true, null, null);
}
