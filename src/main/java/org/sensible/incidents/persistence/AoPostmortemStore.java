package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.Placed;
import org.sensible.incidents.postmortem.Postmortem;
import org.sensible.incidents.postmortem.PostmortemStore;

/** Postmortems in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoPostmortemStore implements PostmortemStore {

    private final ActiveObjects ao;
    private final IndexRows index;

    @Inject
    public AoPostmortemStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
        index = new IndexRows(ao);
    }

    @Override
    public Optional<Postmortem> ofIncident(String incidentKey) {
        return Arrays.stream(rowsOf(incidentKey)).map(AoPostmortemStore::read).findFirst();
    }

    @Override
    public List<Postmortem> ofIncidents(Collection<String> incidentKeys) {
        return Portions.of(List.copyOf(incidentKeys)).stream()
                .flatMap(keys -> Arrays.stream(ao.find(
                        PostmortemRow.class,
                        Query.select().where("INCIDENT_KEY IN (" + Portions.places(keys) + ")", keys.toArray()))))
                .map(AoPostmortemStore::read)
                .toList();
    }

    @Override
    public Optional<Postmortem> ofPage(long pageId) {
        return Arrays.stream(ao.find(PostmortemRow.class, Query.select().where("PAGE_ID = ?", pageId)))
                .map(AoPostmortemStore::read)
                .findFirst();
    }

    @Override
    public void add(Postmortem postmortem) {
        try {
            ao.create(
                    PostmortemRow.class,
                    new DBParam("INCIDENT_KEY", postmortem.incidentKey()),
                    new DBParam("PAGE_ID", postmortem.pageId()),
                    new DBParam("STATE_NAME", postmortem.state().name()),
                    new DBParam("OWNER_KEY", postmortem.owner().key()),
                    new DBParam("CREATED_AT", Nanoseconds.of(postmortem.createdAt())));
        } catch (RuntimeException failure) {
            // Hosts wrap what the database says in exceptions of their own. The unit is lost and ends with this.
            throw Violation.isIn(failure)
                    ? new AlreadyKept(postmortem.incidentKey() + " has a postmortem", failure)
                    : failure;
        }
        index.keep(postmortem);
    }

    @Override
    public void change(Postmortem postmortem) {
        PostmortemRow[] rows = rowsOf(postmortem.incidentKey());
        for (PostmortemRow row : rows) {
            row.setStateName(postmortem.state().name());
            row.setOwnerKey(postmortem.owner().key());
            row.save();
        }
        if (rows.length > 0) {
            index.keep(postmortem);
        }
    }

    @Override
    public Map<String, Integer> rows(long pageId) {
        return Arrays.stream(pageRows(pageId))
                .collect(Collectors.toMap(PageEventRow::getEventId, PageEventRow::getPageVersion));
    }

    @Override
    public void addRows(long pageId, int version, Collection<String> events) {
        Set<String> known = rows(pageId).keySet();
        events.stream()
                .distinct()
                .filter(event -> !known.contains(event))
                .forEach(event -> addRow(pageId, version, event));
    }

    /** Pages are changed one after the other in the cluster, so nobody adds the same row at the same time. */
    private void addRow(long pageId, int version, String event) {
        ao.create(
                PageEventRow.class,
                new DBParam("DIGEST", Digest.of(Long.toString(pageId), event)),
                new DBParam("PAGE_ID", pageId),
                new DBParam("EVENT_ID", event),
                new DBParam("PAGE_VERSION", version));
    }

    @Override
    public void place(long pageId, Placed placed) {
        index.place(pageId, placed);
    }

    @Override
    public void remove(String incidentKey) {
        index.remove(incidentKey);
        for (PostmortemRow row : rowsOf(incidentKey)) {
            ao.delete(pageRows(row.getPageId()));
            ao.delete(row);
        }
    }

    private PageEventRow[] pageRows(long pageId) {
        return ao.find(PageEventRow.class, Query.select().where("PAGE_ID = ?", pageId));
    }

    private PostmortemRow[] rowsOf(String incidentKey) {
        return ao.find(PostmortemRow.class, Query.select().where("INCIDENT_KEY = ?", incidentKey));
    }

    private static Postmortem read(PostmortemRow row) {
        return new Postmortem(
                row.getIncidentKey(),
                row.getPageId(),
                Postmortem.State.valueOf(row.getStateName()),
                new Person(row.getOwnerKey()),
                Nanoseconds.toInstant(row.getCreatedAt()));
    }
}
