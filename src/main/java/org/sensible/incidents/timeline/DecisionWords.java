package org.sensible.incidents.timeline;

import java.util.regex.Pattern;

/** Tells by its words, English or Japanese, or by its emoji, whether a message sounds like a decision. */
final class DecisionWords {

    private static final int LONGEST = 1_000;

    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:decision\\b|decided\\b|we(?:'ve| have)? agreed\\b|agreed:|let(?:'|’)?s (?:roll ?back|revert|fail ?over"
                    + "|switch|restart|disable|drain|escalate|page)\\b"
                    + "|(?:we(?:'re| are|'ll| will)|i(?:'m| am|'ll| will)|i) (?:now )?"
                    + "(?:going to |rolling|roll(?:ed)? back|reverting|reverted|failing over|failed over|disabling|disabled"
                    + "|restarting|restarted|switching|switched over|draining|killing|killed|purging)\\b"
                    + "|go ahead (?:with|and)\\b|go/no.go|root cause (?:is|was|found)\\b)"
                    + "|決定|決めま|決まり|ことにし(?:ま|た)|ことになり|方針(?:は|とし|で)|切り戻し(?:ま|し|を)|ロールバックし(?:ま|た)"
                    + "|再起動し(?:ま|た)|フェイルオーバーし(?:ま|た)|切り替えま|停止しま|無効化しま|原因は"
                    + "|✅|☑️|🔨|⚖️|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DecisionWords() {}

    static boolean areIn(String text) {
        return WORDS.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .find();
    }
}
