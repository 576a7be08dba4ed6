package org.sensible.incidents.confluence;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sensible.incidents.incident.Person;

/** Who reads what is being rendered. Threads may share it. */
@ConfluenceComponent
public final class Reader {

    private final UserManager users;

    @Inject
    public Reader(@ComponentImport UserManager users) {
        this.users = users;
    }

    /** Empty for a visitor who is not logged in. */
    public Optional<Person> current() {
        UserKey key = users.getRemoteUserKey();
        return key == null ? Optional.empty() : Optional.of(new Person(key.getStringValue()));
    }
}
