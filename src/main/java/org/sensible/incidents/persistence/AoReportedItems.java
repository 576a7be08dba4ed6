package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.follow.ItemReport;
import org.sensible.incidents.actionitem.follow.ItemState;
import org.sensible.incidents.actionitem.follow.ReportedItems;
import org.sensible.incidents.incident.UnitOfWork;

/** What Jira's side reported, in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoReportedItems implements ReportedItems {

    /** The first reports of a Jira can meet while its row is made, and some databases do not let one wait for long. */
    private static final int TRIES = 5;

    private final ActiveObjects ao;
    private final UnitOfWork unit;

    @Inject
    public AoReportedItems(@ComponentImport ActiveObjects ao, UnitOfWork unit) {
        this.ao = ao;
        this.unit = unit;
    }

    @Override
    public <T> T inTurn(String jira, LongFunction<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return unit.call(() -> work.apply(turn(jira)));
            } catch (RuntimeException failure) {
                // That unit is lost; what somebody else made at the same moment is there in the next one.
                if (tries == TRIES || !Violation.isLostRace(failure)) {
                    throw failure;
                }
            }
        }
    }

    /** Every database lets only one unit of work update a row; the number is read after that. */
    private long turn(String jira) {
        Optional<ReporterRow> found = reporter(jira);
        if (found.isEmpty()) {
            ao.create(
                    ReporterRow.class,
                    new DBParam("JIRA_ID", jira),
                    new DBParam("TURN_NO", 1L),
                    new DBParam("REPORT_NO", 0L));
            return 0;
        }
        found.get().setTurnNo(found.get().getTurnNo() + 1);
        found.get().save();
        return reporter(jira).orElseThrow().getReportNo();
    }

    private Optional<ReporterRow> reporter(String jira) {
        return Arrays.stream(ao.find(ReporterRow.class, Query.select().where("JIRA_ID = ?", jira)))
                .findFirst();
    }

    @Override
    public Map<Long, ItemState> find(String jira, Collection<Long> issueIds) {
        Map<Long, ItemState> found = new TreeMap<>();
        rows(jira, issueIds).forEach(row -> found.put(row.getIssueNo(), ReportedMapping.state(row)));
        return found;
    }

    private List<ReportedItemRow> rows(String jira, Collection<Long> issueIds) {
        List<String> digests =
                issueIds.stream().distinct().map(id -> digest(jira, id)).toList();
        List<ReportedItemRow> rows = new ArrayList<>();
        for (List<String> some : Portions.of(digests)) {
            rows.addAll(select("ITEM_DIGEST IN (" + Portions.places(some) + ")", some.toArray()));
        }
        return rows;
    }

    private List<ReportedItemRow> select(String where, Object... values) {
        return Arrays.asList(ao.find(ReportedItemRow.class, Query.select().where(where, values)));
    }

    @Override
    public Map<Long, ItemState> inRange(String jira, ItemReport.Range range) {
        Map<Long, ItemState> found = new TreeMap<>();
        select("JIRA_ID = ? AND ISSUE_NO > ? AND ISSUE_NO <= ?", jira, range.after(), range.upTo())
                .forEach(row -> found.put(row.getIssueNo(), ReportedMapping.state(row)));
        return found;
    }

    @Override
    public void put(String jira, long issueId, ItemState state) {
        Optional<ReportedItemRow> row = rows(jira, List.of(issueId)).stream().findFirst();
        if (row.isPresent()) {
            ReportedMapping.write(row.get(), state);
            row.get().save();
        } else {
            ao.create(ReportedItemRow.class, ReportedMapping.columns(digest(jira, issueId), jira, issueId, state));
        }
    }

    @Override
    public void remove(String jira, Collection<Long> issueIds) {
        ao.delete(rows(jira, issueIds).toArray(ReportedItemRow[]::new));
    }

    @Override
    public void taken(String jira, long number, Instant at, boolean endsList) {
        ReporterRow row = reporter(jira).orElseThrow();
        row.setReportNo(number);
        row.setReportedAt(Nanoseconds.of(at));
        if (endsList) {
            row.setListedAt(Nanoseconds.of(at));
        }
        row.save();
    }

    @Override
    public List<ItemState> ofIncidents(Collection<String> incidentKeys) {
        List<ItemState> found = new ArrayList<>();
        for (List<String> some : Portions.of(List.copyOf(new LinkedHashSet<>(incidentKeys)))) {
            select("INCIDENT_KEY IN (" + Portions.places(some) + ")", some.toArray())
                    .forEach(row -> found.add(ReportedMapping.state(row)));
        }
        return sorted(found.stream());
    }

    @Override
    public List<ItemState> owed() {
        return sorted(select("COMMITMENT IN (?, ?)", Commitment.COMMITTED.name(), Commitment.LATER.name()).stream()
                .map(ReportedMapping::state)
                .filter(ItemState::isOwed));
    }

    @Override
    public List<ItemState> owed(String jira) {
        return sorted(
                select(
                                "JIRA_ID = ? AND COMMITMENT IN (?, ?)",
                                jira,
                                Commitment.COMMITTED.name(),
                                Commitment.LATER.name())
                        .stream()
                        .map(ReportedMapping::state)
                        .filter(ItemState::isOwed));
    }

    @Override
    public void mails(String jira, boolean hasServer) {
        ReporterRow row = reporter(jira).orElseThrow();
        row.setMails(hasServer);
        row.save();
    }

    @Override
    public boolean anyMails() {
        return Arrays.stream(ao.find(ReporterRow.class)).anyMatch(ReporterRow::isMails);
    }

    private static List<ItemState> sorted(Stream<ItemState> items) {
        return items.sorted(Comparator.comparing(ItemState::key)).toList();
    }

    @Override
    public Optional<Heard> lastHeard() {
        List<ReporterRow> rows = Arrays.asList(ao.find(ReporterRow.class));
        Optional<Instant> listAt = last(rows.stream().map(ReporterRow::getListedAt));
        return last(rows.stream().map(ReporterRow::getReportedAt)).map(at -> new Heard(at, listAt));
    }

    private static Optional<Instant> last(Stream<Long> instants) {
        return instants.filter(Objects::nonNull).max(Long::compare).map(Nanoseconds::toInstant);
    }

    private static String digest(String jira, long issueId) {
        return Digest.of(jira, Long.toString(issueId));
    }
}
