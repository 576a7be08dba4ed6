package org.sensible.incidents.confluence;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.pages.exceptions.ExternalChangesException;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ConfluenceImport;
import com.atlassian.sal.api.user.UserKey;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.PageEdits;

/**
 * Versions of Confluence's pages. A save does not pose as the editor's, so that the host merges it into an open draft; what
 * the host's database says of two saves at once comes at the end of the transaction and in exceptions of several libraries,
 * none of which a plugin may import. Threads may share it.
 */
@ConfluenceComponent
public final class ConfluencePageEdits implements PageEdits {

    private static final String LOCK = "org.sensible.sensible-incidents.page-";

    /** The host keeps a row for each name for good, so pages share a few. */
    private static final int LOCKS = 16;

    private static final int SECONDS_TO_WAIT = 10;

    private final PageManager pages;
    private final PermissionManager permissions;
    private final UserAccessor users;
    private final ClusterLockService locks;
    private final SharedDrafts drafts;

    @Inject
    public ConfluencePageEdits(
            @ConfluenceImport PageManager pages,
            @ConfluenceImport PermissionManager permissions,
            @ConfluenceImport UserAccessor users,
            @ConfluenceImport ClusterLockService locks,
            SharedDrafts drafts) {
        this.pages = pages;
        this.permissions = permissions;
        this.users = users;
        this.locks = locks;
        this.drafts = drafts;
    }

    @Override
    public Optional<Version> current(long pageId) {
        return page(pageId).map(ConfluencePageEdits::version);
    }

    @Override
    public Optional<Version> version(long pageId, int number) {
        return page(pageId).map(page -> pages.getOtherVersion(page, number)).map(ConfluencePageEdits::version);
    }

    private Optional<Page> page(long pageId) {
        return Optional.ofNullable(pages.getPage(pageId)).filter(Page::isCurrent);
    }

    private static Version version(ContentEntityObject content) {
        return new Version(
                content.getVersion(),
                content.getBodyAsString(),
                Optional.ofNullable(content.getLastModifier())
                        .map(user -> new Person(user.getKey().getStringValue()))
                        .orElse(null),
                content.getLastModificationDate().toInstant());
    }

    @Override
    public boolean mayEdit(long pageId, Person person) {
        return page(pageId)
                .filter(page -> permissions.hasPermission(
                        users.getExistingUserByKey(new UserKey(person.key())), Permission.EDIT, page))
                .isPresent();
    }

    @Override
    public void save(long pageId, String body, String comment) {
        Page page = page(pageId).orElseThrow(() -> new IllegalStateException("there is no page " + pageId));
        pages.saveNewVersion(
                page,
                changed -> {
                    changed.setBodyAsString(body);
                    changed.setVersionComment(comment);
                },
                DefaultSaveContext.SUPPRESS_NOTIFICATIONS);
    }

    @Override
    public boolean isPassing(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String name = cause.getClass().getSimpleName();
            if (cause instanceof ExternalChangesException
                    || name.contains("OptimisticLock")
                    || name.equals("StaleObjectStateException")
                    || name.equals("StaleStateException")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Unpublished> unpublished(long pageId) {
        return page(pageId).flatMap(drafts::of);
    }

    @Override
    public <T> T inTurn(long pageId, Supplier<T> work) {
        ClusterLock lock = locks.getLockForName(LOCK + pageId % LOCKS);
        if (!isLocked(lock)) {
            throw new Conflict(Text.of("incidents.postmortem.refusal.pageBusy"));
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isLocked(ClusterLock lock) {
        try {
            return lock.tryLock(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
