package org.sensible.incidents.postmortem.review;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sensible.incidents.incident.Text;

/**
 * A word or a turn of phrase that looks for somebody to blame. Immutable.
 *
 * @param words or turns of phrase, as people read the list
 * @param pattern how one of them is found
 * @param reason why it blames
 * @param better what tells more
 */
public record BlamingWord(List<String> words, Pattern pattern, Text reason, Text better) {

    /**
     * What is shipped, English and Japanese. After Allspaw, "Blameless PostMortems and a Just Culture" (Etsy, 2012), and Dekker's
     * "Field Guide": counterfactuals, judgements and carelessness end a search before it has begun.
     */
    public static final List<BlamingWord> SHIPPED = List.of(
            word("counterfactual", "shouldn't have", "should not have", "should have", "ought to have"),
            word("counterfactual", "could have", "would have prevented", "if only"),
            word("omission", "failed to", "neglected to", "forgot to", "forgot", "didn't bother", "did not bother"),
            word(
                    "judgement",
                    "carelessness",
                    "carelessly",
                    "careless",
                    "negligent",
                    "negligence",
                    "sloppy",
                    "lazy",
                    "recklessly",
                    "reckless"),
            word("humanError", "human error", "operator error", "user error", "pilot error"),
            word("rootCause", "root cause"),
            word(
                    "fault",
                    "his fault",
                    "her fault",
                    "their fault",
                    "his mistake",
                    "her mistake",
                    "their mistake",
                    "is to blame",
                    "was to blame",
                    "were to blame",
                    "at fault",
                    "guilty"),
            word("hindsight", "obviously", "obvious", "clearly should", "everybody knows", "common sense"),
            word("counterfactual", "すべきだった", "べきでした", "しておくべき", "はずだった"),
            word("omission", "怠った", "怠り", "忘れていた", "忘れた", "見落とした"),
            word("judgement", "不注意", "怠慢", "軽率", "いい加減", "手抜き"),
            word("humanError", "人為的なミス", "人為ミス", "人的ミス", "ヒューマンエラー", "操作ミス", "うっかりミス"),
            word("rootCause", "根本原因", "真因"),
            word("fault", "のせいで", "のせいだ", "の責任だ", "に落ち度", "犯人"),
            word("hindsight", "明らかに", "常識的に", "当然わか", "当然分か"));

    public BlamingWord {
        words = List.copyOf(words);
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(better, "better");
    }

    private static BlamingWord word(String why, String... words) {
        return of(
                List.of(words),
                Text.of("incidents.blameless." + why + ".reason"),
                Text.of("incidents.blameless." + why + ".better"));
    }

    /** One that finds any of the words, each as it is, letters of either case. */
    static BlamingWord of(List<String> words, Text reason, Text better) {
        String any = words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(phrase -> bounded(Pattern.quote(phrase), phrase))
                .collect(Collectors.joining("|"));
        return new BlamingWord(
                words, Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reason, better);
    }

    /** Letters with spaces between words end at one; Japanese writes none. */
    static String bounded(String pattern, String sample) {
        boolean hasSpaces =
                sample.codePoints().noneMatch(c -> Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF);
        return hasSpaces ? "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])" : pattern;
    }
}
