package org.sensible.incidents.timeline.source;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words by which senders say what a change is, and marks of text that readers do not need. Stateless. */
final class Words {

    private static final Pattern ROLL_BACK =
            Pattern.compile("(?<![a-z])(?:roll(?:ed|ing|s)?[-_ ]?back|revert(?:ed|ing|s)?)(?![a-z])");
    private static final Pattern DEPLOY =
            Pattern.compile("(?<![a-z])(?:deploy\\w*|releas\\w*|rollout|publish\\w*)(?![a-z])");

    private Words() {}

    /** Whether one of these says that a change is taken back. */
    static boolean sayRollBack(String... texts) {
        return say(ROLL_BACK, texts);
    }

    /** Whether one of these says that a change goes live. */
    static boolean sayDeploy(String... texts) {
        return say(DEPLOY, texts);
    }

    private static boolean say(Pattern words, String... texts) {
        return Stream.of(texts)
                .anyMatch(text -> words.matcher(text.toLowerCase(Locale.ROOT)).find());
    }
}
