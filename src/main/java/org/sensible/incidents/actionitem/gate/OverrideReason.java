package org.sensible.incidents.actionitem.gate;

import jakarta.annotation.Nullable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Accepted;

/**
 * The reason in a comment on a step that goes on although something is open: {@code Override: the review is on Monday}. The Japanese
 * word and the wide colon do as well, whatever the language of whoever reads.
 *
 * @param text empty where the comment began so and said no more
 */
record OverrideReason(String text) {

    private static final Pattern MARK =
            Pattern.compile("\\s*(?:override|オーバーライド)\\s*[:：](.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Empty for a comment that begins otherwise, and for none. Too long a reason is cut: the comment has all of it. */
    static Optional<OverrideReason> in(@Nullable String comment) {
        Matcher mark = MARK.matcher(comment == null ? "" : comment);
        if (!mark.matches()) {
            return Optional.empty();
        }
        String reason = Accepted.clean(mark.group(1));
        return Optional.of(new OverrideReason(reason.substring(0, Math.min(reason.length(), Accepted.REASON))));
    }

    boolean isMissing() {
        return text.isEmpty();
    }
}
