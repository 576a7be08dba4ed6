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
 * @param respondWithin until somebody leads and works on it; {@code null} asks for no time
 * @param updateEvery longest silence while it goes on; {@code null} asks for no updates
 * @param postmortemDue from recovery to the review; {@code null} asks for no postmortem
 */
public record SeverityLevel(
        Severity severity,
        Text meaning,
        @Nullable Term respondWithin,
        @Nullable Term updateEvery,
        @Nullable Term postmortemDue) {

    public SeverityLevel {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(meaning, "meaning");
    }

    public boolean asksForPostmortem() {
        return postmortemDue != null;
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
