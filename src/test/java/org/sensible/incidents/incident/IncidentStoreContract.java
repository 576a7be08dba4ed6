package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** What every store of incidents does. Each call gets a unit of work of its own, unless a test says otherwise. */
public abstract class IncidentStoreContract {

    private static final Predicate<Incident> ALL = incident -> true;

    /** An empty store; the same one during a test. */
    protected abstract IncidentStore store();

    protected abstract UnitOfWork unit();

    @Test
    public void update_changesAndLiftsTheRestriction() {
        insert(anIncident().restrictedTo(ALICE, BOB).build());
        Restriction operations = new Restriction(Set.of(ALICE), Set.of("operations"));
        update(find("INC-1").orElseThrow().change().restriction(operations).done());
        assertEquals(operations, find("INC-1").orElseThrow().restriction());
        update(find("INC-1")
                .orElseThrow()
                .change()
                .restriction(Restriction.NONE)
                .done());
        assertEquals(Restriction.NONE, find("INC-1").orElseThrow().restriction());
    }

    @Test
    public void byUid_findsWhatIsThere() {
        Incident kept = anIncident().number(7).uid("uid-7").build();
        insert(kept);
        assertEquals(Optional.of(kept), unit().call(() -> store().byUid("uid-7")));
        assertEquals(Optional.empty(), unit().call(() -> store().byUid("uid-8")));
        unit().run(() -> store().remove(kept));
        assertEquals(Optional.empty(), unit().call(() -> store().byUid("uid-7")));
    }

    @Test
    public void ofKeys_findsThoseThatAreThereAmongManyThatAreNot() {
        Incident seven = anIncident()
                .number(7)
                .startedAt("2026-03-01T09:00:00Z")
                .restrictedTo(ALICE)
                .build();
        insert(seven);
        insert(anIncident().number(8).build());
        List<String> many =
                IntStream.rangeClosed(9, 1_200).mapToObj(i -> "INC-" + i).toList();
        List<String> wanted = new ArrayList<>(many);
        wanted.add("INC-7");
        assertEquals(List.of(seven), unit().call(() -> store().ofKeys(wanted)));
        assertEquals(List.of(), unit().call(() -> store().ofKeys(List.of())));
    }

    @Test
    public void ofJiraIssue_findsItsKeyAndItsAddressInAnyCase() {
        Incident key = anIncident().number(7).jiraIssue("OPS-1").build();
        Incident small = anIncident().number(8).jiraIssue("ops-1 ").build();
        Incident address = anIncident()
                .number(9)
                .jiraIssue("https://jira.example.com/browse/OPS-1?page=all#top")
                .build();
        List.of(key, small, address).forEach(this::insert);
        insert(anIncident().number(10).jiraIssue("OPS-12").build());
        insert(anIncident().number(11).jiraIssue("XOPS-1").build());
        insert(anIncident().number(12).build());
        assertEquals(
                Set.of("INC-7", "INC-8", "INC-9"),
                unit().call(() -> store().ofJiraIssue("OPS-1")).stream()
                        .map(Incident::key)
                        .collect(Collectors.toSet()));
        assertEquals(List.of(), unit().call(() -> store().ofJiraIssue("OPS-2")));
    }

    @Test
    public void remove_leavesNothingButTheNumber() {
        insert(anIncident()
                .number(7)
                .restrictedTo(ALICE)
                .startedAt("2026-03-01T09:00:00Z")
                .build());
        Incident removed = find("INC-7").orElseThrow();
        unit().run(() -> store().remove(removed));
        assertEquals(Optional.empty(), find("INC-7"));
        assertEquals(8L, (long) unit().call(() -> store().nextNumber(false)));
        assertEquals(1L, (long) unit().call(() -> store().nextNumber(true)));
        assertThrows(
                IncidentStore.Taken.class,
                () -> insert(anIncident().number(7).uid("another").build()));
        assertThrows(IncidentStore.Stale.class, () -> unit().run(() -> store().remove(removed)));
    }

    @Test
    public void remove_refusesWhatHasMovedOn() {
        insert(anIncident().build());
        Incident read = find("INC-1").orElseThrow();
        update(read.change().title("Changed meanwhile").done());
        assertThrows(IncidentStore.Stale.class, () -> unit().run(() -> store().remove(read)));
        assertTrue(find("INC-1").isPresent());
    }

    @Test
    public void find_givesBackEverythingThatWasKept() {
        Incident full = new Incident(
                7,
                "5f0c1d7e-uid",
                "Zahlung schlägt fehl 💳 — 決済エラー",
                new Severity("SEV1"),
                Instant.parse("2026-03-01T10:20:00.5Z"),
                Outcome.DUPLICATE,
                "INC-3",
                "shop",
                true,
                false,
                ALICE,
                Map.of(Role.COMMAND, BOB, Role.LIAISON, ALICE, Role.OPERATION, BOB),
                "#inc-7",
                "OPS-1",
                BOB,
                new Restriction(Set.of(ALICE, BOB), Set.of("operations", "sre")),
                1,
                Milestones.declared(Instant.parse("2026-03-01T10:00:00.123456789Z"), BOB)
                        .set(Milestone.STARTED, Instant.EPOCH, "as the graph says", ALICE)
                        .set(Milestone.LEARNED, Accepted.LAST, null, null)
                        .propose(
                                Milestone.DETECTED,
                                Instant.parse("2026-03-01T09:59:00Z"),
                                List.of(
                                        new Evidence("slack", "C1/1.2", "https://example.slack.com/x?a=\"1\"&b"),
                                        new Evidence("alertmanager", "f/2026/fired", null)))
                        .waive(Milestone.FIXED, "x".repeat(4_000), ALICE));
        insert(full);
        assertEquals(Optional.of(full), find("INC-7"));
    }

    @Test
    public void find_givesBackWhatIsAbsentAsAbsent() {
        Incident bare = anIncident().drill().number(3).build();
        insert(bare);
        assertEquals(Optional.of(bare), find("DRILL-3"));
        assertEquals(Optional.empty(), find("INC-3"));
        assertEquals(Optional.empty(), find("drill-3"));
    }

    @Test
    public void nextNumber_countsEachSeriesByItself() {
        assertEquals(1, nextNumber(false));
        insert(anIncident().number(1).build());
        insert(anIncident().number(7).build());
        insert(anIncident().drill().number(2).build());
        assertEquals(8, nextNumber(false));
        assertEquals(3, nextNumber(true));
    }

    @Test
    public void insert_refusesANumberOrUidThatIsTakenAndKeepsWhatWasThere() {
        Incident first = anIncident().number(1).uid("one").build();
        insert(first);
        Incident sameNumber = anIncident().number(1).uid("two").title("late").build();
        Incident sameUid = anIncident().number(2).uid("one").build();
        assertThrows(IncidentStore.Taken.class, () -> insert(sameNumber));
        assertThrows(IncidentStore.Taken.class, () -> insert(sameUid));
        assertEquals(Optional.of(first), find("INC-1"));
        assertEquals(Optional.empty(), find("INC-2"));
        insert(anIncident().number(2).uid("two").build());
        assertTrue(find("INC-2").isPresent());
    }

    @Test
    public void update_keepsTheNextVersion() {
        insert(anIncident()
                .service("shop")
                .waived(Milestone.FIXED)
                .at(Milestone.ENGAGED, "2026-03-01T11:00:00Z")
                .build());
        Incident read = find("INC-1").orElseThrow();
        Incident changed = read.change()
                .title("Renamed")
                .service(null)
                .complex(true)
                .role(Role.LIAISON, BOB)
                .outcome(Outcome.FALSE_ALARM, null)
                .milestones(read.milestones()
                        .clear(Milestone.FIXED)
                        .set(Milestone.ENGAGED, Instant.parse("2026-03-01T11:05:00Z"), "corrected", ALICE)
                        .set(Milestone.RECOVERED, Instant.parse("2026-03-01T12:00:00Z"), null, ALICE))
                .done();
        Incident kept = update(changed);
        assertEquals(changed.change().version(2).done(), kept);
        assertEquals(Optional.of(kept), find("INC-1"));
    }

    @Test
    public void update_refusesAStaleVersionAndChangesNothing() {
        insert(anIncident().build());
        Incident first = find("INC-1").orElseThrow();
        Incident second = update(first.change().title("second").done());
        Incident late = first.change()
                .title("late")
                .milestones(first.milestones().waive(Milestone.FIXED, "late", ALICE))
                .done();
        assertThrows(IncidentStore.Stale.class, () -> update(late));
        assertEquals(Optional.of(second), find("INC-1"));
    }

    @Test
    public void update_refusesAnIncidentThatIsNotThere() {
        assertThrows(IncidentStore.Stale.class, () -> update(anIncident().build()));
    }

    @Test
    public void list_givesNewestDeclaredFirstAndOfOneInstantTheHigherNumber() {
        insert(anIncident().number(1).declaredAt("2026-03-01T10:00:00Z").build());
        insert(anIncident().number(2).declaredAt("2026-03-03T10:00:00Z").build());
        insert(anIncident().number(3).declaredAt("2026-03-02T10:00:00Z").build());
        insert(anIncident().number(10).declaredAt("2026-03-02T10:00:00Z").build());
        assertEquals(List.of("INC-2", "INC-10", "INC-3", "INC-1"), keys(IncidentQuery.ALL));
    }

    @Test
    public void list_givesPagesOfWhatIsVisible() {
        for (int i = 1; i <= 60; i++) {
            insert(anIncident()
                    .number(i)
                    .declaredAt("2026-03-01T10:%02d:00Z".formatted(i - 1))
                    .build());
        }
        Predicate<Incident> even = incident -> incident.number() % 2 == 0;
        Slice<Incident> first = list(IncidentQuery.ALL, even, 0, 2);
        assertEquals(List.of("INC-60", "INC-58"), first.map(Incident::key).values());
        assertEquals(false, first.isLast());
        Slice<Incident> last = list(IncidentQuery.ALL, even, 28, 2);
        assertEquals(List.of("INC-4", "INC-2"), last.map(Incident::key).values());
        assertEquals(true, last.isLast());
        assertEquals(List.of(), list(IncidentQuery.ALL, even, 30, 2).values());
    }

    @Test
    public void list_filtersByEachThing() {
        insert(anIncident().number(1).severity("SEV1").service("shop").build());
        insert(anIncident()
                .number(2)
                .at(Milestone.RECOVERED, "2026-03-01T11:00:00Z")
                .build());
        insert(anIncident().number(3).outcome(Outcome.FALSE_ALARM).build());
        insert(anIncident().drill().number(1).build());
        assertEquals(List.of("INC-1"), keys(new Asked().severity("SEV1").done()));
        assertEquals(List.of("INC-1"), keys(new Asked().service("shop").done()));
        assertEquals(
                List.of("INC-2"), keys(new Asked().stage(Stage.POST_INCIDENT).done()));
        assertEquals(List.of("INC-3"), keys(new Asked().stage(Stage.CLOSED).done()));
        assertEquals(
                List.of("INC-3"), keys(new Asked().outcome(Outcome.FALSE_ALARM).done()));
        assertEquals(List.of("DRILL-1"), keys(new Asked().drill(true).done()));
        assertEquals(
                List.of("INC-2", "INC-1"),
                keys(new Asked().outcome(Outcome.REAL).drill(false).done()));
    }

    @Test
    public void list_takesThePeriodFromStartedElseDeclaredWithItsFirstInstantAndWithoutItsLast() {
        insert(anIncident().number(1).declaredAt("2026-03-05T00:00:00Z").build());
        insert(anIncident()
                .number(2)
                .declaredAt("2026-03-09T00:00:00Z")
                .startedAt("2026-03-04T00:00:00Z")
                .build());
        insert(anIncident()
                .number(3)
                .declaredAt("2026-03-05T00:00:00Z")
                .startedAt("2026-03-01T00:00:00Z")
                .build());
        IncidentQuery period = new Asked()
                .from("2026-03-04T00:00:00Z")
                .to("2026-03-05T00:00:00.000000001Z")
                .done();
        assertEquals(List.of("INC-2", "INC-1"), keys(period));
        assertEquals(
                List.of("INC-2"),
                keys(new Asked()
                        .from("2026-03-04T00:00:00Z")
                        .to("2026-03-05T00:00:00Z")
                        .done()));
    }

    @Test
    public void list_findsWordsInTitleAndKeyAsTheyStand() {
        insert(anIncident().number(1).title("Checkout at 100% CPU").build());
        insert(anIncident().number(2).title("Disk_full! on db").build());
        insert(anIncident().number(3).title("Ärger mit Übersetzung").build());
        assertEquals(List.of("INC-1"), keys(new Asked().q("checkOUT").done()));
        assertEquals(List.of("INC-1"), keys(new Asked().q("100%").done()));
        assertEquals(List.of("INC-2"), keys(new Asked().q("disk_FULL!").done()));
        assertEquals(List.of("INC-3"), keys(new Asked().q("übersetz").done()));
        assertEquals(List.of("INC-2"), keys(new Asked().q("inc-2").done()));
        assertEquals(List.of(), keys(new Asked().q("diskxfull").done()));
        assertEquals(List.of(), keys(new Asked().q("' OR '1'='1").done()));
    }

    @Test
    public void lastStartBefore_isTheLatestOfTheRealAndVisibleOnes() {
        insert(anIncident().number(1).startedAt("2026-03-01T01:00:00Z").build());
        insert(anIncident().number(2).startedAt("2026-03-01T02:00:00Z").build());
        insert(anIncident()
                .number(3)
                .startedAt("2026-03-01T03:00:00Z")
                .outcome(Outcome.FALSE_ALARM)
                .build());
        insert(anIncident().number(4).startedAt("2026-03-01T04:00:00Z").drill().build());
        insert(anIncident()
                .number(5)
                .proposed(Milestone.STARTED, "2026-03-01T05:00:00Z")
                .build());
        assertEquals(Optional.of("2026-03-01T02:00:00Z"), lastStart("2026-03-01T09:00:00Z", null, ALL));
        assertEquals(
                "strictly before", Optional.of("2026-03-01T01:00:00Z"), lastStart("2026-03-01T02:00:00Z", null, ALL));
        assertEquals(Optional.empty(), lastStart("2026-03-01T01:00:00Z", null, ALL));
        assertEquals(
                Optional.of("2026-03-01T01:00:00Z"),
                lastStart("2026-03-01T09:00:00Z", null, incident -> incident.number() != 2));
    }

    @Test
    public void lastStartBefore_looksAtOneServiceWhereOneIsNamed() {
        insert(anIncident()
                .number(1)
                .service("shop")
                .startedAt("2026-03-01T01:00:00Z")
                .build());
        insert(anIncident()
                .number(2)
                .service("mail")
                .startedAt("2026-03-01T02:00:00Z")
                .build());
        assertEquals(Optional.of("2026-03-01T01:00:00Z"), lastStart("2026-03-01T09:00:00Z", "shop", ALL));
        assertEquals(Optional.empty(), lastStart("2026-03-01T09:00:00Z", "search", ALL));
    }

    @Test
    public void lastStartBefore_passesOverManyThatAreHidden() {
        insert(anIncident().number(1).startedAt("2026-03-01T00:00:00Z").build());
        for (int i = 2; i <= 60; i++) {
            insert(anIncident()
                    .number(i)
                    .startedAt("2026-03-01T01:%02d:00Z".formatted(i - 1))
                    .build());
        }
        assertEquals(
                Optional.of("2026-03-01T00:00:00Z"),
                lastStart("2026-03-01T09:00:00Z", null, incident -> incident.number() == 1));
    }

    @Test
    public void lastStartsBefore_isOfEachIncidentWhatItWouldBeAlone() {
        List<Incident> all = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            Incident incident = anIncident()
                    .number(i)
                    .service(i % 3 == 0 ? null : i % 3 == 1 ? "shop" : "mail")
                    .startedAt("2026-03-01T%02d:00:00Z".formatted((i * 7) % 20))
                    .outcome(i % 5 == 0 ? Outcome.FALSE_ALARM : Outcome.REAL)
                    .build();
            insert(incident);
            all.add(incident);
        }
        Incident neverStarted = anIncident().number(41).build();
        insert(neverStarted);
        all.add(neverStarted);
        Predicate<Incident> visible = incident -> incident.number() % 4 != 0;
        Map<String, Instant> found = unit().call(() -> store().lastStartsBefore(all, visible));
        for (Incident incident : all) {
            Optional<Instant> alone = incident.milestones()
                    .at(Milestone.STARTED)
                    .flatMap(at -> unit().call(() -> store().lastStartBefore(at, incident.service(), visible)));
            assertEquals(incident.key(), alone, Optional.ofNullable(found.get(incident.key())));
        }
        assertEquals(Map.of(), unit().call(() -> store().lastStartsBefore(List.of(), ALL)));
    }

    private void insert(Incident incident) {
        unit().run(() -> store().insert(incident));
    }

    private Incident update(Incident incident) {
        return unit().call(() -> store().update(incident));
    }

    private Optional<Incident> find(String key) {
        return unit().call(() -> store().find(key));
    }

    private long nextNumber(boolean drill) {
        return unit().call(() -> store().nextNumber(drill));
    }

    private Slice<Incident> list(IncidentQuery query, Predicate<Incident> visible, int start, int limit) {
        return unit().call(() -> store().list(query, visible, start, limit));
    }

    private List<String> keys(IncidentQuery query) {
        return list(query, ALL, 0, 50).map(Incident::key).values();
    }

    private Optional<String> lastStart(String before, @Nullable String service, Predicate<Incident> visible) {
        return unit().call(() -> store().lastStartBefore(Instant.parse(before), service, visible))
                .map(Instant::toString);
    }

    /** Builds queries for nothing but what a test names. */
    private static final class Asked {

        @Nullable
        private Stage stage;

        @Nullable
        private String severity;

        @Nullable
        private String service;

        @Nullable
        private Outcome outcome;

        @Nullable
        private Instant from;

        @Nullable
        private Instant to;

        @Nullable
        private String q;

        @Nullable
        private Boolean drill;

        Asked stage(Stage value) {
            stage = value;
            return this;
        }

        Asked severity(String value) {
            severity = value;
            return this;
        }

        Asked service(String value) {
            service = value;
            return this;
        }

        Asked outcome(Outcome value) {
            outcome = value;
            return this;
        }

        Asked from(String value) {
            from = Instant.parse(value);
            return this;
        }

        Asked to(String value) {
            to = Instant.parse(value);
            return this;
        }

        Asked q(String value) {
            q = value;
            return this;
        }

        Asked drill(Boolean value) {
            drill = value;
            return this;
        }

        IncidentQuery done() {
            return new IncidentQuery(stage, severity, service, outcome, from, to, q, drill);
        }
    }
}
