package org.sensible.incidents.timeline.source;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;

/**
 * The external id of something that has none: the first 32 hexadecimal digits of the {@link Digests digest} of its
 * instant and its words in Unicode's NFC with single blanks. The same again in one text gets {@code -2}, {@code -3} and so on.
 */
final class LineId {

    private static final int DIGITS = 32;

    private LineId() {}

    /** @param told how often each id was given in this text, counted here */
    static String of(Instant at, String words, Map<String, Integer> told) {
        String normal = Normalizer.normalize(words, Normalizer.Form.NFC).strip().replaceAll("[\\s\\u00a0]+", " ");
        String id = Digests.of(at.toString(), normal).substring(0, DIGITS);
        int times = told.merge(id, 1, Integer::sum);
        return times == 1 ? id : id + "-" + times;
    }
}
