package org.sensible.incidents.postmortem.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where new rows belong in time among those that are there. People may have put the rows into any order: a new one goes
 * beside the row that comes just before it in time, on the side on which the table goes on.
 */
final class Place {

    private static final Comparator<Moment> IN_TIME =
            Comparator.comparing(Moment::at).thenComparing(Moment::rank).thenComparing(Moment::place);

    private final TreeMap<Moment, Anchor> known = new TreeMap<>(IN_TIME);
    private final Map<String, Integer> ranks;
    private final boolean newestFirst;

    /**
     * When a row is.
     *
     * @param rank among events of the same instant; those of which none is known come first
     * @param place on the page
     */
    private record Moment(Instant at, int rank, int place) {}

    /**
     * @param anchors those of the table's rows, in the page's order
     * @param ranks place of each event in the timeline
     */
    Place(List<Anchor> anchors, Map<String, Integer> ranks) {
        this.ranks = ranks;
        List<Instant> told = new ArrayList<>();
        for (Anchor anchor : anchors) {
            anchor.at().ifPresent(at -> {
                known.put(moment(anchor.event(), at, anchor.macro().start()), anchor);
                told.add(at);
            });
        }
        this.newestFirst = fall(told) > told.size() / 2;
    }

    private Moment moment(String event, Instant at, int place) {
        return new Moment(at, ranks.getOrDefault(event, -1), place);
    }

    private static int fall(List<Instant> told) {
        int falls = 0;
        for (int i = 1; i < told.size(); i++) {
            falls += told.get(i).isBefore(told.get(i - 1)) ? 1 : 0;
        }
        return falls;
    }

    boolean isNewestFirst() {
        return newestFirst;
    }

    boolean isAnyKnown() {
        return !known.isEmpty();
    }

    /** The row beside which the new one belongs. */
    Anchor neighbour(NewRow row) {
        Map.Entry<Moment, Anchor> before = known.floorEntry(moment(row.event(), row.at(), Integer.MAX_VALUE));
        return (before == null ? known.firstEntry() : before).getValue();
    }

    /** Whether it belongs before its neighbour in the text. */
    boolean isBefore(NewRow row) {
        boolean isFirst = known.floorEntry(moment(row.event(), row.at(), Integer.MAX_VALUE)) == null;
        return isFirst != newestFirst;
    }
}
