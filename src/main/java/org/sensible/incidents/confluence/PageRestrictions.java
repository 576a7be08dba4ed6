package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.ContentPermissionManager;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.ContentPermission;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Restriction;

/**
 * Confluence's view restrictions of one page. Only viewing is restricted: who may not view may not edit either. Runs in the
 * transaction that is under way. Threads may share it.
 */
@ConfluenceComponent
public final class PageRestrictions {

    private final ContentPermissionManager restrictions;
    private final UserAccessor users;

    @Inject
    public PageRestrictions(
            @ConfluenceImport ContentPermissionManager restrictions, @ConfluenceImport UserAccessor users) {
        this.restrictions = restrictions;
        this.users = users;
    }

    /** Whether the page itself has view restrictions, whatever stands above it. */
    boolean isSet(Page page) {
        return restrictions.getContentPermissionSets(page, ContentPermission.VIEW_PERMISSION).stream()
                .anyMatch(set -> !set.isEmpty());
    }

    /** Whether the page, or one above it, is not for everybody who may see its space. */
    boolean isHidden(Page page) {
        for (Page above = page; above != null; above = above.getParent()) {
            if (isSet(above)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes the place of the view restrictions that stood; with {@link Restriction#NONE} there are none any more.
     *
     * @throws IllegalStateException where nobody whom it names is left: Confluence would take that for no restriction
     */
    void set(Page page, Restriction restriction) {
        Set<ContentPermission> permissions = Stream.concat(
                        restriction.users().stream()
                                .map(person -> users.getExistingUserByKey(new UserKey(person.key())))
                                .filter(Objects::nonNull)
                                .map(user -> ContentPermission.createUserPermission(
                                        ContentPermission.VIEW_PERMISSION, user)),
                        restriction.groups().stream()
                                .map(group -> ContentPermission.createGroupPermission(
                                        ContentPermission.VIEW_PERMISSION, group)))
                .collect(Collectors.toSet());
        if (permissions.isEmpty() && !restriction.isNone()) {
            throw new IllegalStateException(
                    "nobody is left of those whom the restriction of the page " + page.getId() + " names");
        }
        restrictions.setContentPermissions(permissions, page, ContentPermission.VIEW_PERMISSION);
    }
}
