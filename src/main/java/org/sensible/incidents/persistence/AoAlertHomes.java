package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.UnitOfWork;
import org.sensible.incidents.timeline.hook.AlertHomes;

/** Which incident an alert was taken for, in a table of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoAlertHomes implements AlertHomes {

    private static final int CHUNK = 500;
    private static final int TRIES = 3;

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoAlertHomes(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public Map<String, String> homes(String source, Collection<String> alerts) {
        Map<String, String> byDigest = digests(source, alerts);
        Map<String, String> homes = new HashMap<>();
        unit.run(() -> rows(byDigest.keySet())
                .forEach(row -> homes.put(byDigest.get(row.getAlertDigest()), row.getIncidentKey())));
        return homes;
    }

    @Override
    public void remember(String source, Collection<String> alerts, String incidentKey, Instant at) {
        Map<String, String> byDigest = digests(source, alerts);
        for (int i = 1; ; i++) {
            try {
                unit.run(() -> write(byDigest, incidentKey, at));
                return;
            } catch (RuntimeException failure) {
                // The unit has ended. Somebody else wrote one of them at the same moment: what stands then is read
                // again.
                if (!Violation.isLostRace(failure) || i == TRIES) {
                    throw failure;
                }
            }
        }
    }

    @Override
    public void forgetBefore(Instant at) {
        unit.run(() -> ao.deleteWithSQL(AlertHomeRow.class, "TAKEN_AT < ?", Nanoseconds.of(at)));
    }

    private void write(Map<String, String> byDigest, String incidentKey, Instant at) {
        Map<String, String> missing = new TreeMap<>(byDigest);
        for (AlertHomeRow row : rows(byDigest.keySet())) {
            missing.remove(row.getAlertDigest());
            if (!row.getIncidentKey().equals(incidentKey)) {
                row.setIncidentKey(incidentKey);
                row.setTakenAt(Nanoseconds.of(at));
                row.save();
            }
        }
        missing.keySet()
                .forEach(digest -> ao.create(
                        AlertHomeRow.class,
                        new DBParam("ALERT_DIGEST", digest),
                        new DBParam("INCIDENT_KEY", incidentKey),
                        new DBParam("TAKEN_AT", Nanoseconds.of(at))));
    }

    private List<AlertHomeRow> rows(Collection<String> digests) {
        List<String> all = new ArrayList<>(digests);
        List<AlertHomeRow> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
            String places = String.join(", ", Collections.nCopies(chunk.size(), "?"));
            Query query = Query.select().where("ALERT_DIGEST IN (" + places + ")", chunk.toArray());
            found.addAll(Arrays.asList(ao.find(AlertHomeRow.class, query)));
        }
        return found;
    }

    private static Map<String, String> digests(String source, Collection<String> alerts) {
        Map<String, String> byDigest = new TreeMap<>();
        alerts.forEach(alert -> byDigest.put(Digest.of(source, alert), alert));
        return byDigest;
    }
}
