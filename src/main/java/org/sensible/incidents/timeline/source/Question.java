package org.sensible.incidents.timeline.source;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sensible.incidents.incident.Text;

/**
 * What an import cannot know and does not guess: a person answers by sending it again, with a zone or a date, or with the
 * line written out. What is asked about is not recorded. Immutable.
 *
 * @param line number of the line, or of the row, from 1
 * @param text what stands there, shortened
 * @param message what is unclear, for a person
 * @param choices what the line could begin with instead, each as it could be written there; empty where there is no such list
 * @param entries how many entries wait for the answer, from 0
 */
public record Question(int line, String text, About about, Text message, List<String> choices, int entries) {

    private static final int LONGEST = 200;

    /** What is unclear. */
    public enum About {
        /** No zone is known for a time. */
        ZONE,
        /** No day is known for a time, or the day cannot be read. */
        DATE,
        /** The time cannot be read, or there is none. */
        TIME,
        /** The clocks were set back, so that this time was there twice. */
        TWICE,
        /** The clocks were set forward, so that this time was never there. */
        NEVER,
        /** It is earlier than what stands before it: out of order, or of the next day. */
        ORDER,
        /** Nothing here looks like a timeline. */
        NOTHING,
        /** There are more questions than are listed. */
        MORE;

        /** The name in answers, such as {@code zone}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Question {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(message, "message");
        text = shortened(text);
        choices = List.copyOf(choices);
    }

    /**
     * One that is about one entry.
     *
     * @param key last part of the key of its message
     */
    static Question of(int line, String text, About about, String key, List<String> choices, Object... arguments) {
        return new Question(line, text, about, message(key, arguments), choices, 1);
    }

    /** The same for one more entry. */
    Question andOneMore() {
        return new Question(line, text, about, message, choices, entries + 1);
    }

    static Text message(String key, Object... arguments) {
        return Text.of("incidents.timeline.question." + key, arguments);
    }

    private static String shortened(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
