package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.Objects;

/**
 * The rules in force. Immutable.
 *
 * @param version grows with every change; 0 before the first
 * @param saved who changed them last, and when; {@code null} before the first
 */
public record RuleSet(long version, Rules rules, @Nullable HookToken.Act saved) {

    /** Before anybody wrote a rule. */
    public static final RuleSet NONE = new RuleSet(0, Rules.NONE, null);

    public RuleSet {
        Objects.requireNonNull(rules, "rules");
    }
}
