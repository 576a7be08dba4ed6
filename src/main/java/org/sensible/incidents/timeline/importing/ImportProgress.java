package org.sensible.incidents.timeline.importing;

import jakarta.annotation.Nullable;
import org.sensible.incidents.timeline.Recorded;

/**
 * How far an import got.
 *
 * @param seen entries that were looked at, from 0
 * @param of how many there are; {@code null} where that is known at the end only
 * @param skipped entries that are not for a timeline, or wait for an answer; 0 before the end
 */
public record ImportProgress(int seen, @Nullable Integer of, Recorded recorded, int skipped) {

    public static final ImportProgress NONE = new ImportProgress(0, null, Recorded.NOTHING, 0);

    ImportProgress outOf(@Nullable Integer all) {
        return new ImportProgress(seen, all, recorded, skipped);
    }

    /** After one more portion. */
    ImportProgress and(Recorded portion) {
        return new ImportProgress(seen + portion.added() + portion.known(), of, recorded.plus(portion), skipped);
    }

    /** At the end. */
    ImportProgress skipping(int passedOver) {
        return new ImportProgress(seen + passedOver, of, recorded, passedOver);
    }
}
