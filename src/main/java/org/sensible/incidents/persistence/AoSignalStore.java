package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.SignalStore;

/** Signals and the states of alerts in tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoSignalStore implements SignalStore {

    private static final int SOME_OF_DIGEST = 16;

    /** No type, so that no question finds what stands there. */
    private static final String COUNTS_NO_LONGER = "/-/";

    private final ActiveObjects ao;
    private final UnitOfWork unit;
    private final AlertRows alerts;

    @Inject
    public AoSignalStore(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
        this.alerts = new AlertRows(ao);
    }

    @Override
    public boolean note(String incidentUid, List<Signal> signals) {
        return unit.call(() -> {
            boolean unsettled = false;
            for (List<Signal> portion : Portions.of(signals)) {
                unsettled |= notePortion(incidentUid, portion);
            }
            return unsettled;
        });
    }

    private boolean notePortion(String incidentUid, List<Signal> portion) {
        Map<String, Signal> fresh = byDigest(incidentUid, portion);
        boolean unsettled = false;
        for (SignalRow row : rows(List.copyOf(fresh.keySet()))) {
            fresh.remove(row.getDigest());
            unsettled |= !row.isSettled();
        }
        if (!fresh.isEmpty()) {
            ao.create(
                    SignalRow.class,
                    fresh.entrySet().stream()
                            .map(each -> columns(incidentUid, each.getKey(), each.getValue()))
                            .toList());
            alerts.hear(incidentUid, List.copyOf(fresh.values()));
        }
        return unsettled || !fresh.isEmpty();
    }

    @Override
    public boolean move(String incidentUid, String source, String externalId, @Nullable Instant at) {
        List<String> digests = Arrays.stream(Signal.Type.values())
                .map(type -> Digest.of(incidentUid, type.name(), source, externalId))
                .toList();
        return unit.call(() -> {
            boolean moved = false;
            for (SignalRow row : rows(digests)) {
                moved |= move(row, at);
            }
            return moved;
        });
    }

    private boolean move(SignalRow row, @Nullable Instant at) {
        String place = at == null
                ? row.getIncidentUid() + COUNTS_NO_LONGER + row.getDigest().substring(0, SOME_OF_DIGEST)
                : place(row, Nanoseconds.of(at));
        if (place.equals(row.getPlaceKey())) {
            return false;
        }
        row.setPlaceKey(place);
        if (at != null) {
            row.setHappenedAt(Nanoseconds.of(at));
        }
        row.save();
        if (row.getAlertName() != null) {
            alerts.hearAgain(
                    row.getIncidentUid(), row.getSourceName(), row.getAlertName(), ofAlerts(row.getIncidentUid()));
        }
        return true;
    }

    /** All that count of the incident's alerts; their names cannot be asked for. */
    private List<Signal> ofAlerts(String incidentUid) {
        return Stream.of(Signal.Type.FIRING, Signal.Type.QUIET)
                .map(type -> Query.select()
                        .where(
                                "PLACE_KEY >= ? AND PLACE_KEY < ?",
                                place(incidentUid, type, 0),
                                place(incidentUid, type, Long.MAX_VALUE)))
                .flatMap(query -> Arrays.stream(ao.find(SignalRow.class, query)))
                .map(AoSignalStore::signal)
                .toList();
    }

    @Override
    public void settle(String incidentUid, List<Signal> signals) {
        for (List<Signal> portion : Portions.of(signals)) {
            unit.run(() -> rows(List.copyOf(byDigest(incidentUid, portion).keySet()))
                    .forEach(row -> {
                        row.setSettled(true);
                        row.save();
                    }));
        }
    }

    @Override
    public Optional<Signal> first(String incidentUid, Signal.Type type, Instant from, Instant to) {
        return one(incidentUid, type, from, to, "PLACE_KEY ASC");
    }

    @Override
    public Optional<Signal> last(String incidentUid, Signal.Type type, Instant from, Instant to) {
        return one(incidentUid, type, from, to, "PLACE_KEY DESC");
    }

    @Override
    public boolean isFiring(String incidentUid) {
        return unit.call(() -> alerts.isFiring(incidentUid));
    }

    @Override
    public void remove(String incidentUid) {
        unit.run(() -> {
            ao.deleteWithSQL(SignalRow.class, "INCIDENT_UID = ?", incidentUid);
            alerts.remove(incidentUid);
        });
    }

    private Optional<Signal> one(String incidentUid, Signal.Type type, Instant from, Instant to, String order) {
        Query query = Query.select()
                .where(
                        "PLACE_KEY >= ? AND PLACE_KEY < ?",
                        place(incidentUid, type, Nanoseconds.of(from)),
                        place(incidentUid, type, Nanoseconds.of(to) + 1))
                .order(order)
                .limit(1);
        return unit.call(() -> Arrays.stream(ao.find(SignalRow.class, query))
                .map(AoSignalStore::signal)
                .findFirst());
    }

    /** Digits of one length stand in the order of their numbers in every collation. */
    private static String place(String incidentUid, Signal.Type type, long nanoseconds) {
        return incidentUid + "/" + type.name() + "/" + String.format(Locale.ROOT, "%019d", nanoseconds);
    }

    private static String place(SignalRow row, long nanoseconds) {
        return place(row.getIncidentUid(), Signal.Type.valueOf(row.getSignalType()), nanoseconds)
                + "/"
                + row.getDigest().substring(0, SOME_OF_DIGEST);
    }

    private List<SignalRow> rows(List<String> digests) {
        if (digests.isEmpty()) {
            return List.of();
        }
        return Arrays.asList(ao.find(
                SignalRow.class,
                Query.select().where("DIGEST IN (" + Portions.places(digests) + ")", digests.toArray())));
    }

    private static Map<String, Signal> byDigest(String incidentUid, List<Signal> signals) {
        Map<String, Signal> byDigest = new LinkedHashMap<>();
        signals.forEach(signal -> byDigest.putIfAbsent(
                Digest.of(incidentUid, signal.type().name(), signal.source(), signal.externalId()), signal));
        return byDigest;
    }

    private static Map<String, Object> columns(String incidentUid, String digest, Signal signal) {
        long at = Nanoseconds.of(signal.at());
        Map<String, Object> columns = new HashMap<>();
        columns.put("DIGEST", digest);
        columns.put("INCIDENT_UID", incidentUid);
        columns.put("PLACE_KEY", place(incidentUid, signal.type(), at) + "/" + digest.substring(0, SOME_OF_DIGEST));
        columns.put("SIGNAL_TYPE", signal.type().name());
        columns.put("SOURCE_NAME", signal.source());
        columns.put("ALERT_NAME", signal.alert());
        columns.put("HAPPENED_AT", at);
        columns.put("EXTERNAL_ID", signal.externalId());
        columns.put("EVIDENCE_LINK", signal.link());
        columns.put("SETTLED", false);
        return columns;
    }

    private static Signal signal(SignalRow row) {
        return new Signal(
                Signal.Type.valueOf(row.getSignalType()),
                row.getSourceName(),
                row.getAlertName(),
                Nanoseconds.toInstant(row.getHappenedAt()),
                row.getExternalId(),
                row.getEvidenceLink());
    }
}
