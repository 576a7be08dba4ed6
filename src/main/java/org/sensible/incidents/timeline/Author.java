package org.sensible.incidents.timeline;

import jakarta.annotation.Nullable;
import org.sensible.incidents.incident.Person;

/**
 * Who said or did something, as far as the source tells.
 *
 * @param person whom the host knows; {@code null} for people of other systems
 * @param id the id at the source, {@code null} where it has none
 * @param name as the source showed it at the time; {@code null} for the host's people, whose names the host keeps
 * @param bot whether it is a program
 */
public record Author(
        @Nullable Person person,
        @Nullable String id,
        @Nullable String name,
        boolean bot) {

    public Author {
        if (person == null && id == null && name == null) {
            throw new IllegalArgumentException("an author needs a key, an id or a name");
        }
    }

    /** Somebody whom the host knows. */
    public static Author of(Person person) {
        return new Author(person, null, null, false);
    }

    /** Somebody of another system. */
    public static Author human(@Nullable String id, @Nullable String name) {
        return new Author(null, id, name, false);
    }

    /** A program of another system. */
    public static Author bot(@Nullable String id, @Nullable String name) {
        return new Author(null, id, name, true);
    }
}
