package org.sensible.incidents.postmortem.finding;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;

/**
 * Finds postmortems among all of them at a cost that hardly grows with their number. Knows nothing of readers: the incidents
 * that are for everybody fit by themselves, restricted ones only where they are named. Calls run in the unit of work that is
 * under way.
 */
public interface IndexStore {

    /** Keys of the restricted incidents whose postmortem fits, in no order; whether a reader may see them is not asked. */
    List<String> restricted(IndexQuery query);

    /** How many fit. */
    int count(IndexQuery query, Among among);

    /** Keys of the incidents whose postmortem fits, in the query's order, at most {@code limit} after the first {@code start}. */
    List<String> keys(IndexQuery query, Among among, int start, int limit);

    /** The services of unrestricted incidents that have a postmortem, in order, at most {@code most}. */
    List<String> services(int most);

    /** The key times of those that fit, in no order, at most {@code most} of them. */
    List<Times> times(IndexQuery query, Among among, int most);

    /**
     * Among which incidents is looked.
     *
     * @param restricted keys of those restricted ones that fit as well
     * @param only keys of all that may fit; {@code null} for any
     */
    record Among(Collection<String> restricted, @Nullable Collection<String> only) {

        /** Those alone that are for everybody. */
        public static final Among EVERYBODYS = new Among(List.of(), null);

        public Among {
            restricted = List.copyOf(restricted);
            only = only == null ? null : List.copyOf(only);
        }
    }

    /** Of one postmortem, in seconds; {@code null} unless recorded. */
    record Times(
            @Nullable Long timeToRecovery,
            @Nullable Long timeToTriage,
            @Nullable Long timeToLearn) {}
}
