package org.sensible.incidents.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserKey;
import com.atlassian.sal.api.user.UserManager;
import jakarta.inject.Inject;
import java.util.function.BiPredicate;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentAccess;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.SettingsStore;

/**
 * Takes permissions from the incident space: who may view it may read incidents, who may create pages in it may declare and
 * change them. A restricted incident is for those alone whom it names. Without such a space nobody may either. Threads may share it.
 */
@ConfluenceComponent
public final class SpaceIncidentAccess implements IncidentAccess {

    private final SettingsStore settings;
    private final SpaceManager spaces;
    private final PermissionManager permissions;
    private final UserAccessor users;
    private final UserManager directory;

    @Inject
    public SpaceIncidentAccess(
            SettingsStore settings,
            @ConfluenceImport SpaceManager spaces,
            @ConfluenceImport PermissionManager permissions,
            @ConfluenceImport UserAccessor users,
            @ComponentImport UserManager directory) {
        this.settings = settings;
        this.spaces = spaces;
        this.permissions = permissions;
        this.users = users;
        this.directory = directory;
    }

    @Override
    public boolean mayViewAny(Person person) {
        return holds(person, this::mayView);
    }

    @Override
    public boolean mayDeclare(Person person) {
        return holds(person, this::mayCreatePages);
    }

    @Override
    public boolean mayView(Person person, Restriction restriction) {
        return mayViewAny(person) && isNamed(person, restriction);
    }

    @Override
    public boolean mayChange(Person person, Incident incident) {
        return mayDeclare(person) && isNamed(person, incident.restriction());
    }

    @Override
    public boolean isAdministrator(Person person) {
        UserKey key = new UserKey(person.key());
        return directory.isAdmin(key) || directory.isSystemAdmin(key);
    }

    private boolean isNamed(Person person, Restriction restriction) {
        UserKey key = new UserKey(person.key());
        return restriction.permits(person, group -> directory.isUserInGroup(key, group));
    }

    /** {@code false} for somebody who has left, as long as no space is set, and when the space is gone. */
    private boolean holds(Person person, BiPredicate<ConfluenceUser, Space> permission) {
        String key = settings.read().space();
        Space space = key == null ? null : spaces.getSpace(key);
        ConfluenceUser user = users.getExistingUserByKey(new UserKey(person.key()));
        return space != null && user != null && permission.test(user, space);
    }

    private boolean mayView(ConfluenceUser user, Space space) {
        return permissions.hasPermission(user, Permission.VIEW, space);
    }

    private boolean mayCreatePages(ConfluenceUser user, Space space) {
        return mayView(user, space) && permissions.hasCreatePermission(user, space, Page.class);
    }
}
