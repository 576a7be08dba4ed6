package org.sensible.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The user directory of one product: admin, alice, bob, carol, mallory and whoever was made since, each with the name as password. */
public interface Users {

    Optional<User> byName(String name);

    Optional<User> byKey(String key);

    /** Everybody, ordered by name. */
    List<User> all();

    /** Names of all groups, ordered. */
    Set<String> groups();

    /** The user whose name and password these are; empty where either is wrong. */
    Optional<User> authenticate(String name, String password);

    /** Makes a user, with the name as password. */
    User add(User user);

    /** Puts the user into one more group. */
    User join(User user, String group);

    /** Stores the language in which the user reads from now on. */
    User changeLocale(User user, Locale locale);
}
