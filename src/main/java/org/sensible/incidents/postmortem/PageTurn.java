package org.sensible.incidents.postmortem;

import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * Changes pages one after the other, each change in a transaction of its own that begins with reading the page. Where
 * somebody's editor is in the way it is tried again, three times at most. Threads may share it.
 */
@ConfluenceComponent
public final class PageTurn {

    private static final int TRIES = 4;
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final PageEdits edits;
    private final UnitOfWork work;
    private final Pause pause;

    /** Lets time pass. */
    interface Pause {

        void lasts(Duration duration) throws InterruptedException;
    }

    @Inject
    public PageTurn(PageEdits edits, UnitOfWork work) {
        this(edits, work, duration -> Thread.sleep(duration.toMillis()));
    }

    PageTurn(PageEdits edits, UnitOfWork work, Pause pause) {
        this.edits = edits;
        this.work = work;
        this.pause = pause;
    }

    /**
     * Does the change.
     *
     * @param change reads the page and saves it; may run several times, each time after everything before was undone
     * @throws Conflict where others were in the way all the time; nothing was changed
     */
    public <T> T change(long pageId, Supplier<T> change) {
        return edits.inTurn(pageId, () -> {
            for (int tried = 1; ; tried++) {
                try {
                    return work.call(change);
                } catch (RuntimeException failure) {
                    if (!edits.isPassing(failure)) {
                        throw failure;
                    }
                    if (tried == TRIES) {
                        throw busy();
                    }
                }
                rest(PAUSE.multipliedBy(tried));
            }
        });
    }

    static Conflict busy() {
        return new Conflict(Text.of("incidents.postmortem.refusal.pageBusy"));
    }

    private void rest(Duration duration) {
        try {
            pause.lasts(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }
}
