package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Evidence;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.MilestoneState;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.incident.Person;

/** The milestones of incidents, one row for each that is not open. */
final class MilestoneRows {

    /** How many ids one query names; Oracle takes 1000. */
    private static final int CHUNK = 500;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ActiveObjects ao;

    MilestoneRows(ActiveObjects ao) {
        this.ao = ao;
    }

    /** Milestones by the row id of their incident. */
    Map<Integer, Milestones> read(Collection<Integer> incidentIds) {
        Map<Integer, Map<Milestone, MilestoneState>> states = new HashMap<>();
        List<Integer> ids = List.copyOf(incidentIds);
        for (int i = 0; i < ids.size(); i += CHUNK) {
            for (MilestoneRow row : find(ids.subList(i, Math.min(ids.size(), i + CHUNK)))) {
                states.computeIfAbsent(row.getIncidentId(), id -> new EnumMap<>(Milestone.class))
                        .put(Milestone.valueOf(row.getMilestoneName()), state(row));
            }
        }
        Map<Integer, Milestones> milestones = new HashMap<>();
        states.forEach((id, found) -> milestones.put(id, Milestones.of(found)));
        return milestones;
    }

    /** Makes the rows say what the incident says; those that say it already are left alone. */
    void write(Incident incident, int incidentId) {
        Map<Milestone, MilestoneRow> rows = new EnumMap<>(Milestone.class);
        for (MilestoneRow row : find(List.of(incidentId))) {
            rows.put(Milestone.valueOf(row.getMilestoneName()), row);
        }
        incident.milestones().states().forEach((milestone, state) -> {
            MilestoneRow row = rows.get(milestone);
            MilestoneState kept = row == null ? MilestoneState.OPEN : state(row);
            if (!kept.equals(state)) {
                write(incident, incidentId, milestone, state, row);
            }
        });
    }

    void remove(int incidentId) {
        ao.delete(find(List.of(incidentId)));
    }

    private void write(
            Incident incident, int incidentId, Milestone milestone, MilestoneState state, @Nullable MilestoneRow kept) {
        if (state.equals(MilestoneState.OPEN)) {
            ao.delete(kept);
            return;
        }
        MilestoneRow row = kept == null
                ? ao.create(
                        MilestoneRow.class,
                        new DBParam("MILESTONE_DIGEST", Digest.of(incident.uid(), milestone.name())),
                        new DBParam("INCIDENT_ID", incidentId),
                        new DBParam("MILESTONE_NAME", milestone.name()))
                : kept;
        row.setStateName(state.kind().name());
        row.setHappenedAt(Nanoseconds.ofNullable(state.at()));
        row.setReasonText(state.reason());
        row.setSettledBy(state.by() == null ? null : state.by().key());
        row.setEvidenceJson(json(state.evidence()));
        row.save();
    }

    private MilestoneRow[] find(List<Integer> incidentIds) {
        String marks = String.join(", ", Collections.nCopies(incidentIds.size(), "?"));
        return ao.find(MilestoneRow.class, Query.select().where("INCIDENT_ID IN (" + marks + ")", (Object[])
                incidentIds.toArray(new Integer[0])));
    }

    private static MilestoneState state(MilestoneRow row) {
        return new MilestoneState(
                MilestoneState.Kind.valueOf(row.getStateName()),
                Nanoseconds.toInstantOrNull(row.getHappenedAt()),
                row.getReasonText(),
                row.getSettledBy() == null ? null : new Person(row.getSettledBy()),
                evidence(row.getEvidenceJson()));
    }

    @Nullable
    private static String json(List<Evidence> evidence) {
        if (evidence.isEmpty()) {
            return null;
        }
        ArrayNode array = JSON.createArrayNode();
        for (Evidence one : evidence) {
            ObjectNode node = array.addObject().put("source", one.source()).put("externalId", one.externalId());
            if (one.link() != null) {
                node.put("link", one.link());
            }
        }
        return array.toString();
    }

    private static List<Evidence> evidence(@Nullable String json) {
        List<Evidence> evidence = new ArrayList<>();
        if (json == null) {
            return evidence;
        }
        try {
            for (JsonNode node : JSON.readTree(json)) {
                evidence.add(new Evidence(
                        node.path("source").asText(),
                        node.path("externalId").asText(),
                        node.hasNonNull("link") ? node.get("link").asText() : null));
            }
            return evidence;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the evidence of a milestone is no JSON", broken);
        }
    }
}
