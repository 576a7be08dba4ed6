package org.sensible.incidents.policy.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps acknowledgements, reviews and wishes in lists. */
public final class InMemoryPolicyUpkeepStore implements PolicyUpkeepStore {

    private final List<Acknowledgement> acknowledgements = new ArrayList<>();
    private final List<Review> reviews = new ArrayList<>();
    private final List<Wish> wishes = new ArrayList<>();

    @Override
    public List<Acknowledgement> acknowledgements(long pageId) {
        return acknowledgements.stream().filter(one -> one.pageId() == pageId).toList();
    }

    @Override
    public void add(Acknowledgement said) {
        boolean isKnown = acknowledgements(said.pageId()).stream()
                .anyMatch(one -> one.version() == said.version() && one.by().equals(said.by()));
        if (!isKnown) {
            acknowledgements.add(said);
        }
    }

    @Override
    public Optional<Review> lastReview(long pageId) {
        return reviews.stream().filter(one -> one.pageId() == pageId).max(Comparator.comparing(Review::at));
    }

    @Override
    public void add(Review review) {
        reviews.add(review);
    }

    @Override
    public List<Wish> openWishes() {
        return wishes.stream()
                .filter(wish -> !wish.isFulfilled())
                .sorted(Comparator.comparing(Wish::at))
                .toList();
    }

    @Override
    public Optional<Wish> wish(String incidentKey) {
        return wishes.stream()
                .filter(one -> one.incidentKey().equals(incidentKey))
                .findFirst();
    }

    @Override
    public void keep(Wish wish) {
        removeWish(wish.incidentKey());
        wishes.add(wish);
    }

    @Override
    public void removeWish(String incidentKey) {
        wishes.removeIf(wish -> wish.incidentKey().equals(incidentKey));
    }
}
