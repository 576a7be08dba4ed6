package org.sensible.incidents.actionitem.plan;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sensible.incidents.actionitem.plan.Finding.Code;

/** The words of action items in English. */
final class EnglishPhrasing {

    /** Words before the one that says what to do. */
    private static final Set<String> LEAD_IN = Set.of(
            "please", "we", "should", "need", "needs", "must", "to", "let", "us", "let's", "the", "team", "also");

    /** They end in thinking, not in something done. */
    private static final Set<String> THINKING = Set.of(
            "investigate",
            "consider",
            "explore",
            "discuss",
            "think",
            "look",
            "research",
            "evaluate",
            "understand",
            "brainstorm",
            "examine",
            "be",
            "try",
            "remember",
            "hope",
            "encourage",
            "remind",
            "ensure");

    /** Where a summary begins so, it names a wish and nothing to do. */
    private static final Set<String> WISHES = Set.of(
            "better",
            "more",
            "less",
            "no",
            "monitoring",
            "documentation",
            "docs",
            "training",
            "communication",
            "awareness",
            "testing",
            "alerting",
            "logging",
            "human",
            "lack",
            "missing",
            "bad",
            "poor");

    /** They never end by themselves. */
    private static final Set<String> OPEN_ENDED = Set.of(
            "improve",
            "optimise",
            "optimize",
            "enhance",
            "increase",
            "reduce",
            "strengthen",
            "harden",
            "keep",
            "continue",
            "maintain",
            "monitor",
            "investigate",
            "explore",
            "look",
            "refactor",
            "modernise",
            "modernize");

    private static final Set<String> WITHOUT_END = Set.of(
            "all",
            "always",
            "everything",
            "everywhere",
            "everyone",
            "continuously",
            "ongoing",
            "regularly",
            "etc",
            "generally",
            "completely",
            "fully",
            "better",
            "more",
            "never",
            "anymore",
            "carefully");

    /** They fit every incident. */
    private static final Set<String> GENERAL = Set.of(
            "monitoring",
            "monitor",
            "alerting",
            "alerts",
            "alert",
            "documentation",
            "docs",
            "document",
            "process",
            "processes",
            "testing",
            "tests",
            "test",
            "communication",
            "system",
            "systems",
            "things",
            "stuff",
            "code",
            "quality",
            "reliability",
            "stability",
            "performance",
            "logging",
            "logs",
            "problem",
            "problems",
            "issue",
            "issues",
            "bug",
            "bugs",
            "incident",
            "incidents",
            "outage",
            "outages",
            "cause",
            "root",
            "causes",
            "scenario",
            "situation",
            "failure",
            "failures",
            "error",
            "errors",
            "handling",
            "resilience",
            "observability",
            "training",
            "awareness",
            "service",
            "services",
            "infrastructure",
            "procedures",
            "procedure",
            "future",
            "mistake",
            "mistakes",
            "careful",
            "sure",
            "works",
            "properly",
            "correctly",
            "happen",
            "happens",
            "again",
            "occur");

    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "for", "to", "in", "on", "at", "and", "or", "with", "by", "from", "that", "this",
            "it", "its", "our", "their", "is", "are", "was", "were", "be", "not", "do", "does", "so", "as", "we", "us",
            "into", "add", "fix", "update", "create", "write", "set", "up", "make", "get", "new", "some", "any",
            "there", "which", "when", "where", "what", "who", "if", "caused", "cause");

    private EnglishPhrasing() {}

    static Set<Code> of(String summary) {
        List<String> words = words(summary);
        Set<Code> found = EnumSet.noneOf(Code.class);
        String first = words.stream()
                .filter(word -> !LEAD_IN.contains(word))
                .findFirst()
                .orElse("");
        if (first.isEmpty() || THINKING.contains(first) || WISHES.contains(first)) {
            found.add(Code.NOT_ACTIONABLE);
        }
        if (words.stream().filter(EnglishPhrasing::saysSomething).distinct().count() < 2) {
            found.add(Code.NOT_SPECIFIC);
        }
        if (OPEN_ENDED.contains(first) || words.stream().anyMatch(WITHOUT_END::contains)) {
            found.add(Code.NOT_BOUNDED);
        }
        return found;
    }

    private static boolean saysSomething(String word) {
        return !GENERAL.contains(word)
                && !SMALL_WORDS.contains(word)
                && !LEAD_IN.contains(word)
                && !THINKING.contains(word)
                && !OPEN_ENDED.contains(word)
                && !WITHOUT_END.contains(word)
                && !WISHES.contains(word);
    }

    private static List<String> words(String summary) {
        return Arrays.stream(summary.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{Nd}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
