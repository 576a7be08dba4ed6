package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.user.User;
import jakarta.annotation.Nullable;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.sensible.sandbox.Faults;
import org.sensible.sandbox.confluence.SpaceStore.Grant;

/**
 * Who may do what: the grants of a space, then the restrictions of a page. Administrators see restricted pages, as the
 * host's own group of super users does. What changes something nobody may while the product is read-only.
 */
final class HostPermissions implements PermissionManager {

    private final HostUsers users;
    private final SpaceStore spaces;
    private final Restrictions restrictions;
    private final Faults faults;

    HostPermissions(HostUsers users, SpaceStore spaces, Restrictions restrictions, Faults faults) {
        this.users = users;
        this.spaces = spaces;
        this.restrictions = restrictions;
        this.faults = faults;
    }

    @Override
    public boolean hasPermission(@Nullable User user, Permission permission, @Nullable Object target) {
        Optional<org.sensible.sandbox.User> someone = users.own(user);
        boolean frozen = permission.isMutative() && faults.readOnly();
        return !frozen && target != null && someone.isPresent() && allowed(someone.get(), permission, target);
    }

    private boolean allowed(org.sensible.sandbox.User user, Permission permission, Object target) {
        if (target instanceof Page page) {
            return onPage(user, permission, page);
        }
        if (target instanceof Space space) {
            return onSpace(user, permission, space.getKey());
        }
        if (target == TARGET_APPLICATION) {
            return permission == Permission.VIEW || user.isAdministrator();
        }
        throw new IllegalArgumentException("The sandbox knows permissions on pages, spaces and the application, not on "
                + target.getClass().getName());
    }

    private boolean onSpace(org.sensible.sandbox.User user, Permission permission, String key) {
        boolean views = isGranted(user, key, Grant.VIEW);
        if (permission == Permission.VIEW || permission == Permission.EXPORT) {
            return views;
        }
        return views
                && isGranted(
                        user,
                        key,
                        permission == Permission.EDIT || permission == Permission.REMOVE
                                ? Grant.EDIT
                                : Grant.ADMINISTER);
    }

    private boolean onPage(org.sensible.sandbox.User user, Permission permission, Page page) {
        String key = page.getSpaceKey();
        boolean inTrash = !page.isCurrent();
        boolean views = isGranted(user, key, Grant.VIEW)
                && (!inTrash || isGranted(user, key, Grant.ADMINISTER))
                && (user.isAdministrator() || restrictions.mayView(user, page));
        boolean reads = permission == Permission.VIEW || permission == Permission.EXPORT;
        return views
                && (reads
                        || isGranted(user, key, Grant.EDIT)
                                && (user.isAdministrator() || restrictions.mayEdit(user, page)));
    }

    private boolean isGranted(org.sensible.sandbox.User user, String spaceKey, Grant grant) {
        Set<String> groups = spaces.groups(spaceKey, grant);
        return !Collections.disjoint(groups, user.groups());
    }

    @Override
    public boolean hasCreatePermission(User user, Object container, Class<?> typeToCreate) {
        if (!Page.class.isAssignableFrom(typeToCreate)) {
            throw new IllegalArgumentException("The sandbox creates pages, not " + typeToCreate.getName());
        }
        if (container instanceof Page parent) {
            return hasPermission(user, Permission.VIEW, parent) && mayCreateIn(user, parent.getSpaceKey());
        }
        return container instanceof Space space && mayCreateIn(user, space.getKey());
    }

    private boolean mayCreateIn(@Nullable User user, String spaceKey) {
        return !faults.readOnly()
                && users.own(user)
                        .filter(someone ->
                                isGranted(someone, spaceKey, Grant.VIEW) && isGranted(someone, spaceKey, Grant.EDIT))
                        .isPresent();
    }

    @Override
    public boolean isConfluenceAdministrator(User user) {
        return users.own(user)
                .filter(org.sensible.sandbox.User::isAdministrator)
                .isPresent();
    }
}
