package org.sensible.sandbox.confluence;

import com.atlassian.confluence.core.DefaultSaveContext;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import com.atlassian.confluence.user.ConfluenceUser;
import com.atlassian.event.api.EventPublisher;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sensible.sandbox.Faults;
import org.sensible.sandbox.Transactions;
import org.sensible.sandbox.confluence.storage.StorageFormat;

/**
 * What people do in Confluence themselves, by screen or REST: with permissions asked, read-only mode kept and a
 * transaction around it. What somebody may not see is not there for him.
 */
final class Site {

    /** A request that Confluence turns down, with the status that says how. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int READ_ONLY = 405;
    private static final int CONFLICT = 409;

    private final PageStore store;
    private final HostPages pages;
    private final HostPermissions permissions;
    private final Transactions transactions;
    private final Faults faults;
    private final EventPublisher events;

    Site(
            PageStore store,
            HostPages pages,
            HostPermissions permissions,
            Transactions transactions,
            Faults faults,
            EventPublisher events) {
        this.store = store;
        this.pages = pages;
        this.permissions = permissions;
        this.transactions = transactions;
        this.faults = faults;
        this.events = events;
    }

    private static ConfluenceUser user() {
        return AuthenticatedUserThreadLocal.get();
    }

    boolean may(Permission permission, Object target) {
        return permissions.hasPermission(user(), permission, target);
    }

    boolean mayCreateIn(Space space) {
        return permissions.hasCreatePermission(user(), space, Page.class);
    }

    /** The spaces that the reader may view. */
    List<Space> spaces() {
        return store.spaces().all().stream()
                .filter(space -> may(Permission.VIEW, space))
                .toList();
    }

    Optional<Space> space(String key) {
        return store.spaces().find(key).filter(space -> may(Permission.VIEW, space));
    }

    /** The current page, where the reader may view it. */
    Optional<Page> page(long id) {
        return store.find(id).filter(Page::isCurrent).filter(page -> may(Permission.VIEW, page));
    }

    Optional<Page> page(String spaceKey, String title) {
        return store.find(spaceKey, title).filter(page -> may(Permission.VIEW, page));
    }

    /** The pages of a space that the reader may view, by title. */
    List<Page> pages(Space space) {
        return store.inSpace(space.getKey()).stream()
                .filter(page -> may(Permission.VIEW, page))
                .toList();
    }

    /** All pages that the reader may view. */
    List<Page> pages() {
        return spaces().stream().flatMap(space -> pages(space).stream()).toList();
    }

    List<Page> latest(int count) {
        return store.latest(Integer.MAX_VALUE).stream()
                .filter(page -> may(Permission.VIEW, page))
                .limit(count)
                .toList();
    }

    List<PageStore.OldVersion> versions(Page page) {
        return store.versions(page);
    }

    /** An earlier version by its own id, where the reader may view the page. */
    Optional<PageStore.OldVersion> version(long versionId) {
        return store.version(versionId).filter(version -> page(version.pageId()).isPresent());
    }

    /** Creates a page. */
    Page create(String spaceKey, String title, String body, Optional<Long> parentId) {
        requireWritable();
        return transactions.execute(() -> {
            Space space = space(spaceKey).orElseThrow(() -> new Refused(NOT_FOUND, "No space with key : " + spaceKey));
            if (!mayCreateIn(space)) {
                throw new Refused(FORBIDDEN, "Could not create content with type page");
            }
            Page page = new Page();
            page.setSpace(space);
            page.setTitle(title);
            page.setBodyAsString(body);
            parent(space, parentId).ifPresent(parent -> parent.addChild(page));
            pages.saveContentEntity(page, DefaultSaveContext.DEFAULT);
            return page;
        });
    }

    private Optional<Page> parent(Space space, Optional<Long> parentId) {
        return parentId.map(id -> Optional.ofNullable(pages.getPage(id))
                .filter(Page::isCurrent)
                .filter(parent -> may(Permission.VIEW, parent))
                .filter(parent -> parent.getSpaceKey().equals(space.getKey()))
                .orElseThrow(() -> new Refused(
                        BAD_REQUEST, "The parent " + id + " is not a page of the space " + space.getKey())));
    }

    /** Changes a page that has the version before {@code newVersion}. */
    Page update(long id, int newVersion, Consumer<Page> change) {
        requireWritable();
        return transactions.execute(() -> {
            Page page = Optional.ofNullable(pages.getPage(id))
                    .filter(Page::isCurrent)
                    .filter(found -> may(Permission.VIEW, found))
                    .orElseThrow(() -> notFound(id));
            if (!may(Permission.EDIT, page)) {
                throw new Refused(FORBIDDEN, "You don't have permission to edit the page " + id);
            }
            if (newVersion != page.getVersion() + 1) {
                throw new Refused(
                        CONFLICT, "Version must be incremented on update. Current version is: " + page.getVersion());
            }
            pages.saveNewVersion(
                    page,
                    content -> {
                        content.setVersionComment(null);
                        change.accept(content);
                    },
                    DefaultSaveContext.DEFAULT);
            return page;
        });
    }

    /** As {@link #update}, with what an editor sends: it ends the shared draft, which is merged with outside saves. */
    Page publish(long id, int newVersion, Consumer<Page> change) {
        return transactions.execute(() -> {
            Page page = update(id, newVersion, content -> {
                String title = content.getTitle();
                String body = content.getBodyAsString();
                change.accept(content);
                store.drafts()
                        .of(content)
                        .filter(draft -> draft.getVersion() < content.getVersion())
                        .ifPresent(draft -> reconcile(draft.getVersion(), title, body, content));
            });
            store.drafts().end(id);
            return page;
        });
    }

    /** Publishes what was begun from a version: over a later one only where that was noted as the shared draft. */
    Page publishFrom(long id, int base, Consumer<Page> change) {
        return transactions.execute(() -> {
            int current = page(id).filter(page -> draft(page)
                            .filter(draft -> draft.getVersion() == base)
                            .isPresent())
                    .map(Page::getVersion)
                    .orElse(base);
            return publish(id, current + 1, change);
        });
    }

    private void reconcile(int baseVersion, String title, String body, Page content) {
        PageStore.OldVersion base = store.versions(content).stream()
                .filter(version -> version.number() == baseVersion)
                .filter(version -> faults.reconcile())
                .findFirst()
                .orElseThrow(() -> unreconciled(content));
        String edited = StorageFormat.clean(content.getBodyAsString());
        content.setBodyAsString(ThreeWayMerge.of(base.body(), body, edited)
                .filter(StorageFormat::isWellFormed)
                .orElseThrow(() -> unreconciled(content)));
        if (content.getTitle().equals(base.title())) {
            content.setTitle(title);
        }
    }

    private static Refused unreconciled(Page page) {
        return new Refused(
                CONFLICT,
                "The page " + page.getId()
                        + " was changed after its draft was begun, and the changes could not be merged");
    }

    /** The shared draft of a page, for whoever may edit it. */
    Optional<Page> draft(Page page) {
        return may(Permission.EDIT, page) ? store.drafts().of(page) : Optional.empty();
    }

    /**
     * Keeps the shared draft of a page, without a version of the page.
     *
     * @param change of the draft, or of a new one from the page as it is now
     */
    Page keepDraft(long id, Consumer<Page> change) {
        return inEdit(id, page -> {
            Page draft = draft(page).orElseGet(() -> Drafts.begin(page));
            change.accept(draft);
            if (draft.getVersion() < 1 || draft.getVersion() > page.getVersion()) {
                throw new Refused(BAD_REQUEST, "The page " + id + " has no version " + draft.getVersion());
            }
            if (draft.getTitle().length() > PageStore.LONGEST_TITLE) {
                throw new PageRefused("The title of a page has at most " + PageStore.LONGEST_TITLE + " characters");
            }
            draft.setBodyAsString(StorageFormat.clean(draft.getBodyAsString()));
            draft.setLastModifier(user());
            draft.setLastModificationDate(new Date());
            store.drafts().keep(draft);
            return draft;
        });
    }

    /**
     * The shared draft with what somebody has typed since his editor got a text, and with what was saved past the editors, where the host
     * merges that; as a host's editors all show it. Where nothing was typed nothing is kept.
     *
     * @param known the text that the editor got last
     * @param typed what stands in it now
     */
    Page typed(long id, String known, String typed) {
        return inEdit(id, page -> {
            Page draft = draft(page).orElseGet(() -> Drafts.begin(page));
            String before = draft.getBodyAsString();
            int begun = draft.getVersion();
            String both = before.equals(known)
                    ? typed
                    : ThreeWayMerge.of(known, before, typed).orElseThrow(() -> unreconciled(page));
            draft.setBodyAsString(StorageFormat.clean(both));
            forward(draft, page);
            boolean isSame =
                    draft.getVersion() == begun && draft.getBodyAsString().equals(before);
            return isSame
                    ? draft
                    : keepDraft(id, kept -> {
                        kept.setBodyAsString(draft.getBodyAsString());
                        kept.setVersion(draft.getVersion());
                    });
        });
    }

    /** Brings into a draft what its page got since it was begun; it stays behind where that cannot be. */
    private void forward(Page draft, Page page) {
        store.versions(page).stream()
                .filter(version -> version.number() == draft.getVersion() && version.number() < page.getVersion())
                .filter(version -> faults.reconcile())
                .findFirst()
                .flatMap(base -> ThreeWayMerge.of(base.body(), page.getBodyAsString(), draft.getBodyAsString()))
                .filter(StorageFormat::isWellFormed)
                .ifPresent(merged -> {
                    draft.setBodyAsString(merged);
                    draft.setVersion(page.getVersion());
                });
    }

    /** Gives up what is not published. */
    void discardDraft(long id) {
        requireWritable();
        transactions.run(() -> {
            if (!store.drafts().end(editable(id).getId())) {
                throw notFound(id);
            }
        });
    }

    /** Does what wants the right to edit a page, but leaves the page as it is. */
    <T> T inEdit(long id, Function<Page, T> work) {
        requireWritable();
        return transactions.execute(() -> work.apply(editable(id)));
    }

    private Page editable(long id) {
        Page page = page(id).orElseThrow(() -> notFound(id));
        if (!may(Permission.EDIT, page)) {
            throw new Refused(FORBIDDEN, "You don't have permission to edit the page " + id);
        }
        return page;
    }

    /** Puts a page into the trash. */
    void trash(long id) {
        requireWritable();
        transactions.run(() -> {
            Page page = page(id).orElseThrow(() -> notFound(id));
            if (!may(Permission.REMOVE, page)) {
                throw new Refused(FORBIDDEN, "You don't have permission to remove the page " + id);
            }
            store.trash(page);
            events.publish(new PageTrashedEvent(this, page, user(), false));
        });
    }

    /** Brings a page back from the trash, to where it was. */
    Page restore(long id) {
        requireWritable();
        return transactions.execute(() -> {
            Page page = trashed(id);
            store.find(page.getSpaceKey(), page.getTitle()).ifPresent(other -> {
                throw new PageRefused("A page with this title already exists: " + page.getTitle());
            });
            store.restore(page);
            Page restored = store.find(id).orElseThrow();
            events.publish(new PageRestoreEvent(this, restored));
            return restored;
        });
    }

    /** Removes a page from the trash for good. */
    void purge(long id) {
        requireWritable();
        transactions.run(() -> {
            Page page = trashed(id);
            store.purge(page);
            events.publish(new PageRemoveEvent(this, page));
        });
    }

    private Page trashed(long id) {
        return store.find(id)
                .filter(Page::isDeleted)
                .filter(page -> may(Permission.VIEW, page.getSpace()) && mayCreateIn(page.getSpace()))
                .orElseThrow(() -> notFound(id));
    }

    static Refused notFound(long id) {
        return new Refused(NOT_FOUND, "No content found with id: ContentId{id=" + id + "}");
    }

    private void requireWritable() {
        if (faults.readOnly()) {
            throw new Refused(READ_ONLY, "Read only mode is enabled");
        }
    }
}
