package org.sensible.incidents.postmortem.similar;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one published version of a postmortem's page says, as far as incidents are compared by it. Immutable.
 *
 * @param pageId of the page that says it
 * @param words terms of the summary and the factors, sorted; at most {@value #MOST}
 * @param factors contributing factors as people wrote them, in the page's order
 */
public record Said(long pageId, List<String> words, List<String> factors) {

    /** The summary of a page that tells very much adds nothing more after these. */
    static final int MOST = 300;

    public Said {
        words = List.copyOf(words);
        factors = List.copyOf(factors);
    }

    static Said of(long pageId, String summary, List<String> factors) {
        Set<String> words = Stream.concat(Stream.of(summary), factors.stream())
                .flatMap(text -> Terms.of(text).stream())
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Said(pageId, List.copyOf(words), factors);
    }
}
