package org.sensible.incidents.policy.page;

import java.util.Map;
import java.util.Optional;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/** Alice, Bob and Kenji, whose keys are {@code key-<name>}. */
public final class KnownPeople implements People {

    public static final Person ALICE = new Person("key-alice");
    public static final Person BOB = new Person("key-bob");

    private static final Map<String, String> NAMES =
            Map.of("alice", "Alice Tanaka", "bob", "Bob Miller", "kenji", "Kenji Mori");

    @Override
    public Optional<Person> byName(String userName) {
        return NAMES.containsKey(userName) ? Optional.of(new Person("key-" + userName)) : Optional.empty();
    }

    @Override
    public Named describe(Person person) {
        String name = person.key().replace("key-", "");
        return new Named(name, NAMES.getOrDefault(name, name));
    }
}
