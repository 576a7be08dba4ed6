package org.sensible.sandbox.confluence;

import com.atlassian.confluence.pages.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What a host's session is to a transaction: the same page is the same object as long as it runs. A page that was changed
 * without {@code saveNewVersion} would be written past all versions by a host; here the transaction fails.
 */
final class PageSession {

    private final Object key = new Object();

    /** A page that was handed out and how it was then. */
    private record Known(Page page, State state) {}

    private record State(String title, String body, String status, String note, int version, long parent) {

        static State of(Page page) {
            return new State(
                    page.getTitle(),
                    page.getBodyAsString(),
                    page.getContentStatus(),
                    page.getVersionComment(),
                    page.getVersion(),
                    page.getParent() == null ? 0 : page.getParent().getId());
        }
    }

    /** The object that this transaction knows the page by; outside of one, the page itself. */
    Page same(Page loaded) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return loaded;
        }
        return pages().computeIfAbsent(loaded.getId(), id -> new Known(loaded, State.of(loaded)))
                .page();
    }

    /** The page as it is now is how the database has it. */
    void saved(Page page) {
        pages().put(page.getId(), new Known(page, State.of(page)));
    }

    /** Refuses a page that was changed after this transaction got it. */
    void requireUntouched(Page page) {
        Optional.ofNullable(pages().get(page.getId())).ifPresent(known -> requireUntouched(page, known.state()));
    }

    private static void requireUntouched(Page page, State stored) {
        if (!Objects.equals(State.of(page), stored)) {
            throw new IllegalStateException(
                    "The page " + page.getId() + " \"" + stored.title()
                            + "\" was changed outside of saveNewVersion's modification; a host would write that past its versions");
        }
    }

    private Map<Long, Known> pages() {
        @SuppressWarnings("unchecked") // this class alone binds something under its key
        Map<Long, Known> bound = (Map<Long, Known>) TransactionSynchronizationManager.getResource(key);
        if (bound != null) {
            return bound;
        }
        Map<Long, Known> pages = new LinkedHashMap<>();
        TransactionSynchronizationManager.bindResource(key, pages);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                pages.values().forEach(known -> requireUntouched(known.page(), known.state()));
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
        return pages;
    }
}
