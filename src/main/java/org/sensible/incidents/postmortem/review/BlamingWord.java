package org.sensible.incidents.postmortem.review;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.sensible.incidents.incident.Text;

/**
 * A word or a turn of phrase that looks for somebody to blame. Immutable.
 *
 * @param pattern how it is found
 * @param reason why it blames
 * @param better what tells more
 */
public record BlamingWord(Pattern pattern, Text reason, Text better) {

    /**
     * What is shipped, English and Japanese. After Allspaw, "Blameless PostMortems and a Just Culture" (Etsy, 2012), and Dekker's
     * "Field Guide": counterfactuals, judgements and carelessness end a search before it has begun.
     */
    public static final List<BlamingWord> SHIPPED = List.of(
            word("should(?:n't| not)? have|ought to have", "counterfactual"),
            word("could have|would have prevented|if only", "counterfactual"),
            word("failed to|neglected to|forgot(?: to)?|did(?:n't| not) bother", "omission"),
            word("careless(?:ly|ness)?|negligen(?:t|ce)|sloppy|lazy|reckless(?:ly)?", "judgement"),
            word("human error|operator error|user error|pilot error", "humanError"),
            word("root cause", "rootCause"),
            word("(?:his|her|their) (?:fault|mistake)|(?:is|was|were) to blame|at fault|guilty", "fault"),
            word("obvious(?:ly)?|clearly should|everybody knows|common sense", "hindsight"),
            word("すべきだった|べきでした|しておくべき|はずだった", "counterfactual"),
            word("怠った|怠り|忘れた|忘れていた|見落とした", "omission"),
            word("不注意|怠慢|軽率|いい加減|手抜き", "judgement"),
            word("人為(?:的な)?ミス|人的ミス|ヒューマンエラー|操作ミス|うっかりミス", "humanError"),
            word("根本原因|真因", "rootCause"),
            word("のせい(?:で|だ)|の責任だ|に落ち度|犯人", "fault"),
            word("明らかに|常識的に|当然(?:わか|分か)", "hindsight"));

    public BlamingWord {
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(better, "better");
    }

    private static BlamingWord word(String pattern, String why) {
        return new BlamingWord(
                Pattern.compile(bounded("(?:" + pattern + ")", pattern), Pattern.CASE_INSENSITIVE),
                Text.of("incidents.blameless." + why + ".reason"),
                Text.of("incidents.blameless." + why + ".better"));
    }

    /** Letters with spaces between words end at one; Japanese writes none. */
    static String bounded(String pattern, String sample) {
        boolean hasSpaces =
                sample.codePoints().noneMatch(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF);
        return hasSpaces ? "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])" : pattern;
    }
}
