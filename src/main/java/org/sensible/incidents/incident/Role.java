package org.sensible.incidents.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A duty that is split off from the lead when an incident is marked complex; the names are stored. */
public enum Role {
    /** Decides how the response goes. */
    COMMAND,
    /** Speaks with those who do not respond: users, managers, support. */
    LIAISON,
    /** Works on the systems. */
    OPERATION;

    /** Its name in REST, lower case. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> named(String field) {
        return Arrays.stream(values()).filter(r -> r.field().equals(field)).findFirst();
    }

    /** Its word for a reader. */
    public Text label() {
        return Text.of("incidents.incident.role." + field());
    }
}
