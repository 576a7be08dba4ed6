package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.KeyTime;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Restriction;
import org.sensible.incidents.postmortem.Placed;
import org.sensible.incidents.postmortem.Postmortem;

/** Keeps the rows of the index in step with incidents and postmortems, in the unit of work that changes those. */
final class IndexRows {

    private final ActiveObjects ao;
    private final AudienceRows audiences;

    IndexRows(ActiveObjects ao) {
        this.ao = ao;
        audiences = new AudienceRows(ao);
    }

    /** Writes down a postmortem whose incident is there. */
    void keep(Postmortem postmortem) {
        IndexRow row = row(postmortem.incidentKey());
        if (row == null) {
            Incident incident = incident(postmortem.incidentKey());
            if (incident == null) {
                return;
            }
            row = ao.create(
                    IndexRow.class,
                    new DBParam("INCIDENT_KEY", incident.key()),
                    new DBParam("AUDIENCE", audiences.keep(incident)));
            write(incident, row);
        }
        row.setPageId(postmortem.pageId());
        row.setStateName(postmortem.state().name());
        row.save();
    }

    /** The incident has changed; one without a postmortem is in no index. */
    void follow(Incident incident) {
        IndexRow row = row(incident.key());
        if (row != null) {
            write(incident, row);
            row.save();
        }
    }

    /** The page has moved, been renamed or thrown away, or come back. */
    void place(long pageId, Placed placed) {
        for (IndexRow row : ao.find(IndexRow.class, Query.select().where("PAGE_ID = ?", pageId))) {
            row.setSpaceKey(placed.space());
            row.setPageText(IncidentMapping.searchText(placed.title()));
            row.setTrashed(placed.trashed());
            row.save();
        }
    }

    void remove(String incidentKey) {
        ao.deleteWithSQL(IndexRow.class, "INCIDENT_KEY = ?", incidentKey);
    }

    private void write(Incident incident, IndexRow row) {
        Milestones milestones = incident.milestones();
        KeyTimes times = KeyTimes.of(incident, Optional.empty());
        row.setIncidentNo(incident.number());
        row.setAudience(audiences.keep(incident));
        row.setOpenService(row.getAudience().equals(AudienceRows.EVERYBODY) ? incident.service() : null);
        row.setSearchText(IncidentMapping.searchText(incident.key() + " " + incident.title()));
        row.setSeverityName(incident.severity().name());
        row.setServiceName(incident.service());
        long sortedAt = Nanoseconds.of(milestones
                .at(Milestone.RECOVERED)
                .or(() -> milestones.at(Milestone.STARTED))
                .orElseGet(milestones::declaredAt));
        row.setSortedAt(sortedAt);
        row.setLatestFirst(String.format(
                Locale.ROOT, "%019d-%019d", Long.MAX_VALUE - sortedAt, Long.MAX_VALUE - incident.number()));
        row.setRecoverySeconds(seconds(times, KeyTime.TIME_TO_RECOVERY));
        row.setTriageSeconds(seconds(times, KeyTime.TIME_TO_TRIAGE));
        row.setLearnSeconds(seconds(times, KeyTime.TIME_TO_LEARN));
    }

    @Nullable
    private static Long seconds(KeyTimes times, KeyTime which) {
        OptionalLong seconds = times.get(which).seconds();
        return seconds.isPresent() ? seconds.getAsLong() : null;
    }

    @Nullable
    private IndexRow row(String incidentKey) {
        IndexRow[] rows = ao.find(IndexRow.class, Query.select().where("INCIDENT_KEY = ?", incidentKey));
        return rows.length == 0 ? null : rows[0];
    }

    @Nullable
    private Incident incident(String key) {
        IncidentRow[] rows = ao.find(IncidentRow.class, Query.select().where("INCIDENT_KEY = ?", key));
        if (rows.length == 0) {
            return null;
        }
        List<Integer> id = List.of(rows[0].getID());
        Map<Integer, Restriction> restrictions = new RestrictionRows(ao).read(id);
        return IncidentMapping.read(
                rows[0],
                new MilestoneRows(ao).read(id).get(rows[0].getID()),
                restrictions.getOrDefault(rows[0].getID(), Restriction.NONE));
    }
}
