package org.sensible.incidents.incident;

import java.util.List;
import java.util.Objects;

/**
 * How bad an incident is, by the name that the policy gives the level. Stored by name and checked only when it changes,
 * so that old incidents keep a level that the policy has dropped since. Immutable.
 *
 * @param name the level's name, 1 to 255 characters
 */
public record Severity(String name) {

    /** The levels where no policy is in force, worst first. */
    public static final List<Severity> DEFAULTS =
            List.of(new Severity("SEV1"), new Severity("SEV2"), new Severity("SEV3"), new Severity("SEV4"));

    public Severity {
        if (Objects.requireNonNull(name, "name").isBlank() || name.length() > Accepted.SHORT_TEXT) {
            throw new IllegalArgumentException("a severity's name has 1 to " + Accepted.SHORT_TEXT + " characters");
        }
    }
}
