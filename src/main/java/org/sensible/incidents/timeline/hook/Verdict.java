package org.sensible.incidents.timeline.hook;

import jakarta.annotation.Nullable;
import java.util.Objects;
import org.sensible.incidents.incident.Text;

/**
 * What became of a delivery, and why. Immutable.
 *
 * @param status with which it was answered: 200, 202, or that of the refusal
 * @param incident key of the incident that it was taken for; {@code null} where it was taken for none
 * @param why how its incident was found, why there is none, or why it was refused
 * @param ruleId the rule that found the incident; {@code null} where none did
 */
public record Verdict(
        Result result,
        int status,
        @Nullable String incident,
        Counts counts,
        Text why,
        @Nullable String ruleId) {

    /** The ways in which a delivery may end; the names are stored. */
    public enum Result {
        /** It told something new. */
        ACCEPTED,
        /** It was taken and told nothing new. */
        KNOWN,
        /** It waits for an administrator. */
        UNASSIGNED,
        /** Nothing of it came into a timeline, and its sender knows. */
        REFUSED
    }

    /** How many entries were new, known already, or hold nothing for a timeline. */
    public record Counts(int added, int known, int ignored) {

        public static final Counts NONE = new Counts(0, 0, 0);
    }

    public Verdict {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(why, "why");
    }

    static Verdict refused(int status, Text why) {
        return new Verdict(Result.REFUSED, status, null, Counts.NONE, why, null);
    }

    static Verdict unassigned(int ignored, Text why) {
        return new Verdict(Result.UNASSIGNED, 202, null, new Counts(0, 0, ignored), why, null);
    }

    static Verdict taken(Hooks.Taken taken, Text why, @Nullable String ruleId) {
        Counts counts = new Counts(taken.added(), taken.known(), taken.ignored());
        Result result = taken.added() > 0 ? Result.ACCEPTED : Result.KNOWN;
        return new Verdict(result, 200, taken.incident(), counts, why, ruleId);
    }
}
