package org.sensible.incidents.postmortem.similar;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms by which texts are compared: words of letters and digits in lower case, without those that stand in every sentence;
 * and of runs of Japanese, which puts no spaces between words, each pair of neighbouring signs that is not of hiragana alone.
 */
final class Terms {

    private static final Pattern RUN = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30fc\u3005]+|[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\u30fc\u3005]+");
    private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}+");
    private static final int SHORTEST = 3;
    private static final Set<String> EVERYWHERE = Set.of(
            "the",
            "and",
            "for",
            "are",
            "was",
            "were",
            "not",
            "with",
            "from",
            "that",
            "this",
            "has",
            "have",
            "had",
            "but",
            "all",
            "can",
            "could",
            "did",
            "does",
            "its",
            "our",
            "out",
            "too",
            "very",
            "when",
            "then",
            "than",
            "into",
            "after",
            "before",
            "some",
            "many",
            "more",
            "being",
            "been",
            "incident",
            "postmortem",
            "outage",
            "users",
            "user");

    private Terms() {}

    static Set<String> of(String text) {
        Set<String> terms = new LinkedHashSet<>();
        Matcher run =
                RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        while (run.find()) {
            String word = run.group();
            if (JAPANESE.matcher(word).matches()) {
                pairs(word, terms);
            } else if (word.length() >= SHORTEST && !EVERYWHERE.contains(word)) {
                terms.add(stem(word));
            }
        }
        return Collections.unmodifiableSet(terms);
    }

    private static void pairs(String run, Set<String> terms) {
        for (int i = 0; i + 1 < run.length(); i++) {
            String pair = run.substring(i, i + 2);
            if (!HIRAGANA.matcher(pair).matches()) {
                terms.add(pair);
            }
        }
    }

    /** English plurals only: fails and fail, retries and retry; what ends otherwise stays. */
    private static String stem(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean isPlural = word.length() > 3 && word.endsWith("s") && !word.matches(".*(ss|us|is)");
        return isPlural ? word.substring(0, word.length() - 1) : word;
    }
}
