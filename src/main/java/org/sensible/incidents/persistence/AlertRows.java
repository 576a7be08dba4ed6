package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.sensible.incidents.timeline.AlertState;
import org.sensible.incidents.timeline.Signal;

/** The states of alerts. Used inside the unit of work, and the turn, of whoever keeps signals. */
final class AlertRows {

    private final ActiveObjects ao;

    AlertRows(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Takes new signals into the states of their alerts; those of no alert are passed over. */
    void hear(String incidentUid, List<Signal> signals) {
        Map<String, AlertState> heard = new LinkedHashMap<>();
        for (Signal signal : signals) {
            if (signal.alert() != null) {
                String digest = Digest.of(incidentUid, signal.source(), signal.alert());
                heard.put(
                        digest,
                        heard.computeIfAbsent(digest, any -> row(any).map(AlertRows::state)
                                        .orElse(AlertState.UNHEARD))
                                .with(signal));
            }
        }
        heard.forEach((digest, state) -> keep(incidentUid, digest, state));
    }

    /**
     * Takes the state of one alert anew from all that counts.
     *
     * @param signals of any alerts
     */
    void hearAgain(String incidentUid, String source, String alert, List<Signal> signals) {
        AlertState state = AlertState.UNHEARD;
        for (Signal signal : signals) {
            if (source.equals(signal.source()) && alert.equals(signal.alert())) {
                state = state.with(signal);
            }
        }
        keep(incidentUid, Digest.of(incidentUid, source, alert), state);
    }

    boolean isFiring(String incidentUid) {
        return ao.find(
                                AlertRow.class,
                                Query.select()
                                        .where("FIRING_FOR = ?", incidentUid)
                                        .limit(1))
                        .length
                > 0;
    }

    void remove(String incidentUid) {
        ao.deleteWithSQL(AlertRow.class, "INCIDENT_UID = ?", incidentUid);
    }

    private Optional<AlertRow> row(String digest) {
        return Arrays.stream(ao.find(AlertRow.class, Query.select().where("DIGEST = ?", digest)))
                .findFirst();
    }

    private void keep(String incidentUid, String digest, AlertState state) {
        AlertRow row = row(digest).orElseGet(() -> {
            Map<String, Object> columns = new HashMap<>();
            columns.put("DIGEST", digest);
            columns.put("INCIDENT_UID", incidentUid);
            return ao.create(AlertRow.class, columns);
        });
        row.setFiringFor(state.isFiring() ? incidentUid : null);
        row.setFirstFiredAt(Nanoseconds.ofNullable(state.firstFiredAt()));
        row.setLastFiredAt(Nanoseconds.ofNullable(state.lastFiredAt()));
        row.setLastQuietAt(Nanoseconds.ofNullable(state.lastQuietAt()));
        row.save();
    }

    private static AlertState state(AlertRow row) {
        return new AlertState(
                Nanoseconds.toInstantOrNull(row.getFirstFiredAt()),
                Nanoseconds.toInstantOrNull(row.getLastFiredAt()),
                Nanoseconds.toInstantOrNull(row.getLastQuietAt()));
    }
}
