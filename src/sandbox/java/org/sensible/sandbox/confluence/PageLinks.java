package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.Optional;
import org.sensible.sandbox.Users;
import org.sensible.sandbox.confluence.storage.Links;

/** Links of pages, as whoever reads now may see them. */
final class PageLinks implements Links {

    private final PageStore pages;
    private final HostPermissions permissions;
    private final Users users;

    PageLinks(PageStore pages, HostPermissions permissions, Users users) {
        this.pages = pages;
        this.permissions = permissions;
        this.users = users;
    }

    @Override
    public Optional<String> toPage(String spaceKey, String title) {
        return pages.find(spaceKey, title)
                .filter(page -> permissions.hasPermission(AuthenticatedUserThreadLocal.get(), Permission.VIEW, page))
                .map(Page::getUrlPath);
    }

    @Override
    public Optional<LinkedUser> user(String key) {
        return users.byKey(key).map(user -> new LinkedUser(user.name(), user.fullName()));
    }
}
