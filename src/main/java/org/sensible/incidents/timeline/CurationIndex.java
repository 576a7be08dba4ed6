package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the curation of one more event has to look up among those that are kept. Each answer costs the same however many
 * there are. What was taken back is in none of them. What is written is written inside of {@link TimelineStore#inTurn}.
 * Threads may share it.
 */
public interface CurationIndex {

    /** The first event of a group ({@link Groups}), or the last one. */
    Optional<TimelineEvent> edge(String incidentUid, String group, boolean last);

    /** How many events a group has; costs as much as there are. */
    int size(String incidentUid, String group);

    /** How many things were said, at most so many. */
    int said(String incidentUid, int most);

    /** The last thing that was said before that place. */
    Optional<TimelineEvent> saidBefore(String incidentUid, TimelineEvent place);

    /** At most so many of the things that were said after that place, in order; from the beginning without one. */
    List<TimelineEvent> saidAfter(String incidentUid, @Nullable TimelineEvent place, int limit);

    /** How many events a tier has, at most so many. */
    int count(String incidentUid, Tier tier, int most);

    /** At most so many events of a tier, in order; those that broke a silence after the longest one first. */
    List<TimelineEvent> ofTier(String incidentUid, Tier tier, int limit);

    /** Ids of those that are shown because there was room. */
    Set<String> chosen(String incidentUid);

    void choose(String incidentUid, Set<String> ids);

    /** As the incident stood when its timeline was last settled; {@link Circumstances#NONE} before. */
    Circumstances circumstances(String incidentUid);

    void circumstances(String incidentUid, Circumstances circumstances);
}
