package org.sensible.incidents.confluence;

import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Group;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sensible.incidents.incident.Administrators;
import org.sensible.incidents.incident.Person;

/**
 * The members of Confluence's own group of administrators, which has that name on every instance. Who became an administrator
 * by another group is not among them: the host lists no administrators. Threads may share it.
 *
 * @see <a href="https://confluence.atlassian.com/doc/confluence-groups-for-administrators-126911271.html">Confluence groups for
 *     administrators</a>
 */
@ConfluenceComponent
public final class HostAdministrators implements Administrators {

    private static final String GROUP = "confluence-administrators";

    /** A directory can put thousands into a group; a mail to all of them helps nobody. */
    private static final int MOST = 50;

    private final UserAccessor users;
    private final UserManager directory;

    @Inject
    public HostAdministrators(@ConfluenceImport UserAccessor users, @ComponentImport UserManager directory) {
        this.users = users;
        this.directory = directory;
    }

    @Override
    public Set<Person> all() {
        Set<Person> all = new LinkedHashSet<>();
        Group group = users.getGroup(GROUP);
        if (group == null) {
            return all;
        }
        for (String name : users.getMemberNamesAsList(group)) {
            ConfluenceUser user = users.getUserByName(name);
            if (user != null && all.size() < MOST && isAdministrator(user)) {
                all.add(new Person(user.getKey().getStringValue()));
            }
        }
        return all;
    }

    private boolean isAdministrator(ConfluenceUser user) {
        return directory.isAdmin(user.getKey()) || directory.isSystemAdmin(user.getKey());
    }
}
