package org.sensible.incidents.postmortem.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** What is said counts from this share of what both say: pages of one team share words that tell nothing. */
    private static final double LEAST_SAID = 0.15;

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
        Set<String> terms = profile.terms();
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
        double share = share(other);
        List<String> factors = other.factors().stream()
                .filter(factor -> own.factors().stream().anyMatch(mine -> isSame(mine, factor)))
                .map(Profile.Factor::text)
                .toList();
        boolean isService = own.service() != null && own.service().equals(other.service());
        double score = OF_WORDS * share + OF_FACTOR * factors.size();
        if (score == 0) {
            return Optional.empty();
        }
        return Optional.of(new Likeness(
                other.key(),
                score + (isService ? OF_SERVICE : 0),
                isService,
                share > 0 ? rarest(shared(own.terms(), other.terms())) : List.of(),
                factors));
    }

    /** The larger of two: by the titles, and by all that is said, where both say anything beside their titles. 0 for too little. */
    private double share(Profile other) {
        double ofOwn = sum(own.words());
        double title = ofOwn == 0 ? 0 : sum(shared(own.words(), other.words())) / ofOwn;
        double share = title >= LEAST_WORDS ? title : 0;
        if (own.said().isEmpty() || other.said().isEmpty()) {
            return share;
        }
        double both = Math.sqrt(sum(own.terms()) * sum(other.terms()));
        double said = both == 0 ? 0 : sum(shared(own.terms(), other.terms())) / both;
        return Math.max(share, said >= LEAST_SAID ? said : 0);
    }

    /** Sorted, so that sums of the same are the same to the last digit. */
    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    private List<String> rarest(Set<String> words) {
        return words.stream()
                .filter(word -> weight(word) > 0)
                .sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WORDS)
                .toList();
    }

    private boolean isSame(Profile.Factor one, Profile.Factor other) {
        Set<String> all = new HashSet<>(one.terms());
        all.addAll(other.terms());
        Set<String> shared = new HashSet<>(one.terms());
        shared.retainAll(other.terms());
        double whole = sum(all);
        return whole > 0 && sum(shared) / whole >= LEAST_FACTOR;
    }

    private double sum(Set<String> terms) {
        double sum = 0;
        for (String term : new TreeSet<>(terms)) {
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
