package org.sensible.incidents.archive;

import jakarta.annotation.Nullable;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.timeline.Recorded;
import org.sensible.incidents.timeline.importing.ImportProgress;

/**
 * How far the reading of an archive is, for whoever looks at it from another thread; that one may ask for its end too. One
 * thread counts, any may look.
 */
final class ArchiveProgress {

    private final int of;
    private volatile int incidents;
    private volatile long events;

    @Nullable
    private volatile Text end;

    /** @param of how many incidents there are in all */
    ArchiveProgress(int of) {
        this.of = of;
    }

    int incidents() {
        return incidents;
    }

    long events() {
        return events;
    }

    /** One more is kept. */
    void incident() {
        incidents = incidents + 1;
        check();
    }

    void events(int more) {
        events = events + more;
        check();
    }

    /** @throws Conflict where somebody asked for the end; nothing is kept then */
    void check() {
        if (end != null) {
            throw new Conflict(end);
        }
    }

    /** Has the reading end soon, for that reason. */
    void stop(Text why) {
        end = why;
    }

    ImportProgress reached() {
        return new ImportProgress(
                incidents, of, new Recorded((int) Math.min(events, Integer.MAX_VALUE), 0, null, null), 0);
    }
}
