package org.sensible.incidents.timeline;

import java.util.regex.Pattern;

/**
 * Whether a deployment or a roll-back went well, as far as a line in a chat tells. One that says that it failed fixed nothing;
 * one that says nothing is believed, since bots speak up about failures. Pure.
 */
final class Outcomes {

    private static final Pattern FAILED = Pattern.compile(
            "\\b(?:failed|failing|unsuccessful|aborted|cancell?ed|timed out|did not (?:succeed|finish))\\b|失敗|中止|中断",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUCCEEDED =
            Pattern.compile("\\b(?:succeeded|successful(?:ly)?|success)\\b|成功", Pattern.CASE_INSENSITIVE);

    private Outcomes() {}

    static boolean isSuccess(String text) {
        return !FAILED.matcher(text).find() || SUCCEEDED.matcher(text).find();
    }
}
