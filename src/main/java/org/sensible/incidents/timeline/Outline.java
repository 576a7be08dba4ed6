package org.sensible.incidents.timeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a timeline holds, of what, and where curation left something out. Immutable.
 *
 * @param total how many events there are
 * @param shown how many of them a reader of the postmortem sees
 * @param sources how many events each source told, by its name
 * @param leftOut how many events are not shown, by the rule's reason
 * @param gaps how many events are not shown between a shown one and the next, by the id of the first; without those that
 *     are nothing
 */
public record Outline(
        int total, int shown, Map<String, Integer> sources, Map<Reason, Integer> leftOut, Map<String, Integer> gaps) {

    public Outline {
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
        gaps = Collections.unmodifiableMap(new LinkedHashMap<>(gaps));
    }

    /** Of an event, what an outline counts. */
    public record Glimpse(String id, String source, boolean shown, Reason why) {}

    /** Counts events that come in order; for one thread. */
    static final class Counter {

        private final Map<String, Integer> sources = new TreeMap<>();
        private final Map<Reason, Integer> leftOut = new TreeMap<>();
        private final Map<String, Integer> gaps = new LinkedHashMap<>();
        private int total;
        private int shown;
        private String lastShown = "";

        void add(Glimpse event) {
            total++;
            sources.merge(event.source(), 1, Integer::sum);
            if (event.shown()) {
                shown++;
                lastShown = event.id();
                return;
            }
            leftOut.merge(event.why(), 1, Integer::sum);
            if (!lastShown.isEmpty()) {
                gaps.merge(lastShown, 1, Integer::sum);
            }
        }

        Outline done() {
            return new Outline(total, shown, sources, leftOut, gaps);
        }
    }
}
