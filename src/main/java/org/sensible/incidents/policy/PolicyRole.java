package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Objects;
import org.sensible.incidents.incident.Person;

/**
 * A duty that the policy gives to somebody. Immutable.
 *
 * @param name what the page calls it
 * @param duty what it is about; {@code null} where the page does not say
 * @param who who has it, as the page says; {@code null} where it does not
 * @param people whom the page names, in its order, each once
 */
public record PolicyRole(
        String name, @Nullable String duty, @Nullable String who, List<Person> people) {

    public PolicyRole {
        Objects.requireNonNull(name, "name");
        people = List.copyOf(people);
    }
}
