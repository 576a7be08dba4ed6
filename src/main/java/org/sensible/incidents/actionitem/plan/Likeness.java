package org.sensible.incidents.actionitem.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds among sentences the one that says nearly the same as another, by the words that they have in common: stems of English
 * words, pairs of letters in Japanese. For one thread.
 */
public final class Likeness {

    /** Twice the common words over all words, from which on two sentences are alike. */
    private static final double ALIKE = 0.6;

    private static final int MOST_COMMON_NEEDED = 3;
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsKatakana}\\p{IsHan}ー]+");
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "for", "to", "in", "on", "at", "and", "or", "with", "by", "from", "that", "this",
            "it", "its", "our", "is", "are", "be", "so", "as", "s", "into", "when", "if", "we");

    private final List<Set<String>> sentences = new ArrayList<>();
    private final Map<String, List<Integer>> whereWords = new HashMap<>();

    public Likeness(List<String> texts) {
        for (String text : texts) {
            Set<String> words = words(text);
            words.forEach(word ->
                    whereWords.computeIfAbsent(word, w -> new ArrayList<>()).add(sentences.size()));
            sentences.add(words);
        }
    }

    /** The position of the sentence that is most like this one, the first of several; -1 where none is like it. */
    public int mostLike(String text) {
        Set<String> words = words(text);
        Map<Integer, Integer> common = new HashMap<>();
        for (String word : words) {
            whereWords.getOrDefault(word, List.of()).forEach(place -> common.merge(place, 1, Integer::sum));
        }
        int best = -1;
        double bestLikeness = 0;
        for (Map.Entry<Integer, Integer> each : common.entrySet()) {
            Set<String> others = sentences.get(each.getKey());
            double likeness = 2.0 * each.getValue() / (words.size() + others.size());
            boolean isAlike = likeness >= ALIKE
                    && each.getValue()
                            >= Math.min(MOST_COMMON_NEEDED, Math.max(2, Math.min(words.size(), others.size())));
            boolean isBetter = likeness > bestLikeness || (likeness == bestLikeness && each.getKey() < best);
            if (isAlike && isBetter) {
                best = each.getKey();
                bestLikeness = likeness;
            }
        }
        return best;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher latin = LATIN.matcher(text.toLowerCase(Locale.ROOT));
        while (latin.find()) {
            if (!SMALL_WORDS.contains(latin.group())) {
                words.add(stem(latin.group()));
            }
        }
        Matcher japanese = JAPANESE.matcher(text);
        while (japanese.find()) {
            String run = japanese.group();
            for (int i = 0; i + 1 < run.length(); i++) {
                words.add(run.substring(i, i + 2));
            }
        }
        return words;
    }

    /** Cuts the common endings; crude, and the same on both sides. */
    private static String stem(String word) {
        for (String ending : List.of("ies", "ing", "ed", "es", "y", "s", "e")) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
