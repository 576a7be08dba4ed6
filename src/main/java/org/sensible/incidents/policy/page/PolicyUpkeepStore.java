package org.sensible.incidents.policy.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/**
 * Keeps who read which version of a policy, who looked at it without changing it, and who asked for a change. Each call runs
 * in the unit of work that is under way; adding what is there already changes nothing but may lose the unit to a race.
 */
public interface PolicyUpkeepStore {

    /** Of all versions of that page, in no order. */
    List<Acknowledgement> acknowledgements(long pageId);

    void add(Acknowledgement acknowledgement);

    /** When somebody last said that there is nothing to change. */
    Optional<Review> lastReview(long pageId);

    void add(Review review);

    /** Changes that were asked for and are not there yet, earliest first. */
    List<Wish> openWishes();

    Optional<Wish> wish(String incidentKey);

    /** Adds it, or takes the place of the one that the incident had. */
    void keep(Wish wish);

    void removeWish(String incidentKey);

    /** A person has read a version. */
    record Acknowledgement(long pageId, int version, Person by, Instant at) {}

    /** A person has looked at the policy, and nothing is to be changed. */
    record Review(long pageId, Person by, Instant at) {}

    /**
     * A review of a postmortem asks for a change of the policy.
     *
     * @param text what is to be changed, in the words of who asks
     * @param isFulfilled whether a later version was published and acknowledged
     */
    record Wish(String incidentKey, String text, Person by, Instant at, boolean isFulfilled) {}
}
