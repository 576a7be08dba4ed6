package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.ContentEntityObject;
import com.atlassian.confluence.core.Modification;
import com.atlassian.confluence.core.SaveContext;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.pages.PageManager;
import com.atlassian.confluence.pages.exceptions.ExternalChangesException;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.event.api.EventPublisher;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import org.sensible.sandbox.Faults;
import org.sensible.sandbox.Transactions;
import org.sensible.sandbox.confluence.storage.StorageFormat;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * The host's page manager. Like the real one it asks neither for permissions nor for read-only mode; unlike it, it refuses
 * to save outside of a transaction and notices what was changed outside of a modification.
 */
final class HostPages implements PageManager {

    private final PageStore store;
    private final PageSession session = new PageSession();
    private final Transactions transactions;
    private final Faults faults;
    private final EventPublisher events;
    private final Clock clock;

    HostPages(PageStore store, Transactions transactions, Faults faults, EventPublisher events, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.faults = faults;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Nullable
    public Page getPage(long pageId) {
        return store.find(pageId).map(session::same).orElse(null);
    }

    @Override
    @Nullable
    public Page getPage(String spaceKey, String pageTitle) {
        return store.find(spaceKey, pageTitle).map(session::same).orElse(null);
    }

    @Override
    public void saveContentEntity(ContentEntityObject content, @Nullable SaveContext saveContext) {
        requireTransaction("saveContentEntity");
        Page page = page(content);
        if (page.isPersistent()) {
            throw new IllegalStateException(
                    "The page " + page.getId() + " is stored already; change it in saveNewVersion");
        }
        check(page);
        Date now = Date.from(clock.instant());
        if (page.getCreator() == null) {
            page.setCreator(AuthenticatedUserThreadLocal.get());
        }
        page.setCreationDate(now);
        page.setLastModifier(page.getCreator());
        page.setLastModificationDate(now);
        page.setBodyAsString(StorageFormat.clean(page.getBodyAsString()));
        store.insert(page);
        session.saved(page);
    }

    @Override
    public void removeContentEntity(ContentEntityObject content) {
        requireTransaction("removeContentEntity");
        store.purge(page(content));
    }

    @Override
    public void trashPage(AbstractPage abstractPage) {
        requireTransaction("trashPage");
        Page page = page(abstractPage);
        store.trash(page);
        page.setContentStatus(ContentEntityObject.DELETED);
        session.saved(page);
        events.publish(new PageTrashedEvent(this, page, AuthenticatedUserThreadLocal.get(), false));
    }

    @Override
    public void restorePage(AbstractPage abstractPage) {
        requireTransaction("restorePage");
        Page page = page(abstractPage);
        if (!page.isDeleted()) {
            throw new IllegalStateException("The page " + page.getId() + " is not in the trash");
        }
        check(page);
        store.restore(page);
        page.setContentStatus(ContentEntityObject.CURRENT);
        session.saved(page);
        events.publish(new PageRestoreEvent(this, page));
    }

    @Override
    public <T extends ContentEntityObject> void saveNewVersion(
            T content, Modification<T> modification, @Nullable SaveContext saveContext) {
        requireTransaction("saveNewVersion");
        Page page = page(content);
        Page stored = store.find(page.getId())
                .orElseThrow(() -> new IllegalStateException("There is no page " + page.getId() + " to save"));
        requireFresh(page, stored.getVersion());
        session.requireUntouched(page);
        if (faults.refuseThisSave()) {
            throw new ExternalChangesException(
                    "Page " + page.getId() + " has external changes that are not reconciled with Synchrony");
        }
        store.keepVersion(page.getId());
        modification.modify(content);
        check(page);
        page.setBodyAsString(StorageFormat.clean(page.getBodyAsString()));
        page.setVersion(stored.getVersion() + 1);
        if (saveContext == null || saveContext.doUpdateLastModifier()) {
            page.setLastModifier(AuthenticatedUserThreadLocal.get());
            page.setLastModificationDate(Date.from(clock.instant()));
        }
        if (!store.update(page, stored.getVersion())) {
            throw stale(page);
        }
        session.saved(page);
        boolean isSuppressed = saveContext != null && saveContext.isEventSuppressed();
        if (!isSuppressed && !faults.eventsLost()) {
            events.publish(new PageUpdateEvent(this, page, null, saveContext));
        }
    }

    /** The page itself for its own number; else what it was, as an object of its own that nobody saves. */
    @Override
    @Nullable
    public ContentEntityObject getOtherVersion(ContentEntityObject content, int version) {
        Page page = page(content);
        if (page.getVersion() == version) {
            return page;
        }
        return store.versions(page).stream()
                .filter(old -> old.number() == version)
                .map(old -> historical(page, old))
                .findFirst()
                .orElse(null);
    }

    private static Page historical(Page page, PageStore.OldVersion old) {
        Page version = new Page();
        version.setId(old.id());
        version.setSpace(page.getSpace());
        version.setTitle(old.title());
        version.setVersion(old.number());
        version.setBodyAsString(old.body());
        version.setVersionComment(old.note());
        version.setCreator(page.getCreator());
        version.setCreationDate(page.getCreationDate());
        version.setLastModifier(old.modifier());
        version.setLastModificationDate(old.modifiedAt());
        return version;
    }

    private static void requireFresh(Page page, int stored) {
        if (page.getVersion() != stored) {
            throw stale(page);
        }
    }

    private static OptimisticLockingFailureException stale(Page page) {
        return new OptimisticLockingFailureException(
                "The page " + page.getId() + " has another version than " + page.getVersion() + " by now");
    }

    private void requireTransaction(String method) {
        if (!transactions.isActive()) {
            throw new IllegalStateException(method + " outside of a transaction: use TransactionTemplate");
        }
    }

    private static Page page(ContentEntityObject content) {
        if (content instanceof Page page) {
            return page;
        }
        throw new IllegalArgumentException(
                "The sandbox knows pages, not " + content.getClass().getName());
    }

    private void check(Page page) {
        Objects.requireNonNull(page.getSpace(), "a page needs a space");
        String title = page.getTitle();
        if (title == null || title.isBlank()) {
            throw new PageRefused("A page needs a title");
        }
        if (title.length() > PageStore.LONGEST_TITLE) {
            throw new PageRefused("The title of a page has at most " + PageStore.LONGEST_TITLE + " characters, not "
                    + title.length());
        }
        store.find(page.getSpaceKey(), title)
                .filter(other -> other.getId() != page.getId())
                .ifPresent(other -> {
                    throw new PageRefused("A page with this title already exists: A page already exists with the title "
                            + title + " in the space with key " + page.getSpaceKey());
                });
    }
}
