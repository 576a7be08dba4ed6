package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Restriction;

/** For whom incidents are, one row for each person and group. */
final class RestrictionRows {

    /** How many ids one query names; Oracle takes 1000. */
    private static final int CHUNK = 500;

    private static final String USER = "user";
    private static final String GROUP = "group";

    private final ActiveObjects ao;

    RestrictionRows(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Restrictions by the row id of their incident; nothing for one that is for everybody. */
    Map<Integer, Restriction> read(Collection<Integer> incidentIds) {
        Map<Integer, Set<Person>> users = new HashMap<>();
        Map<Integer, Set<String>> groups = new HashMap<>();
        List<Integer> ids = List.copyOf(incidentIds);
        for (int i = 0; i < ids.size(); i += CHUNK) {
            for (RestrictionRow row : find(ids.subList(i, Math.min(ids.size(), i + CHUNK)))) {
                if (row.getSubjectKind().equals(USER)) {
                    of(users, row.getIncidentId()).add(new Person(row.getSubjectName()));
                } else {
                    of(groups, row.getIncidentId()).add(row.getSubjectName());
                }
            }
        }
        Set<Integer> restricted = new HashSet<>(users.keySet());
        restricted.addAll(groups.keySet());
        Map<Integer, Restriction> restrictions = new HashMap<>();
        restricted.forEach(id -> restrictions.put(id, new Restriction(of(users, id), of(groups, id))));
        return restrictions;
    }

    /** Makes the rows say what the incident says; nothing is written where they say it already. */
    void write(Incident incident, int incidentId) {
        Restriction kept = read(List.of(incidentId)).getOrDefault(incidentId, Restriction.NONE);
        if (kept.equals(incident.restriction())) {
            return;
        }
        remove(incidentId);
        incident.restriction().users().forEach(user -> create(incident, incidentId, USER, user.key()));
        incident.restriction().groups().forEach(group -> create(incident, incidentId, GROUP, group));
    }

    void remove(int incidentId) {
        ao.delete(find(List.of(incidentId)));
    }

    private void create(Incident incident, int incidentId, String kind, String name) {
        ao.create(
                RestrictionRow.class,
                new DBParam("RESTRICTION_DIGEST", Digest.of(incident.uid(), kind, name)),
                new DBParam("INCIDENT_ID", incidentId),
                new DBParam("SUBJECT_KIND", kind),
                new DBParam("SUBJECT_NAME", name));
    }

    private RestrictionRow[] find(List<Integer> incidentIds) {
        String marks = String.join(", ", Collections.nCopies(incidentIds.size(), "?"));
        return ao.find(RestrictionRow.class, Query.select().where("INCIDENT_ID IN (" + marks + ")", (Object[])
                incidentIds.toArray(new Integer[0])));
    }

    private static <T> Set<T> of(Map<Integer, Set<T>> byIncident, int id) {
        return byIncident.computeIfAbsent(id, absent -> new HashSet<>());
    }
}
