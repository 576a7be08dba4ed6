package org.sensible.incidents.policy;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Lets one caller say something once: the first who claims it, on whichever node, says it. What was claimed is committed before
 * anything is said, so a node that stops in between loses that one word and nobody hears one twice. Must be called outside any unit
 * of work. Threads may share it.
 */
@ConfluenceComponent
public final class Claims {

    private final ReminderStore store;
    private final UnitOfWork work;

    @Inject
    public Claims(ReminderStore store, UnitOfWork work) {
        this.store = store;
        this.work = work;
    }

    /** Whether this is the first claim of it. */
    public boolean isFirst(Reminder reminder) {
        if (!work.call(() -> store.claimed(List.of(reminder.digest()))).isEmpty()) {
            return false;
        }
        try {
            work.run(() -> store.claim(reminder));
            return true;
        } catch (ReminderStore.Claimed fasterOne) {
            return false;
        }
    }

    /** Lets all that is about the same thing be said again; writes only where one of these was claimed. */
    public void forget(String about, Collection<Reminder> claimed) {
        List<String> digests = claimed.stream().map(Reminder::digest).toList();
        work.run(() -> {
            if (!store.claimed(digests).isEmpty()) {
                store.removeAll(about);
            }
        });
    }
}
