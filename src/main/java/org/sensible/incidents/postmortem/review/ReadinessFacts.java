package org.sensible.incidents.postmortem.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Span;

/**
 * What is known beside the page, for {@link Readiness}. Immutable.
 *
 * @param events instants of what the timeline shows, in order
 * @param items empty where Jira does not say
 * @param reviewers how many are named
 * @param isThere whether there is a page of that space and title; the space is empty for the page's own
 */
public record ReadinessFacts(
        Milestones milestones,
        Map<KeyTime, Span> spans,
        List<Instant> events,
        Optional<Items> items,
        int reviewers,
        BiPredicate<String, String> isThere) {

    public ReadinessFacts {
        spans = Map.copyOf(spans);
        events = events.stream().sorted().toList();
    }

    /**
     * The incident's action items.
     *
     * @param withoutOwner keys of open ones that nobody has
     */
    public record Items(int all, List<String> withoutOwner) {

        public Items {
            withoutOwner = List.copyOf(withoutOwner);
        }
    }
}
