package org.sensible.incidents.policy;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sensible.incidents.incident.Person;

/**
 * Who of the team is at work when. Immutable.
 *
 * @param rows in the page's order; empty where the policy says nothing of it
 */
public record Coverage(List<CoverageRow> rows) {

    /** Of a policy that says nothing of it. */
    public static final Coverage NONE = new Coverage(List.of());

    public Coverage {
        rows = List.copyOf(rows);
    }

    /** With one more row, after the others. */
    public Coverage plus(CoverageRow row) {
        return new Coverage(Stream.concat(rows.stream(), Stream.of(row)).toList());
    }

    /** In which somebody works, in the rows' order, each once. */
    public List<ZoneId> zones() {
        return rows.stream().map(row -> row.hours().zone()).distinct().toList();
    }

    /** The hours of the first row that names the person. */
    public Optional<WorkingHours> of(Person person) {
        return rows.stream()
                .filter(row -> row.people().contains(person))
                .map(CoverageRow::hours)
                .findFirst();
    }

    /** The hours of the first row that says that user name in plain words, as of somebody whom the host does not know. */
    public Optional<WorkingHours> ofName(String userName) {
        return rows.stream()
                .filter(row -> Stream.of(row.who().split("[\\s,;、/()（）]+")).anyMatch(userName::equalsIgnoreCase))
                .map(CoverageRow::hours)
                .findFirst();
    }

    /** Whether a row that names the person has work then; whose hours nobody knows is always at work. */
    public boolean isAtWork(Person person, Instant at) {
        List<CoverageRow> own =
                rows.stream().filter(row -> row.people().contains(person)).toList();
        return own.isEmpty() || own.stream().anyMatch(row -> new BusinessTime(row.hours()).isWorking(at));
    }

    /**
     * The hours by which something is counted that somebody has to do: those of the first of these people whom a row names;
     * else {@link WorkingHours#STANDARD}.
     *
     * @param people who has to act, then who stands in; those who are nobody are passed over
     */
    public WorkingHours calendarOf(@Nullable Person... people) {
        return Stream.of(people)
                .filter(Objects::nonNull)
                .flatMap(person -> of(person).stream())
                .findFirst()
                .orElse(WorkingHours.STANDARD);
    }
}
