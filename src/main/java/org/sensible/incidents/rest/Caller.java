package org.sensible.incidents.rest;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import jakarta.inject.Inject;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

/** Who makes the call. Threads may share it. */
@ConfluenceComponent
public final class Caller {

    private final UserManager users;

    @Inject
    public Caller(@ComponentImport UserManager users) {
        this.users = users;
    }

    /** @throws NotSignedIn where nobody is logged in */
    public Person person() {
        UserKey key = users.getRemoteUserKey();
        if (key == null) {
            throw new NotSignedIn(Text.of("incidents.rest.refusal.signIn"));
        }
        return new Person(key.getStringValue());
    }
}
