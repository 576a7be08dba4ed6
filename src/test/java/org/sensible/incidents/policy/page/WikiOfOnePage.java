package org.sensible.incidents.policy.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** One page with its history, in the space OPS: alice may edit it, everybody may view it. */
final class WikiOfOnePage implements PolicyPages {

    static final long ID = 4_711;

    private final List<Version> versions = new ArrayList<>();
    String space = "OPS";
    boolean isTrashed;
    boolean isRestricted;
    boolean isGone;

    /** Publishes a version; its number counts from 1. */
    void publish(String body, Instant at) {
        versions.add(new Version(versions.size() + 1, body, at, KnownPeople.ALICE));
    }

    /** The first version an hour before {@code at}, so that it is old when it is put in force. */
    static WikiOfOnePage with(String body, Instant at) {
        WikiOfOnePage wiki = new WikiOfOnePage();
        wiki.publish(body, at.minus(Duration.ofHours(1)));
        return wiki;
    }

    @Override
    public Optional<Found> find(long pageId) {
        return pageId != ID || isGone
                ? Optional.empty()
                : Optional.of(new Found(
                        ID,
                        versions.size(),
                        space,
                        isTrashed,
                        isRestricted,
                        "Incident policy",
                        "https://wiki.example/p"));
    }

    @Override
    public List<Version> versions(long pageId, int after, int upTo) {
        return versions.stream()
                .filter(version -> version.number() > after && version.number() <= upTo)
                .toList();
    }

    @Override
    public boolean mayView(long pageId, Person person) {
        return true;
    }

    @Override
    public boolean mayEdit(long pageId, Person person) {
        return person.equals(KnownPeople.ALICE);
    }
}
