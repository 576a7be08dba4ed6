package org.sensible.incidents.postmortem.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares one incident with others. Pure: the same incidents give the same answer, in whatever order the terms come. A term
 * weighs the more, the fewer of the incidents have it; one that most have weighs nothing. The cost grows with the number of
 * incidents and the length of their texts, and with nothing else.
 */
final class Comparison {

    private static final double OF_SERVICE = 0.5;
    private static final double OF_WORDS = 2;
    private static final double OF_FACTOR = 1.5;

    /** Words count from this share of what the incident's own words weigh. */
    private static final double LEAST_WORDS = 0.2;

    /** Two factors are one from this share of shared weight. */
    private static final double LEAST_FACTOR = 0.3;

    private static final int MOST_WORDS = 6;

    private final Profile own;
    private final List<Profile> others;
    private final Map<String, Integer> having = new HashMap<>();

    /** @param others the latest first: of two that are equally alike it stands first */
    Comparison(Profile own, List<Profile> others) {
        this.own = own;
        this.others = others;
        count(own);
        others.forEach(this::count);
    }

    private void count(Profile profile) {
        Set<String> terms = new HashSet<>(profile.words());
        profile.factors().forEach(factor -> terms.addAll(factor.terms()));
        terms.forEach(term -> having.merge(term, 1, Integer::sum));
    }

    /** Those that are like it, the most alike first. Of those that share the service alone none is among them. */
    List<Likeness> best(int most) {
        List<Likeness> found = new ArrayList<>();
        others.forEach(other -> like(other).ifPresent(found::add));
        return found.stream()
                .sorted(Comparator.comparingDouble(Likeness::score).reversed())
                .limit(most)
                .toList();
    }

    private Optional<Likeness> like(Profile other) {
        List<String> words = other.words().stream()
                .filter(own.words()::contains)
                .filter(word -> weight(word) > 0)
                .sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        double share = sum(own.words()) == 0 ? 0 : sum(words) / sum(own.words());
        List<String> factors = other.factors().stream()
                .filter(factor -> own.factors().stream().anyMatch(mine -> isSame(mine, factor)))
                .map(Profile.Factor::text)
                .toList();
        boolean isService = own.service() != null && own.service().equals(other.service());
        double score = (share >= LEAST_WORDS ? OF_WORDS * share : 0) + OF_FACTOR * factors.size();
        if (score == 0) {
            return Optional.empty();
        }
        return Optional.of(new Likeness(
                other.key(),
                score + (isService ? OF_SERVICE : 0),
                isService,
                share >= LEAST_WORDS ? words.subList(0, Math.min(MOST_WORDS, words.size())) : List.of(),
                factors));
    }

    private boolean isSame(Profile.Factor one, Profile.Factor other) {
        Set<String> all = new HashSet<>(one.terms());
        all.addAll(other.terms());
        Set<String> shared = new HashSet<>(one.terms());
        shared.retainAll(other.terms());
        double whole = sum(all);
        return whole > 0 && sum(shared) / whole >= LEAST_FACTOR;
    }

    private double sum(Iterable<String> terms) {
        double sum = 0;
        for (String term : terms) {
            sum += weight(term);
        }
        return sum;
    }

    /** 0 for a term that at least half of all incidents have, where those are more than a few. */
    private double weight(String term) {
        int all = others.size() + 1;
        int with = having.getOrDefault(term, 1);
        return all > 4 && with * 2 > all ? 0 : Math.log((all + 1.0) / with);
    }
}
