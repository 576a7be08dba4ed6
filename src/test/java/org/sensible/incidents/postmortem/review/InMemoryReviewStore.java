package org.sensible.incidents.postmortem.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Keeps reviews in maps. */
public final class InMemoryReviewStore implements ReviewStore {

    private final Map<String, Review> reviews = new LinkedHashMap<>();
    private final Map<String, Map<Person, Reading>> readings = new LinkedHashMap<>();
    private final Map<String, TurnedNames> turned = new HashMap<>();

    @Override
    public Optional<Review> of(String incidentKey) {
        return Optional.ofNullable(reviews.get(incidentKey));
    }

    @Override
    public void keep(Review review) {
        reviews.put(review.incidentKey(), review);
    }

    @Override
    public List<Reading> readings(String incidentKey) {
        return List.copyOf(of(readings, incidentKey).values());
    }

    @Override
    public List<Review> of(Collection<String> incidentKeys) {
        return reviews.values().stream()
                .filter(review -> incidentKeys.contains(review.incidentKey()))
                .toList();
    }

    @Override
    public Map<String, List<Reading>> reviewers(Collection<String> incidentKeys) {
        Map<String, List<Reading>> found = new LinkedHashMap<>();
        readings.forEach((key, of) -> {
            List<Reading> asked =
                    of.values().stream().filter(Reading::isReviewer).toList();
            if (incidentKeys.contains(key) && !asked.isEmpty()) {
                found.put(key, asked);
            }
        });
        return found;
    }

    @Override
    public List<String> asked(Person person) {
        return readings.entrySet().stream()
                .filter(each -> Optional.ofNullable(each.getValue().get(person))
                        .filter(reading -> reading.isReviewer() && !reading.hasApproved())
                        .isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<Reading> reading(String incidentKey, Person person) {
        return Optional.ofNullable(of(readings, incidentKey).get(person));
    }

    @Override
    public void keep(String incidentKey, Reading reading) {
        of(readings, incidentKey).put(reading.person(), reading);
    }

    @Override
    public Optional<TurnedNames> turned(String incidentKey) {
        return Optional.ofNullable(turned.get(incidentKey));
    }

    @Override
    public void keepTurned(String incidentKey, TurnedNames names) {
        turned.put(incidentKey, names);
    }

    @Override
    public void remove(String incidentKey) {
        reviews.remove(incidentKey);
        readings.remove(incidentKey);
        turned.remove(incidentKey);
    }

    private static Map<Person, Reading> of(Map<String, Map<Person, Reading>> all, String incidentKey) {
        return all.computeIfAbsent(incidentKey, key -> new LinkedHashMap<>());
    }
}
