package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.Person;

/**
 * Who had one duty when. Immutable.
 *
 * @param latest who has it now; {@code null} where nobody does
 * @param changes earliest first; none where the same person had it all the time, as far as anybody recorded
 */
record Holders(@Nullable Person latest, List<DutyChange> changes) {

    Holders {
        changes = changes.stream().sorted(Comparator.comparing(DutyChange::at)).toList();
    }

    /** Who had it at that instant; whoever takes it has it from the instant of the change on. */
    @Nullable
    Person at(Instant instant) {
        Person holder = changes.isEmpty() ? latest : changes.get(0).before();
        for (DutyChange change : changes) {
            if (!change.at().isAfter(instant)) {
                holder = change.after();
            }
        }
        return holder;
    }
}
