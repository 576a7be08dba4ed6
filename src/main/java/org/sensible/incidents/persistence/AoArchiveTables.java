package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.sensible.incidents.archive.ArchiveTables;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Postmortem;

/** What an archive holds beside incidents and timelines, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoArchiveTables implements ArchiveTables {

    private final ActiveObjects ao;
    private final Map<String, RecordRows<?>> tables = new LinkedHashMap<>();

    @Inject
    public AoArchiveTables(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
        add("timelineTurns", TurnRow.class);
        add("postmortems", PostmortemRow.class);
        add("postmortemRows", PageEventRow.class);
        add("reviews", ReviewRow.class);
        add("reviewReadings", ReadingRow.class);
        add("actionItems", ReportedItemRow.class);
        add("actionItemReporters", ReporterRow.class);
        add("actionItemIdeas", CandidateRow.class);
        add("actionItemIdeaSightings", CandidateSeenRow.class);
        add("policyPlaces", PolicyPlaceRow.class);
        add("policyVersions", PolicyReadingRow.class);
        add("policyAcknowledgements", PolicyAckRow.class);
        add("policyWishes", PolicyWishRow.class);
        add("demandMarks", DemandMarkRow.class);
        add("removedIncidents", RemovedRow.class);
    }

    private <T extends Entity> void add(String name, Class<T> entity) {
        tables.put(name, new RecordRows<>(ao, entity));
    }

    @Override
    public boolean isEmpty() {
        return ao.count(IncidentRow.class, Query.select()) == 0
                && tables.values().stream().allMatch(RecordRows::isEmpty);
    }

    @Override
    public List<String> incidentKeys() {
        return Arrays.stream(ao.find(IncidentRow.class, Query.select("ID, INCIDENT_KEY, INCIDENT_NO, DRILL_RUN")))
                .sorted(Comparator.comparing(IncidentRow::isDrillRun).thenComparing(IncidentRow::getIncidentNo))
                .map(IncidentRow::getIncidentKey)
                .toList();
    }

    @Override
    public List<String> names() {
        return List.copyOf(tables.keySet());
    }

    @Override
    public void each(String name, Consumer<Map<String, Object>> record) {
        tables.get(name).each(record);
    }

    @Override
    public void add(String name, Map<String, Object> record) {
        tables.get(name).add(record);
    }

    @Override
    public List<Long> finish() {
        IndexRows index = new IndexRows(ao);
        PostmortemRow[] postmortems = ao.find(PostmortemRow.class);
        for (PostmortemRow row : postmortems) {
            index.keep(new Postmortem(
                    row.getIncidentKey(),
                    row.getPageId(),
                    Postmortem.State.valueOf(row.getStateName()),
                    new Person(row.getOwnerKey()),
                    Nanoseconds.toInstant(row.getCreatedAt())));
        }
        return Arrays.stream(postmortems).map(PostmortemRow::getPageId).toList();
    }
}
