package org.sensible.incidents.timeline.hook;

import org.sensible.incidents.incident.Accepted;

/** The first line of what somebody sent, short enough to be listed. */
final class OneLine {

    private OneLine() {}

    /** At most {@link Accepted#SHORT_TEXT} characters, cleaned; empty where there is nothing. */
    static String of(String text) {
        String line = Accepted.clean(text.strip().lines().findFirst().orElse(""));
        if (line.length() <= Accepted.SHORT_TEXT) {
            return line;
        }
        boolean isPairCut = Character.isHighSurrogate(line.charAt(Accepted.SHORT_TEXT - 1));
        return line.substring(0, isPairCut ? Accepted.SHORT_TEXT - 1 : Accepted.SHORT_TEXT);
    }
}
