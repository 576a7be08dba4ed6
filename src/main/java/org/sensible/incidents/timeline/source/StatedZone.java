package org.sensible.incidents.timeline.source;

import java.time.ZoneId;
import java.util.List;

/**
 * A zone that a text states, as it is written there.
 *
 * @param zones what it can mean: one where it is clear, several for such as {@code IST}, none where nobody knows it
 * @param text the words that state it, for a person
 * @param length how many characters of the text it takes up
 */
record StatedZone(List<ZoneId> zones, String text, int length) {

    StatedZone {
        zones = List.copyOf(zones);
    }

    boolean isClear() {
        return zones.size() == 1;
    }

    /** The same zone, stated by other words. */
    StatedZone by(String words) {
        return new StatedZone(zones, words, length);
    }
}
