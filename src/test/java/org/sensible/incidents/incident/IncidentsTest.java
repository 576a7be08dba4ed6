package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;
import static org.sensible.incidents.incident.IncidentWorld.NOW;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.Test;

public class IncidentsTest {

    private final IncidentWorld world = new IncidentWorld();
    private final Incidents incidents = world.incidents;

    // declare

    @Test
    public void declare_opensTheNextOfItsSeries() {
        assertEquals("INC-1", declare("Checkout is slow").key());
        assertEquals("INC-2", declare("Search is down").key());
        assertEquals(
                "DRILL-1",
                incidents
                        .declare(new NewIncident("Fire drill", "SEV2", null, null, null, null, null, null, true), ALICE)
                        .key());
    }

    @Test
    public void declare_keepsWhatWasSaidAndLogsIt() {
        Instant started = NOW.minusSeconds(600);
        Incident declared = incidents.declare(
                new NewIncident(" Checkout ", "SEV1", "shop", started, NOW, BOB, "#inc", "OPS-1", false), ALICE);
        assertEquals(declared, incidents.get("INC-1", ALICE));
        assertEquals("Checkout", declared.title());
        assertEquals(NOW, declared.milestones().declaredAt());
        assertEquals(started, declared.milestones().at(Milestone.STARTED).orElseThrow());
        assertEquals(NOW, declared.milestones().at(Milestone.DETECTED).orElseThrow());
        assertEquals(BOB, declared.lead());
        assertEquals(ALICE, declared.declaredBy());
        assertEquals(1, declared.version());
        assertEquals(List.of("INC-1 role roleTaken"), world.log.lines());
        assertEquals(
                List.of("STARTED null -> " + started, "DETECTED null -> " + NOW, "DECLARED null -> " + NOW),
                world.log.marks());
    }

    @Test
    public void declare_takesTheNextNumberWhereSomebodyWasFaster() {
        IncidentStore racing = new RacingStore(new InMemoryIncidentStore());
        Incident declared = new IncidentWorld(racing)
                .incidents.declare(new NewIncident("Mine", "SEV3", null, null, null, null, null, null, false), ALICE);
        assertEquals("INC-2", declared.key());
    }

    @Test
    public void declare_namesEverythingThatCannotBeTaken() {
        NewIncident wrong = new NewIncident(
                " ",
                "SEV9",
                "s".repeat(256),
                Instant.EPOCH.minusNanos(1),
                NOW.plusSeconds(301),
                null,
                null,
                null,
                false);
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> incidents.declare(wrong, ALICE));
        assertEquals(List.of("severity", "title", "service", "startedAt", "detectedAt"), fields(refusal));
        assertEquals(List.of(), world.log.lines());
    }

    @Test
    public void declare_isAConflictWithoutASpaceAndLinksTheSettings() {
        world.settings.write(Settings.DEFAULTS);
        Conflict refusal = assertThrows(Conflict.class, () -> declare("Checkout is slow"));
        assertEquals("https://wiki.example/settings", refusal.details().get("settings"));
    }

    @Test
    public void declare_isNotPermittedToViewersAndStrangers() {
        NewIncident wanted = new NewIncident("x", "SEV1", null, null, null, null, null, null, false);
        assertThrows(NotPermitted.class, () -> incidents.declare(wanted, BOB));
        assertThrows(NotPermitted.class, () -> incidents.declare(wanted, MALLORY));
    }

    // read

    @Test
    public void get_isNotFoundForStrangersAndForKeysThatAreNot() {
        world.given(anIncident());
        assertEquals("INC-1", incidents.get("INC-1", BOB).key());
        assertThrows(NotFound.class, () -> incidents.get("INC-1", MALLORY));
        assertThrows(NotFound.class, () -> incidents.get("INC-2", ALICE));
        assertThrows(NotFound.class, () -> incidents.get("nonsense", ALICE));
    }

    @Test
    public void getForChange_isNotPermittedToViewersAndNotFoundForStrangers() {
        world.given(anIncident());
        assertThrows(NotPermitted.class, () -> incidents.getForChange("INC-1", BOB));
        assertThrows(NotFound.class, () -> incidents.getForChange("INC-1", MALLORY));
    }

    @Test
    public void list_isEmptyForStrangersAndWithoutTheHidden() {
        world.given(anIncident().number(1));
        world.given(anIncident().number(2));
        world.access.hide("INC-2");
        assertEquals(
                List.of(), incidents.list(IncidentQuery.ALL, 0, 50, MALLORY).values());
        assertEquals(
                List.of("INC-1"),
                incidents.list(IncidentQuery.ALL, 0, 50, BOB).map(Incident::key).values());
    }

    @Test
    public void list_refusesPagesThatAreNone() {
        assertEquals(
                List.of("start", "limit"),
                fields(assertThrows(InvalidInput.class, () -> incidents.list(IncidentQuery.ALL, -1, 1001, BOB))));
        assertThrows(InvalidInput.class, () -> incidents.list(IncidentQuery.ALL, 0, 0, BOB));
    }

    @Test
    public void timeBetweenFailures_passesOverDrillsFalseAlarmsOtherServicesAndHidden() {
        world.given(anIncident().number(1).service("shop").startedAt("2026-03-01T01:00:00Z"));
        world.given(anIncident().number(2).service("mail").startedAt("2026-03-01T02:00:00Z"));
        world.given(anIncident()
                .number(3)
                .service("shop")
                .startedAt("2026-03-01T03:00:00Z")
                .outcome(Outcome.FALSE_ALARM));
        world.given(anIncident()
                .number(4)
                .service("shop")
                .startedAt("2026-03-01T04:00:00Z")
                .drill());
        world.given(anIncident().number(5).service("shop").startedAt("2026-03-01T05:00:00Z"));
        world.access.hide("INC-5");
        Incident last = world.given(anIncident().number(6).service("shop").startedAt("2026-03-01T06:00:00Z"));
        Incident nameless = world.given(anIncident().number(7).startedAt("2026-03-01T07:00:00Z"));
        assertEquals(OptionalLong.of(5 * 3600), betweenFailures(last));
        assertEquals(OptionalLong.of(3600), betweenFailures(nameless));
    }

    private OptionalLong betweenFailures(Incident incident) {
        return incidents
                .keyTimes(incident, BOB)
                .get(KeyTime.TIME_BETWEEN_FAILURES)
                .seconds();
    }

    // change

    @Test
    public void change_changesWhatIsGivenClearsWhatIsNullAndKeepsTheRest() {
        world.given(anIncident().service("shop"));
        Incident changed = incidents.change(
                "INC-1", new Wanted().title("Checkout is down").service(null).done(), ALICE);
        assertEquals("Checkout is down", changed.title());
        assertNull(changed.service());
        assertEquals("SEV3", changed.severity().name());
        assertEquals(2, changed.version());
        assertEquals(List.of("INC-1 change changed", "INC-1 change removed"), world.log.lines());
    }

    @Test
    public void change_ofNothingKeepsTheVersionAndLogsNothing() {
        world.given(anIncident());
        Incident same =
                incidents.change("INC-1", new Wanted().title("Checkout is slow").done(), ALICE);
        assertEquals(1, same.version());
        assertEquals(List.of(), world.log.lines());
    }

    @Test
    public void change_isAConflictAtAnotherVersion() {
        world.given(anIncident().version(3));
        Conflict refusal = assertThrows(Conflict.class, () -> incidents.change("INC-1", IncidentChange.from(2), ALICE));
        assertEquals("version", refusal.problems().get(0).field());
        assertEquals(List.of("INC-1", 3L, 2L), refusal.problems().get(0).text().arguments());
    }

    @Test
    public void change_refusesToClearTitleAndSeverity() {
        world.given(anIncident());
        InvalidInput refusal = assertThrows(
                InvalidInput.class,
                () -> incidents.change(
                        "INC-1", new Wanted().title(null).severity(null).done(), ALICE));
        assertEquals(List.of("title", "severity"), fields(refusal));
        assertEquals(1, incidents.get("INC-1", ALICE).version());
    }

    @Test
    public void change_checksSeverityOnlyWhenItChanges() {
        world.given(anIncident().severity("CRITICAL"));
        assertEquals(
                "CRITICAL",
                incidents
                        .change(
                                "INC-1",
                                new Wanted()
                                        .severity("CRITICAL")
                                        .title("Renamed")
                                        .done(),
                                ALICE)
                        .severity()
                        .name());
        assertThrows(
                InvalidInput.class,
                () -> incidents.change(
                        "INC-1", new Wanted().version(2).severity("MINOR").done(), ALICE));
    }

    @Test
    public void duplicate_namesAnIncidentThatIsNoDuplicateItself() {
        world.given(anIncident().number(1));
        world.given(anIncident().number(2));
        world.given(anIncident().number(99));
        world.given(anIncident().number(3).outcome(Outcome.DUPLICATE));
        assertDuplicateProblem("duplicateOfMissing", null);
        assertDuplicateProblem("duplicateOfItself", "INC-1");
        assertDuplicateProblem("duplicateOfUnknown", "INC-7");
        assertDuplicateProblem("duplicateOfDuplicate", "INC-3");
        world.access.hide("INC-99");
        assertDuplicateProblem("duplicateOfUnknown", "INC-99");
        Incident changed = incidents.change(
                "INC-1",
                new Wanted().outcome(Outcome.DUPLICATE).duplicateOf("INC-2").done(),
                ALICE);
        assertEquals("INC-2", changed.duplicateOf());
        assertEquals(Stage.CLOSED, changed.stage());
        assertEquals(List.of("INC-1 change duplicate"), world.log.lines());
    }

    private void assertDuplicateProblem(String key, String original) {
        IncidentChange wanted =
                new Wanted().outcome(Outcome.DUPLICATE).duplicateOf(original).done();
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> incidents.change("INC-1", wanted, ALICE));
        assertEquals(
                "incidents.incident.input." + key,
                refusal.problems().get(0).text().key());
    }

    @Test
    public void outcome_dropsTheOriginalWhenItIsNoDuplicateAnyMore() {
        world.given(anIncident().outcome(Outcome.DUPLICATE));
        Incident changed = incidents.change(
                "INC-1",
                new Wanted().outcome(Outcome.REAL).duplicateOf("INC-99").done(),
                ALICE);
        assertNull(changed.duplicateOf());
        assertEquals(Outcome.REAL, changed.outcome());
    }

    @Test
    public void roles_needAComplexIncidentAndEndWithIt() {
        world.given(anIncident());
        IncidentChange roles = new Wanted().role(Role.LIAISON, BOB).done();
        assertEquals(
                List.of("roles.liaison"),
                fields(assertThrows(InvalidInput.class, () -> incidents.change("INC-1", roles, ALICE))));
        Incident complex = incidents.change(
                "INC-1", new Wanted().complex(true).role(Role.LIAISON, BOB).done(), ALICE);
        assertEquals(Map.of(Role.LIAISON, BOB), complex.roles());
        Incident simple = incidents.change(
                "INC-1",
                new Wanted().version(2).complex(false).role(Role.LIAISON, BOB).done(),
                ALICE);
        assertEquals(Map.of(), simple.roles());
    }

    @Test
    public void lead_isLoggedWhenTakenAndWhenHandedBack() {
        world.given(anIncident());
        incidents.change("INC-1", new Wanted().lead(BOB).done(), ALICE);
        assertEquals(
                List.of(Text.of("incidents.incident.role.lead"), BOB),
                world.log.last().text().arguments());
        incidents.change("INC-1", new Wanted().version(2).lead(null).done(), ALICE);
        assertEquals(List.of("INC-1 role roleTaken", "INC-1 role roleLeft"), world.log.lines());
    }

    @Test
    public void change_isNotPermittedToViewers() {
        world.given(anIncident());
        assertThrows(
                NotPermitted.class,
                () -> incidents.change("INC-1", new Wanted().title("x").done(), BOB));
    }

    // close

    @Test
    public void close_waivesWhatIsNotSetWithThatReason() {
        world.given(
                anIncident().startedAt("2026-03-01T09:00:00Z").proposed(Milestone.RECOVERED, "2026-03-01T10:00:00Z"));
        Incident closed = incidents.close("INC-1", "nobody remembers", ALICE);
        assertEquals(Stage.CLOSED, closed.stage());
        assertTrue(closed.milestones().isSet(Milestone.STARTED));
        MilestoneState recovered = closed.milestones().get(Milestone.RECOVERED);
        assertEquals("nobody remembers", recovered.reason());
        assertEquals(1, recovered.evidence().size());
        assertEquals(List.of("INC-1 change closed"), world.log.lines());
        assertEquals(List.of(), world.log.marks());
    }

    @Test
    public void close_worksAgainAndOnFalseAlarms() {
        world.given(anIncident().outcome(Outcome.FALSE_ALARM));
        Incident closed = incidents.close("INC-1", "noise", ALICE);
        assertEquals(closed, incidents.close("INC-1", "again", ALICE));
        assertEquals(1, world.log.lines().size());
    }

    @Test
    public void close_needsAReason() {
        world.given(anIncident());
        assertEquals(
                List.of("reason"),
                fields(assertThrows(InvalidInput.class, () -> incidents.close("INC-1", " ", ALICE))));
    }

    @Test
    public void close_succeedsWhereSomebodyChangesTheIncidentAtTheSameMoment() {
        IncidentStore racing = new RacingStore(new InMemoryIncidentStore());
        IncidentWorld busy = new IncidentWorld(racing);
        busy.given(anIncident());
        Incident closed = busy.incidents.close("INC-1", "done", ALICE);
        assertEquals(3, closed.version());
        assertEquals("Changed by the faster one", closed.title());
    }

    // milestones

    @Test
    public void setMilestone_setsCorrectsAndLogsBoth() {
        world.given(anIncident());
        set(Milestone.ENGAGED, NOW);
        Incident corrected = set(Milestone.ENGAGED, NOW.minusSeconds(60));
        assertEquals(
                NOW.minusSeconds(60),
                corrected.milestones().at(Milestone.ENGAGED).orElseThrow());
        assertEquals(Stage.RECOVERY, corrected.stage());
        assertEquals(List.of("INC-1 change set", "INC-1 change corrected"), world.log.lines());
        assertEquals(
                List.of("ENGAGED null -> " + NOW, "ENGAGED " + NOW + " -> " + NOW.minusSeconds(60)), world.log.marks());
    }

    @Test
    public void setMilestone_toWhatItIsChangesNothing() {
        world.given(anIncident());
        Incident first = set(Milestone.ENGAGED, NOW);
        assertEquals(first, set(Milestone.ENGAGED, NOW));
        assertEquals(1, world.log.lines().size());
    }

    @Test
    public void setMilestone_correctsDeclared() {
        world.given(anIncident());
        assertEquals(
                NOW.minusSeconds(9999),
                set(Milestone.DECLARED, NOW.minusSeconds(9999)).milestones().declaredAt());
    }

    @Test
    public void setMilestone_refusesTheFutureAndTheTimeBeforeTheEpoch() {
        world.given(anIncident());
        assertThrows(InvalidInput.class, () -> set(Milestone.ENGAGED, NOW.plusSeconds(301)));
        assertThrows(InvalidInput.class, () -> set(Milestone.ENGAGED, Instant.parse("1969-12-31T23:59:59Z")));
        assertEquals(1, incidents.get("INC-1", ALICE).version());
    }

    @Test
    public void waiveMilestone_needsAReasonAndRefusesDeclared() {
        world.given(anIncident());
        assertTrue(incidents
                .waiveMilestone("INC-1", Milestone.FIXED, "healed by itself", ALICE)
                .milestones()
                .get(Milestone.FIXED)
                .isWaived());
        assertThrows(InvalidInput.class, () -> incidents.waiveMilestone("INC-1", Milestone.FIXED, null, ALICE));
        assertThrows(InvalidInput.class, () -> incidents.waiveMilestone("INC-1", Milestone.DECLARED, "x", ALICE));
    }

    @Test
    public void clearMilestone_reopensAndRefusesDeclared() {
        world.given(anIncident().at(Milestone.RECOVERED, "2026-03-01T11:00:00Z"));
        assertEquals(
                Stage.DETECTION,
                incidents.clearMilestone("INC-1", Milestone.RECOVERED, ALICE).stage());
        incidents.clearMilestone("INC-1", Milestone.RECOVERED, ALICE);
        assertEquals(List.of("INC-1 change cleared"), world.log.lines());
        assertThrows(InvalidInput.class, () -> incidents.clearMilestone("INC-1", Milestone.DECLARED, ALICE));
    }

    @Test
    public void milestones_areNotPermittedToViewers() {
        world.given(anIncident());
        assertThrows(NotPermitted.class, () -> incidents.setMilestone("INC-1", Milestone.FIXED, NOW, null, BOB));
        assertThrows(NotPermitted.class, () -> incidents.waiveMilestone("INC-1", Milestone.DECLARED, "x", BOB));
        assertThrows(NotPermitted.class, () -> incidents.clearMilestone("INC-1", Milestone.FIXED, BOB));
        assertThrows(NotPermitted.class, () -> incidents.close("INC-1", "", BOB));
    }

    // status

    @Test
    public void status_isLoggedAndLeavesTheIncidentAsItIs() {
        world.given(anIncident());
        incidents.status("INC-1", new StatusUpdate("All hands", StatusUpdate.Audience.TEAM, null), ALICE);
        assertEquals(
                new LogEntry(NOW, "status", Text.of("incidents.incident.log.status.team", "All hands"), ALICE),
                world.log.last());
        assertEquals(1, incidents.get("INC-1", ALICE).version());
    }

    @Test
    public void status_needsWordsAndTheRightToChange() {
        world.given(anIncident());
        StatusUpdate empty = new StatusUpdate("", StatusUpdate.Audience.COMPANY, null);
        assertThrows(InvalidInput.class, () -> incidents.status("INC-1", empty, ALICE));
        assertThrows(NotPermitted.class, () -> incidents.status("INC-1", empty, BOB));
        assertEquals(List.of(), world.log.lines());
    }

    private Incident declare(String title) {
        return incidents.declare(new NewIncident(title, "SEV3", null, null, null, null, null, null, false), ALICE);
    }

    private Incident set(Milestone milestone, Instant at) {
        return incidents.setMilestone("INC-1", milestone, at, null, ALICE);
    }

    private static List<String> fields(Refusal refusal) {
        return refusal.problems().stream().map(Problem::field).toList();
    }
}
