package org.sensible.incidents.policy.page;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds words of {@link PageWords} in what people wrote. Full-width letters and digits, capitals and the kinds of dashes make
 * no difference. Threads may share it.
 */
final class Vocabulary {

    private final PageWords words;
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    Vocabulary(PageWords words) {
        this.words = words;
    }

    /** A word that was found, and where the text goes on after it. */
    record Found(String meaning, int end) {}

    /** The text as it is compared: one form of each letter, digit, dash and space, in lower case, nothing around it. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replace('\u301C', '~')
                .replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ")
                .strip();
    }

    /** Whether the whole text is one of the words. */
    boolean is(String meaning, String text) {
        return wordsOf(meaning).contains(normal(text));
    }

    /** The meaning of which the whole text is a word. */
    Optional<String> meaning(Collection<String> meanings, String text) {
        return meanings.stream().filter(meaning -> is(meaning, text)).findFirst();
    }

    /** The longest word that stands at that place of a normal text. */
    Optional<Found> at(Collection<String> meanings, String normal, int place) {
        Found longest = null;
        for (String meaning : meanings) {
            for (String word : wordsOf(meaning)) {
                int end = place + word.length();
                if (normal.startsWith(word, place)
                        && isWhole(normal, place, end)
                        && (longest == null || end > longest.end())) {
                    longest = new Found(meaning, end);
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The first place of any of the words in a normal text, or of each part of one that is written with {@code &}. */
    boolean isIn(String meaning, String normal) {
        return wordsOf(meaning).stream().anyMatch(word -> {
            for (String part : word.split(" ?& ?")) {
                if (!contains(normal, part)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean contains(String normal, String word) {
        for (int at = normal.indexOf(word); at >= 0; at = normal.indexOf(word, at + 1)) {
            if (isWhole(normal, at, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Languages with letters of their own write words apart; the others do not. */
    private static boolean isWhole(String text, int from, int to) {
        boolean cutsBefore = from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1));
        boolean cutsAfter = to < text.length() && isLatin(text.charAt(to - 1)) && isLatin(text.charAt(to));
        return !cutsBefore && !cutsAfter;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    private List<String> wordsOf(String meaning) {
        return known.computeIfAbsent(meaning, key -> {
            List<String> normal = new ArrayList<>();
            words.of(key).forEach(word -> normal.add(normal(word)));
            return List.copyOf(normal);
        });
    }
}
