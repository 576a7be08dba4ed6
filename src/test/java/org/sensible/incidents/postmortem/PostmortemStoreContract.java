package org.sensible.incidents.postmortem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.UnitOfWork;

/** What every store of postmortems does. */
public abstract class PostmortemStoreContract {

    private static final Postmortem SEVEN = new Postmortem(
            "INC-7",
            4_711,
            Postmortem.State.DRAFT,
            new Person("key-alice"),
            Instant.parse("2026-11-02T01:02:03.123456789Z"));

    protected abstract PostmortemStore store();

    protected abstract UnitOfWork unit();

    @Test
    public void added_isFoundByIncidentAndByPage() {
        unit().run(() -> store().add(SEVEN));
        assertEquals(Optional.of(SEVEN), unit().call(() -> store().ofIncident("INC-7")));
        assertEquals(Optional.of(SEVEN), unit().call(() -> store().ofPage(4_711)));
    }

    @Test
    public void others_areNotFound() {
        unit().run(() -> store().add(SEVEN));
        assertEquals(Optional.empty(), unit().call(() -> store().ofIncident("INC-8")));
        assertEquals(Optional.empty(), unit().call(() -> store().ofPage(4_712)));
    }

    @Test
    public void ofIncidents_findsThoseThatAreThereAmongManyThatAreNot() {
        Postmortem nine = new Postmortem("INC-9", 4_713, SEVEN.state(), SEVEN.owner(), SEVEN.createdAt());
        unit().run(() -> store().add(SEVEN));
        unit().run(() -> store().add(nine));
        List<String> many =
                IntStream.rangeClosed(8, 1_200).mapToObj(i -> "INC-" + i).toList();
        assertEquals(List.of(nine), unit().call(() -> store().ofIncidents(many)));
        assertEquals(List.of(), unit().call(() -> store().ofIncidents(List.of())));
    }

    @Test
    public void secondOfAnIncident_isRefusedAndTheFirstStays() {
        unit().run(() -> store().add(SEVEN));
        Postmortem second = new Postmortem("INC-7", 1, SEVEN.state(), SEVEN.owner(), SEVEN.createdAt());
        assertThrows(PostmortemStore.AlreadyKept.class, () -> unit().run(() -> store().add(second)));
        assertEquals(Optional.of(SEVEN), unit().call(() -> store().ofIncident("INC-7")));
    }

    @Test
    public void removed_makesRoom() {
        unit().run(() -> store().add(SEVEN));
        unit().run(() -> store().remove("INC-7"));
        unit().run(() -> store().remove("INC-7"));
        assertEquals(Optional.empty(), unit().call(() -> store().ofIncident("INC-7")));
        unit().run(() -> store().add(SEVEN));
    }

    @Test
    public void rows_keepTheVersionInWhichTheyWereSeenFirst() {
        unit().run(() -> store().addRows(4_711, 1, List.of("a", "b", "b")));
        unit().run(() -> store().addRows(4_711, 3, List.of("b", "c")));
        unit().run(() -> store().addRows(4_712, 2, List.of("a")));
        assertEquals(Map.of("a", 1, "b", 1, "c", 3), unit().call(() -> store().rows(4_711)));
        assertEquals(Map.of("a", 2), unit().call(() -> store().rows(4_712)));
        assertEquals(Map.of(), unit().call(() -> store().rows(4_713)));
    }

    @Test
    public void rowsByTheThousand_areAllKept() {
        List<String> many = IntStream.range(0, 1_201).mapToObj(i -> "event" + i).toList();
        unit().run(() -> store().addRows(4_711, 1, many.subList(0, 700)));
        unit().run(() -> store().addRows(4_711, 2, many));
        assertEquals(1_201, unit().call(() -> store().rows(4_711)).size());
    }

    @Test
    public void rows_areForgottenWithThePostmortem() {
        unit().run(() -> store().add(SEVEN));
        unit().run(() -> store().addRows(4_711, 1, List.of("a")));
        unit().run(() -> store().remove("INC-7"));
        assertEquals(Map.of(), unit().call(() -> store().rows(4_711)));
    }
}
