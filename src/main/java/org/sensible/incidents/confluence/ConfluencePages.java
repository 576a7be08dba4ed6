package org.sensible.incidents.confluence;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.labels.Label;
import com.atlassian.confluence.labels.LabelManager;
import com.atlassian.confluence.labels.Namespace;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.spaces.SpaceManager;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserKey;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Links;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.Pages;

/**
 * Confluence's pages. {@code PageManager} asks nobody for permission, so this does; a space or page that the person may not
 * see is answered as one that does not exist. Threads may share it.
 */
@ConfluenceComponent
public final class ConfluencePages implements Pages {

    private static final int LONGEST_TITLE = 255;

    private final PageManager pages;
    private final SpaceManager spaces;
    private final PermissionManager permissions;
    private final PageRestrictions restrictions;
    private final LabelManager labels;
    private final UserAccessor users;
    private final Links links;

    @Inject
    public ConfluencePages(
            @ConfluenceImport PageManager pages,
            @ConfluenceImport SpaceManager spaces,
            @ConfluenceImport PermissionManager permissions,
            PageRestrictions restrictions,
            @ConfluenceImport LabelManager labels,
            @ConfluenceImport UserAccessor users,
            Links links) {
        this.pages = pages;
        this.spaces = spaces;
        this.permissions = permissions;
        this.restrictions = restrictions;
        this.labels = labels;
        this.users = users;
        this.links = links;
    }

    @Override
    public long create(NewPage wanted, Person author) {
        ConfluenceUser user = user(author);
        Space space = space(wanted.space(), user);
        Page parent = wanted.parent() == null ? null : parent(wanted.parent(), space, user);
        if (!permissions.hasCreatePermission(user, space, Page.class)) {
            throw new NotPermitted(Text.of("incidents.postmortem.refusal.mayNotCreatePage", space.getKey()));
        }
        requireTitle(wanted.title(), space.getKey());
        Page page = new Page();
        page.setSpace(space);
        page.setTitle(wanted.title());
        page.setBodyAsString(wanted.body());
        page.setCreator(user);
        if (parent != null) {
            parent.addChild(page);
        }
        save(page, wanted.restriction());
        labels.addLabel(page, new Label(wanted.label(), Namespace.GLOBAL));
        return page.getId();
    }

    @Override
    public List<Problem> refusals(String spaceKey, @Nullable String parent, String title, Person author) {
        ConfluenceUser user = user(author);
        Problems problems = new Problems();
        Space space = problems.check(() -> space(spaceKey, user), null);
        if (space != null) {
            if (!permissions.hasCreatePermission(user, space, Page.class)) {
                problems.add("space", Text.of("incidents.postmortem.refusal.mayNotCreatePage", space.getKey()));
            }
            problems.check(() -> parent == null ? null : parent(parent, space, user), null);
            problems.check(
                    () -> {
                        requireTitle(title, space.getKey());
                        return title;
                    },
                    title);
        }
        return problems.all();
    }

    private void requireTitle(String title, String space) {
        if (title.length() > LONGEST_TITLE) {
            throw new InvalidInput("title", Text.of("incidents.incident.input.tooLong", LONGEST_TITLE, title.length()));
        }
        if (title.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("title", Text.of("incidents.postmortem.input.titleCharacters"));
        }
        if (pages.getPage(space, title) != null) {
            throw new InvalidInput("title", Text.of("incidents.postmortem.input.titleTaken", title, space));
        }
    }

    /** Watchers of the space are told as soon as a page is saved, so of a restricted one nobody is told. */
    private void save(Page page, Restriction restriction) {
        if (restriction.isNone()) {
            pages.saveContentEntity(page, DefaultSaveContext.DEFAULT);
        } else {
            pages.saveContentEntity(page, DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
            restrictions.set(page, restriction);
        }
    }

    @Override
    public void restrict(long pageId, Restriction restriction) {
        Page page = pages.getPage(pageId);
        if (page != null) {
            restrictions.set(page, restriction);
        }
    }

    @Override
    public Optional<PageLink> find(long pageId) {
        return Optional.ofNullable(pages.getPage(pageId))
                .map(page ->
                        new PageLink(page.getId(), links.page(page.getUrlPath()), page.getTitle(), page.isDeleted()));
    }

    @Override
    public Optional<String> space(long pageId) {
        return Optional.ofNullable(pages.getPage(pageId)).map(Page::getSpaceKey);
    }

    @Override
    public Optional<String> body(long pageId) {
        return Optional.ofNullable(pages.getPage(pageId)).map(Page::getBodyAsString);
    }

    @Override
    public boolean mayView(long pageId, Person reader) {
        Page page = pages.getPage(pageId);
        return page != null && permissions.hasPermission(user(reader), Permission.VIEW, page);
    }

    private Space space(String key, @Nullable ConfluenceUser user) {
        Space space = spaces.getSpace(key);
        if (space == null || !permissions.hasPermission(user, Permission.VIEW, space)) {
            throw new InvalidInput("space", Text.of("incidents.postmortem.input.space", key));
        }
        return space;
    }

    private Page parent(String id, Space space, @Nullable ConfluenceUser user) {
        Page parent = id.matches("\\d{1,18}") ? pages.getPage(Long.parseLong(id)) : null;
        boolean isThere = parent != null
                && parent.isCurrent()
                && space.getKey().equals(parent.getSpaceKey())
                && permissions.hasPermission(user, Permission.VIEW, parent);
        if (!isThere) {
            throw new InvalidInput("parent", Text.of("incidents.postmortem.input.parent", id, space.getKey()));
        }
        return parent;
    }

    @Nullable
    private ConfluenceUser user(Person person) {
        return users.getExistingUserByKey(new UserKey(person.key()));
    }
}
