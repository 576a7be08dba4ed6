package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.UnitOfWork;

/**
 * One after the other at an incident's timeline, over all nodes. Active Objects cannot lock a row for update, but every
 * database lets only one unit of work update a row, and the next one sees what that one kept.
 */
final class Turns {

    /** The first turns of an incident can meet while the row is made, and some databases do not let one wait for long. */
    private static final int TRIES = 5;

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    Turns(ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    <T> T take(String incidentUid, Supplier<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return unit.call(() -> {
                    claim(incidentUid);
                    return work.get();
                });
            } catch (RuntimeException failure) {
                // That unit is lost; the row, or the event, that somebody else made is there in the next one.
                if (tries == TRIES || !Violation.isLostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    void remove(String incidentUid) {
        unit.run(() -> ao.deleteWithSQL(TurnRow.class, "INCIDENT_UID = ?", incidentUid));
    }

    private void claim(String incidentUid) {
        Optional<TurnRow> row = Arrays.stream(
                        ao.find(TurnRow.class, Query.select().where("INCIDENT_UID = ?", incidentUid)))
                .findFirst();
        if (row.isEmpty()) {
            ao.create(TurnRow.class, new DBParam("INCIDENT_UID", incidentUid), new DBParam("TURN_NO", 1L));
            return;
        }
        row.get().setTurnNo(row.get().getTurnNo() + 1);
        row.get().save();
    }
}
