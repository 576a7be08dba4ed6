package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.candidate.Candidate;
import org.sensible.incidents.actionitem.candidate.CandidateStore;
import org.sensible.incidents.incident.Person;

/** Candidates in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoCandidateStore implements CandidateStore {

    private final ActiveObjects ao;

    @Inject
    public AoCandidateStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public List<Candidate> open() {
        CandidateRow[] rows = ao.find(CandidateRow.class, Query.select().where("ISSUE_KEY IS NULL"));
        Map<String, List<CandidateSeenRow>> sightings = Arrays.stream(ao.find(CandidateSeenRow.class))
                .collect(Collectors.groupingBy(CandidateSeenRow::getCandidateId));
        return Arrays.stream(rows)
                .map(row -> read(row, sightings.getOrDefault(row.getCandidateId(), List.of())))
                .toList();
    }

    @Override
    public Optional<Candidate> find(String id) {
        return row(id).map(row -> read(row, Arrays.asList(sightings(id))));
    }

    @Override
    public void add(Candidate candidate) {
        CandidateRow row = ao.create(
                CandidateRow.class,
                new DBParam("CANDIDATE_ID", candidate.id()),
                new DBParam("IMPORTANCE_LEVEL", candidate.isu().importance().name()),
                new DBParam("ITEM_SIZE", candidate.isu().size().name()),
                new DBParam("URGENCY_LEVEL", candidate.isu().urgency().name()));
        row.setKindName(name(candidate.kind()));
        row.setConfidenceLevel(name(candidate.isu().confidence()));
        row.setIssueKey(candidate.issueKey());
        if (candidate.answers() != null) {
            row.setAnswersTo(candidate.answers().to().name());
            row.setAnswersId(candidate.answers().id());
        }
        row.save();
        candidate.sightings().forEach(sighting -> seen(candidate.id(), sighting));
    }

    @Override
    public void seen(String id, Candidate.Sighting sighting) {
        String digest = Digest.of(id, sighting.incident());
        if (ao.count(CandidateSeenRow.class, Query.select().where("SIGHTING_ID = ?", digest)) > 0) {
            return;
        }
        ao.create(
                CandidateSeenRow.class,
                new DBParam("SIGHTING_ID", digest),
                new DBParam("CANDIDATE_ID", id),
                new DBParam("INCIDENT_KEY", sighting.incident()),
                new DBParam("SUMMARY", sighting.summary()),
                new DBParam("SEEN_AT", Nanoseconds.of(sighting.at())),
                new DBParam("SEEN_BY", sighting.by().key()));
    }

    @Override
    public void made(String id, String issueKey) {
        row(id).ifPresent(row -> {
            row.setIssueKey(issueKey);
            row.save();
        });
    }

    @Override
    public void remove(String id) {
        ao.delete(sightings(id));
        row(id).ifPresent(ao::delete);
    }

    @Override
    public void removeIncident(String incidentKey) {
        CandidateSeenRow[] gone =
                ao.find(CandidateSeenRow.class, Query.select().where("INCIDENT_KEY = ?", incidentKey));
        List<String> ids =
                Arrays.stream(gone).map(CandidateSeenRow::getCandidateId).toList();
        ao.delete(gone);
        ids.stream().filter(id -> sightings(id).length == 0).forEach(this::remove);
    }

    private Optional<CandidateRow> row(String id) {
        return Arrays.stream(ao.find(CandidateRow.class, Query.select().where("CANDIDATE_ID = ?", id)))
                .findFirst();
    }

    private CandidateSeenRow[] sightings(String id) {
        return ao.find(CandidateSeenRow.class, Query.select().where("CANDIDATE_ID = ?", id));
    }

    private static Candidate read(CandidateRow row, Collection<CandidateSeenRow> sightings) {
        return new Candidate(
                row.getCandidateId(),
                read(row.getKindName(), Kind::valueOf),
                new Isu(
                        Level.valueOf(row.getImportanceLevel()),
                        Size.valueOf(row.getItemSize()),
                        Level.valueOf(row.getUrgencyLevel()),
                        read(row.getConfidenceLevel(), Level::valueOf)),
                row.getAnswersTo() == null
                        ? null
                        : new Answers(Answers.To.valueOf(row.getAnswersTo()), row.getAnswersId()),
                sightings.stream()
                        .sorted(Comparator.comparing(CandidateSeenRow::getSeenAt)
                                .thenComparing(CandidateSeenRow::getIncidentKey))
                        .map(AoCandidateStore::sighting)
                        .toList(),
                row.getIssueKey());
    }

    private static Candidate.Sighting sighting(CandidateSeenRow row) {
        return new Candidate.Sighting(
                row.getIncidentKey(),
                row.getSummary(),
                Nanoseconds.toInstant(row.getSeenAt()),
                new Person(row.getSeenBy()));
    }

    @Nullable
    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    @Nullable
    private static <E> E read(@Nullable String name, Function<String, E> meaning) {
        return name == null ? null : meaning.apply(name);
    }
}
