package org.sensible.incidents.postmortem.finding;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import org.sensible.incidents.incident.Restriction;

/**
 * Finds postmortems among all of them at a cost that hardly grows with their number. Knows nothing of readers: the incidents
 * that are for everybody fit by themselves, restricted ones only where it is told for whom. Calls run in the unit of work that is
 * under way.
 */
public interface IndexStore {

    /**
     * For whom restricted incidents with a postmortem are, each once, in no order: one entry for all that are for the same people,
     * also where such incidents are gone.
     */
    List<Restriction> restrictions();

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
     * @param restrictions for whom those restricted ones are that fit as well
     * @param only keys of all that may fit; {@code null} for any
     */
    record Among(
            Collection<Restriction> restrictions, @Nullable Collection<String> only) {

        /** Those alone that are for everybody. */
        public static final Among EVERYBODYS = new Among(List.of(), null);

        public Among {
            restrictions = List.copyOf(restrictions);
            only = only == null ? null : List.copyOf(only);
        }
    }

    /** Of one postmortem, in seconds; {@code null} unless recorded. */
    record Times(
            @Nullable Long timeToRecovery,
            @Nullable Long timeToTriage,
            @Nullable Long timeToLearn) {}
}
