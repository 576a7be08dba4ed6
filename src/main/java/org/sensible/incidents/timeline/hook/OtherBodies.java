package org.sensible.incidents.timeline.hook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.timeline.source.Payload;

/**
 * Takes those bodies of a source that are no news for a timeline, told from the others by their shape; implemented by the feature
 * that they are for. Called outside any unit of work. Threads may share it.
 */
public interface OtherBodies {

    /** Name of the source under whose tokens they come. */
    String source();

    /**
     * What became of a body; empty where it is none of these.
     *
     * @throws org.sensible.incidents.incident.InvalidInput where it has their shape and cannot be read
     */
    Optional<Outcome> take(Payload payload);

    /**
     * What became of it.
     *
     * @param number of the last one that was taken of that sender, by the sender's own count
     * @param changed how many entries changed something here
     * @param known how many did not
     * @param ignored 0 where it was taken; above where it was passed over as a whole, for it was no newer than the last one
     * @param summary one line for administrators
     * @param answers what the sender asked for, as JSON; empty where it asked for nothing
     */
    record Outcome(
            long number, int changed, int known, int ignored, String summary, List<Map<String, Object>> answers) {}
}
