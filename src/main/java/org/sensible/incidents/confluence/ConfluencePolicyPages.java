package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.page.PolicyPages;

/** Confluence's pages with their history. Threads may share it. */
@ConfluenceComponent
public final class ConfluencePolicyPages implements PolicyPages {

    private final PageManager pages;
    private final PageRestrictions restrictions;
    private final PermissionManager permissions;
    private final UserAccessor users;
    private final Links links;

    @Inject
    public ConfluencePolicyPages(
            @ConfluenceImport PageManager pages,
            PageRestrictions restrictions,
            @ConfluenceImport PermissionManager permissions,
            @ConfluenceImport UserAccessor users,
            Links links) {
        this.pages = pages;
        this.restrictions = restrictions;
        this.permissions = permissions;
        this.users = users;
        this.links = links;
    }

    @Override
    public Optional<Found> find(long pageId) {
        return Optional.ofNullable(pages.getPage(pageId))
                .map(page -> new Found(
                        page.getId(),
                        page.getVersion(),
                        page.getSpaceKey(),
                        page.isDeleted(),
                        restrictions.isHidden(page),
                        page.getTitle(),
                        links.page(page.getUrlPath())));
    }

    @Override
    public List<Version> versions(long pageId, int after, int upTo) {
        Page page = pages.getPage(pageId);
        List<Version> versions = new ArrayList<>();
        if (page == null) {
            return versions;
        }
        for (int number = after + 1; number <= upTo; number++) {
            ContentEntityObject version = number == page.getVersion() ? page : pages.getOtherVersion(page, number);
            if (version != null) {
                versions.add(version(number, version));
            }
        }
        return versions;
    }

    @Override
    public boolean mayView(long pageId, Person person) {
        return may(pageId, person, Permission.VIEW);
    }

    @Override
    public boolean mayEdit(long pageId, Person person) {
        return may(pageId, person, Permission.EDIT);
    }

    private boolean may(long pageId, Person person, Permission permission) {
        Page page = pages.getPage(pageId);
        ConfluenceUser user = users.getExistingUserByKey(new UserKey(person.key()));
        return page != null && user != null && permissions.hasPermission(user, permission, page);
    }

    private static Version version(int number, ContentEntityObject content) {
        ConfluenceUser by = content.getLastModifier();
        return new Version(
                number,
                content.getBodyAsString(),
                content.getLastModificationDate().toInstant(),
                by == null ? null : new Person(by.getKey().getStringValue()));
    }
}
