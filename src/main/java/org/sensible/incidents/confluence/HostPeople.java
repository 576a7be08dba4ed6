package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.sal.api.user.UserProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.People;
import org.sensible.incidents.incident.Person;

/** People as the host's user directory knows them. Threads may share it. */
@ConfluenceComponent
public final class HostPeople implements People {

    private final UserManager users;

    @Inject
    public HostPeople(@ComponentImport UserManager users) {
        this.users = users;
    }

    @Override
    public Optional<Person> byName(String userName) {
        if (userName.isBlank()) {
            return Optional.empty();
        }
        return Optional.ofNullable(users.getUserProfile(userName))
                .map(profile -> new Person(profile.getUserKey().getStringValue()));
    }

    /** Somebody whom the directory no longer knows is shown by the key, which says nothing but stays the same. */
    @Override
    public Named describe(Person person) {
        UserProfile profile = users.getUserProfile(new UserKey(person.key()));
        if (profile == null) {
            return new Named(person.key(), person.key());
        }
        String fullName = profile.getFullName();
        boolean isNameless = fullName == null || fullName.isBlank();
        return new Named(profile.getUsername(), isNameless ? profile.getUsername() : fullName);
    }
}
