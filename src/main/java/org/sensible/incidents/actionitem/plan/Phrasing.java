package org.sensible.incidents.actionitem.plan;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.sensible.incidents.actionitem.plan.Finding.Code;

/**
 * Whether the words of an action item say what to do, to what, and where it ends, in English or Japanese: actionable, specific
 * and bounded, as Lunney, Lueder and Beyer ask for in <a
 * href="https://www.usenix.org/publications/login/spring2017/lunney">Postmortem Action Items: Plan the Work and Work the
 * Plan</a>. It knows words, not sense, so it asks rather than judges: where it is not sure it says nothing.
 */
final class Phrasing {

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    /** A number, a quotation or a name out of code: whoever writes that has something particular in mind. */
    private static final Pattern PARTICULAR =
            Pattern.compile("\\p{Nd}|[\"“”「」『』`]|\\p{Ll}\\p{Lu}|\\w_\\w|\\w\\.\\w|\\w/\\w");

    private Phrasing() {}

    /** Those of {@link Code#NOT_ACTIONABLE}, {@link Code#NOT_SPECIFIC} and {@link Code#NOT_BOUNDED} that hold. */
    static Set<Code> of(String summary) {
        Set<Code> found = EnumSet.noneOf(Code.class);
        found.addAll(JAPANESE.matcher(summary).find() ? JapanesePhrasing.of(summary) : EnglishPhrasing.of(summary));
        if (PARTICULAR.matcher(summary).find()) {
            found.remove(Code.NOT_SPECIFIC);
            found.remove(Code.NOT_BOUNDED);
        }
        return found;
    }
}
