package org.sensible.incidents.persistence;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.plugin.spring.scanner.annotation.component.ConfluenceComponent;
import com.atlassian.plugin.spring.scanner.annotation.imports.ComponentImport;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.postmortem.review.Causes;
import org.sensible.incidents.postmortem.review.Decision;
import org.sensible.incidents.postmortem.review.Reading;
import org.sensible.incidents.postmortem.review.Review;
import org.sensible.incidents.postmortem.review.ReviewStore;
import org.sensible.incidents.postmortem.review.TurnedNames;
import org.sensible.incidents.postmortem.review.Verdict;

/** Reviews and their readers in the tables of Active Objects. Threads may share it. */
@ConfluenceComponent
public final class AoReviewStore implements ReviewStore {

    private static final String UNDERSTOOD = "UNDERSTOOD";
    private static final String UNKNOWN = "UNKNOWN";

    private final ActiveObjects ao;

    @Inject
    public AoReviewStore(@ComponentImport ActiveObjects ao) {
        this.ao = ao;
    }

    @Override
    public Optional<Review> of(String incidentKey) {
        return Arrays.stream(reviews(incidentKey)).map(AoReviewStore::read).findFirst();
    }

    @Override
    public void keep(Review review) {
        ReviewRow row = row(review.incidentKey());
        row.setDueAt(nanoseconds(review.due()));
        row.setAskedAt(nanoseconds(review.askedAt()));
        row.setReviewedAt(nanoseconds(review.reviewedAt()));
        Causes causes = review.causes();
        if (causes != null) {
            row.setCausesName(causes.understood() ? UNDERSTOOD : UNKNOWN);
            row.setTriedText(causes.tried());
            row.setMissingText(causes.missing());
            row.setCausesByKey(causes.by().key());
            row.setCausesAt(Nanoseconds.of(causes.at()));
        }
        row.save();
    }

    @Override
    public List<Reading> readings(String incidentKey) {
        return Arrays.stream(ao.find(
                        ReadingRow.class,
                        Query.select().where("INCIDENT_KEY = ?", incidentKey).order("ID")))
                .map(AoReviewStore::read)
                .toList();
    }

    @Override
    public List<Review> of(Collection<String> incidentKeys) {
        return Portions.of(List.copyOf(incidentKeys)).stream()
                .flatMap(keys -> Arrays.stream(ao.find(
                        ReviewRow.class,
                        Query.select().where("INCIDENT_KEY IN (" + Portions.places(keys) + ")", keys.toArray()))))
                .map(AoReviewStore::read)
                .toList();
    }

    @Override
    public Map<String, List<Reading>> reviewers(Collection<String> incidentKeys) {
        return Portions.of(List.copyOf(incidentKeys)).stream()
                .flatMap(keys -> Arrays.stream(ao.find(
                        ReadingRow.class,
                        Query.select()
                                .where("INCIDENT_KEY IN (" + Portions.places(keys) + ")", keys.toArray())
                                .order("ID"))))
                .filter(ReadingRow::isReviewer)
                .collect(Collectors.groupingBy(
                        ReadingRow::getIncidentKey, Collectors.mapping(AoReviewStore::read, Collectors.toList())));
    }

    @Override
    public List<String> asked(Person person) {
        return Arrays.stream(ao.find(
                        ReadingRow.class, Query.select().where("READER_KEY = ? AND REVIEWER = ?", person.key(), true)))
                .filter(row -> !read(row).hasApproved())
                .map(ReadingRow::getIncidentKey)
                .toList();
    }

    @Override
    public Optional<Reading> reading(String incidentKey, Person person) {
        return Arrays.stream(rows(incidentKey, person)).map(AoReviewStore::read).findFirst();
    }

    @Override
    public void keep(String incidentKey, Reading reading) {
        ReadingRow[] rows = rows(incidentKey, reading.person());
        ReadingRow row = rows.length > 0 ? rows[0] : added(() -> create(incidentKey, reading));
        Decision decision = reading.decision();
        row.setReviewer(reading.isReviewer());
        row.setReadVersion(reading.readVersion());
        row.setVerdictName(decision == null ? null : decision.verdict().name());
        row.setDecidedVersion(decision == null ? null : decision.version());
        row.setDecidedAt(decision == null ? null : Nanoseconds.of(decision.at()));
        row.setRemark(decision == null ? null : decision.comment());
        row.save();
    }

    @Override
    public Optional<TurnedNames> turned(String incidentKey) {
        return Arrays.stream(reviews(incidentKey))
                .filter(row -> row.getTurnedVersion() != null)
                .map(row -> new TurnedNames(
                        row.getTurnedVersion(),
                        row.getTurnedNames(),
                        row.getTurnedPrint(),
                        Nanoseconds.toInstant(row.getTurnedAt())))
                .findFirst();
    }

    @Override
    public void keepTurned(String incidentKey, @Nullable TurnedNames turned) {
        ReviewRow row = row(incidentKey);
        row.setTurnedVersion(turned == null ? null : turned.version());
        row.setTurnedNames(turned == null ? null : turned.names());
        row.setTurnedPrint(turned == null ? null : turned.print());
        row.setTurnedAt(turned == null ? null : Nanoseconds.of(turned.at()));
        row.save();
    }

    @Override
    public void remove(String incidentKey) {
        ao.deleteWithSQL(ReviewRow.class, "INCIDENT_KEY = ?", incidentKey);
        ao.deleteWithSQL(ReadingRow.class, "INCIDENT_KEY = ?", incidentKey);
    }

    private ReadingRow create(String incidentKey, Reading reading) {
        return ao.create(
                ReadingRow.class,
                new DBParam("READING_ID", id(incidentKey, reading.person())),
                new DBParam("INCIDENT_KEY", incidentKey),
                new DBParam("READER_KEY", reading.person().key()),
                new DBParam("REVIEWER", reading.isReviewer()),
                new DBParam("READ_VERSION", reading.readVersion()));
    }

    private static <T> T added(Supplier<T> create) {
        try {
            return create.get();
        } catch (RuntimeException failure) {
            throw Violation.isIn(failure) ? new Taken("added by somebody else meanwhile", failure) : failure;
        }
    }

    private ReviewRow row(String incidentKey) {
        ReviewRow[] rows = reviews(incidentKey);
        return rows.length > 0
                ? rows[0]
                : added(() -> ao.create(ReviewRow.class, new DBParam("INCIDENT_KEY", incidentKey)));
    }

    private ReviewRow[] reviews(String incidentKey) {
        return ao.find(ReviewRow.class, Query.select().where("INCIDENT_KEY = ?", incidentKey));
    }

    private ReadingRow[] rows(String incidentKey, Person person) {
        return ao.find(ReadingRow.class, Query.select().where("READING_ID = ?", id(incidentKey, person)));
    }

    private static String id(String incidentKey, Person person) {
        return Digest.of(incidentKey, person.key());
    }

    private static Review read(ReviewRow row) {
        return new Review(
                row.getIncidentKey(),
                instant(row.getDueAt()),
                instant(row.getAskedAt()),
                instant(row.getReviewedAt()),
                row.getCausesName() == null ? null : causes(row));
    }

    private static Causes causes(ReviewRow row) {
        return new Causes(
                row.getCausesName().equals(UNDERSTOOD),
                row.getTriedText(),
                row.getMissingText(),
                new Person(row.getCausesByKey()),
                Nanoseconds.toInstant(row.getCausesAt()));
    }

    private static Reading read(ReadingRow row) {
        Decision decision = row.getVerdictName() == null
                ? null
                : new Decision(
                        Verdict.valueOf(row.getVerdictName()),
                        row.getDecidedVersion(),
                        Nanoseconds.toInstant(row.getDecidedAt()),
                        row.getRemark());
        return new Reading(new Person(row.getReaderKey()), row.isReviewer(), row.getReadVersion(), decision);
    }

    @Nullable
    private static Long nanoseconds(@Nullable Instant at) {
        return at == null ? null : Nanoseconds.of(at);
    }

    @Nullable
    private static Instant instant(@Nullable Long nanoseconds) {
        return nanoseconds == null ? null : Nanoseconds.toInstant(nanoseconds);
    }
}
