package org.sensible.sandbox;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A person of the sandbox. As on a real host the key never changes and is not the name.
 *
 * @param key what is stored
 * @param name what is typed to log in
 * @param fullName what is shown
 * @param groups names of the groups that the person belongs to
 */
public record User(
        String key, String name, String fullName, String email, Set<String> groups, ZoneId zone, Locale locale) {

    /** The group that administers either product. */
    public static final String ADMINISTRATORS = "administrators";

    /** The group that works in the space and the project of operations: admin, alice and bob. */
    public static final String OPERATIONS = "operations";

    /** The group that may look at them: carol. */
    public static final String OBSERVERS = "observers";

    public User {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        groups = Set.copyOf(groups);
    }

    public boolean isAdministrator() {
        return groups.contains(ADMINISTRATORS);
    }
}
