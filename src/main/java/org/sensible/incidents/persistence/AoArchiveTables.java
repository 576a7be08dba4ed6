package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.java.ao.DBParam;
import net.java.ao.Entity;
import net.java.ao.Query;
import org.sensible.incidents.archive.ArchiveTables;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Postmortem;

/** What an archive holds beside incidents and timelines, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoArchiveTables implements ArchiveTables {

    static final String SETTINGS = "settings";

    /** Rows of incidents count from 1. */
    private static final int NO_INCIDENT = 0;

    /** In the order in which an archive holds them. */
    static final Map<String, Class<? extends Entity>> LISTS = lists();

    private final ActiveObjects ao;
    private final Map<String, Records> tables = new LinkedHashMap<>();

    @Inject
    public AoArchiveTables(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
        LISTS.forEach((name, entity) -> tables.put(name, new RecordRows<>(ao, entity)));
        tables.put(SETTINGS, new SettingRecords(ao));
    }

    private static Map<String, Class<? extends Entity>> lists() {
        Map<String, Class<? extends Entity>> lists = new LinkedHashMap<>();
        lists.put("timelineTurns", TurnRow.class);
        lists.put("alertStates", AlertRow.class);
        lists.put("eventSignals", SignalRow.class);
        lists.put("alertHomes", AlertHomeRow.class);
        lists.put("matchingRules", RuleSetRow.class);
        lists.put("dutyChanges", DutyChangeRow.class);
        lists.put("postmortems", PostmortemRow.class);
        lists.put("postmortemRows", PageEventRow.class);
        lists.put("postmortemWords", SaidRow.class);
        lists.put("draftTries", DraftTryRow.class);
        lists.put("reviews", ReviewRow.class);
        lists.put("reviewReadings", ReadingRow.class);
        lists.put("actionItems", ReportedItemRow.class);
        lists.put("actionItemReporters", ReporterRow.class);
        lists.put("actionItemIdeas", CandidateRow.class);
        lists.put("actionItemIdeaSightings", CandidateSeenRow.class);
        lists.put("actionItemReminders", ItemReminderRow.class);
        lists.put("knownIssues", KnownIssueRow.class);
        lists.put("policyPlaces", PolicyPlaceRow.class);
        lists.put("policyVersions", PolicyReadingRow.class);
        lists.put("policyAcknowledgements", PolicyAckRow.class);
        lists.put("policyWishes", PolicyWishRow.class);
        lists.put("demandMarks", DemandMarkRow.class);
        lists.put("reminders", ReminderRow.class);
        lists.put("removedIncidents", RemovedRow.class);
        return Collections.unmodifiableMap(lists);
    }

    @Override
    public boolean isEmpty() {
        return ao.count(IncidentRow.class, Query.select()) == 0
                && tables.values().stream().allMatch(Records::isEmpty);
    }

    /** Whoever makes the row first has the turn; it is gone when that turn ends, however it ends. */
    @Override
    public boolean claim() {
        ao.delete(ao.create(GuardRow.class, new DBParam("INCIDENT_ID", NO_INCIDENT)));
        return isEmpty();
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
        List<Long> pages = new ArrayList<>();
        PostmortemRow[] portion;
        int last = 0;
        do {
            portion = ao.find(
                    PostmortemRow.class,
                    Query.select().where("ID > ?", last).order("ID ASC").limit(Portions.MOST));
            for (PostmortemRow row : portion) {
                index.keep(postmortem(row));
                pages.add(row.getPageId());
                last = row.getID();
            }
        } while (portion.length == Portions.MOST);
        return pages;
    }

    private static Postmortem postmortem(PostmortemRow row) {
        return new Postmortem(
                row.getIncidentKey(),
                row.getPageId(),
                Postmortem.State.valueOf(row.getStateName()),
                new Person(row.getOwnerKey()),
                Nanoseconds.toInstant(row.getCreatedAt()));
    }
}
