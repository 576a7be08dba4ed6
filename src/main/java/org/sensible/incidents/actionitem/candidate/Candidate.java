package org.sensible.incidents.actionitem.candidate;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.incident.Person;

/**
 * A proposed action item without an issue. Immutable.
 *
 * @param id its own, made once
 * @param isu how it was classified when it first came up
 * @param sightings in which incidents it came up, at least one, each incident once, the first first
 * @param issueKey the issue that was made of it; {@code null} as long as there is none
 */
public record Candidate(
        String id,
        @Nullable Kind kind,
        Isu isu,
        @Nullable Answers answers,
        List<Sighting> sightings,
        @Nullable String issueKey) {

    /** What came up most often first, then what came up first. */
    public static final Comparator<Candidate> WEIGHTIEST_FIRST = Comparator.comparing(Candidate::weight)
            .reversed()
            .thenComparing(candidate -> candidate.sightings().get(0).at())
            .thenComparing(Candidate::id);

    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(isu, "isu");
        sightings = List.copyOf(sightings);
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException("candidate " + id + " came up nowhere");
        }
    }

    /** In how many incidents it came up. */
    public int weight() {
        return sightings.size();
    }

    /** In the words of the incident where it came up first. */
    public String summary() {
        return sightings.get(0).summary();
    }

    public boolean isOf(String incident) {
        return sightings.stream().anyMatch(each -> each.incident().equals(incident));
    }

    /** What of it is left for who may know of these incidents only; empty for nothing. */
    Optional<Candidate> within(Predicate<String> isKnown) {
        List<Sighting> known =
                sightings.stream().filter(each -> isKnown.test(each.incident())).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Candidate(id, kind, isu, answers, known, issueKey));
    }

    /**
     * One incident in which it came up.
     *
     * @param incident the incident's key
     * @param summary what was said there, so that nobody reads the words of an incident that he may not view
     */
    public record Sighting(String incident, String summary, Instant at, Person by) {}
}
