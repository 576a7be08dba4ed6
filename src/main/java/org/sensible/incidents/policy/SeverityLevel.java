package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.Objects;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Text;

/**
 * What the policy means by a severity and asks of incidents that have it. Immutable.
 *
 * @param severity its name, as incidents carry it
 * @param meaning what users meet, so that people choose by it
 * @param example an incident of that level; {@code null} where there is none
 * @param respondWithin until somebody leads and works on it; {@code null} asks for no time
 * @param updateEvery longest silence while it goes on; {@code null} asks for no updates
 * @param asksForPostmortem whether a postmortem is owed
 * @param postmortemDue from recovery to the review; there where a postmortem is owed, and where one is welcome
 * @param atAnyHour whether people are reminded outside their working hours too
 */
public record SeverityLevel(
        Severity severity,
        Text meaning,
        @Nullable String example,
        @Nullable Term respondWithin,
        @Nullable Term updateEvery,
        boolean asksForPostmortem,
        @Nullable Term postmortemDue,
        boolean atAnyHour) {

    public SeverityLevel {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(meaning, "meaning");
        if (asksForPostmortem && postmortemDue == null) {
            throw new IllegalArgumentException("a postmortem that is owed is due at some time: " + severity);
        }
    }

    /** A meaning in the words of a page, which stand in one language. */
    public static Text inTheWords(String words) {
        return Text.of("incidents.policy.meaning.page", words);
    }

    /** What choosing this level will ask of people, in one line. */
    public Text asks() {
        if (respondWithin == null) {
            return Text.of("incidents.policy.asks.nothing");
        }
        return updateEvery == null
                ? Text.of("incidents.policy.asks.respond", respondWithin.text())
                : Text.of("incidents.policy.asks.respondAndUpdate", respondWithin.text(), updateEvery.text());
    }
}
