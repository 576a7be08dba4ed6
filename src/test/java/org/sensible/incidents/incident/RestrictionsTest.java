package org.sensible.incidents.incident;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ADMIN;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.util.List;
import java.util.Set;
import org.junit.Test;

public class RestrictionsTest {

    private static final Restriction ALICE_ALONE = new Restriction(Set.of(ALICE), Set.of());

    private final IncidentWorld world = new IncidentWorld();
    private final RecordingDependent page = new RecordingDependent();
    private final Restrictions restrictions = world.restrictions(page);
    private final Removal removal = world.removal(page);
    private final Incident incident = world.given(anIncident().startedAt("2026-03-01T09:00:00Z"));

    @Test
    public void restrict_hidesTheIncidentFromWhomItDoesNotName() {
        Incident restricted = restrictions.restrict("INC-1", ALICE_ALONE, ALICE);
        assertEquals(2, restricted.version());
        assertEquals(restricted, world.incidents.get("INC-1", ALICE));
        assertThrows(NotFound.class, () -> world.incidents.get("INC-1", BOB));
        assertThrows(NotFound.class, () -> world.incidents.getForChange("INC-1", ADMIN));
        assertTrue(world.incidents.list(IncidentQuery.ALL, 0, 50, BOB).values().isEmpty());
    }

    @Test
    public void restrict_keepsTheIncidentOutOfOthersTimeBetweenFailures() {
        Incident next = world.given(anIncident().number(2).startedAt("2026-03-01T10:00:00Z"));
        restrictions.restrict("INC-1", ALICE_ALONE, ALICE);
        assertEquals(Span.State.RECORDED, betweenFailures(next, ALICE));
        assertEquals(Span.State.NOT_APPLICABLE, betweenFailures(next, BOB));
    }

    private Span.State betweenFailures(Incident of, Person reader) {
        return world.incidents
                .keyTimes(of, reader)
                .get(KeyTime.TIME_BETWEEN_FAILURES)
                .state();
    }

    @Test
    public void restrict_letsMembersOfANamedGroupIn() {
        world.access.member("operations", ALICE).member("operations", BOB);
        restrictions.restrict("INC-1", new Restriction(Set.of(), Set.of("operations")), ALICE);
        assertEquals("INC-1", world.incidents.get("INC-1", BOB).key());
        assertThrows(NotFound.class, () -> world.incidents.get("INC-1", ADMIN));
    }

    @Test
    public void restrict_givesNobodyRightsThatHeDoesNotHave() {
        restrictions.restrict("INC-1", new Restriction(Set.of(ALICE, BOB, MALLORY), Set.of()), ALICE);
        assertThrows(NotPermitted.class, () -> world.incidents.getForChange("INC-1", BOB));
        assertThrows(NotFound.class, () -> world.incidents.get("INC-1", MALLORY));
    }

    @Test
    public void restrict_refusesToShutOutWhoAsks() {
        InvalidInput refusal = assertThrows(
                InvalidInput.class,
                () -> restrictions.restrict("INC-1", new Restriction(Set.of(BOB), Set.of("operations")), ALICE));
        assertEquals("users", refusal.problems().get(0).field());
        assertEquals(incident, world.incidents.get("INC-1", BOB));
        assertTrue(page.told.isEmpty());
    }

    @Test
    public void restrict_isForWhoMayChangeTheIncident() {
        assertThrows(NotPermitted.class, () -> restrictions.restrict("INC-1", Restriction.NONE, BOB));
        assertThrows(NotFound.class, () -> restrictions.restrict("INC-1", Restriction.NONE, MALLORY));
        assertThrows(NotFound.class, () -> restrictions.restrict("INC-9", Restriction.NONE, ALICE));
    }

    @Test
    public void restrict_isFollowedByWhatBelongsToTheIncidentAndWrittenDown() {
        restrictions.restrict("INC-1", ALICE_ALONE, ALICE);
        restrictions.restrict("INC-1", ALICE_ALONE, ALICE);
        restrictions.restrict("INC-1", Restriction.NONE, ALICE);
        assertEquals(List.of("INC-1 for 1", "INC-1 for 0"), page.told);
        assertEquals(List.of("INC-1 change restricted", "INC-1 change unrestricted"), world.log.lines());
        assertEquals("INC-1", world.incidents.get("INC-1", BOB).key());
    }

    @Test
    public void remove_takesEverythingButTheNumber() {
        removal.remove("INC-1", "INC-1", ADMIN);
        assertThrows(NotFound.class, () -> world.incidents.get("INC-1", ALICE));
        assertEquals(List.of("INC-1 removed"), page.told);
        NewIncident wanted = new NewIncident("Next", "SEV3", null, null, null, null, null, null, false);
        assertEquals("INC-2", world.incidents.declare(wanted, ALICE).key());
    }

    @Test
    public void remove_wantsTheKeyAsConfirmation() {
        for (String wrong : new String[] {null, "", "INC-2", "inc-1", "INC-1 "}) {
            InvalidInput refusal = assertThrows(InvalidInput.class, () -> removal.remove("INC-1", wrong, ADMIN));
            assertEquals("confirm", refusal.problems().get(0).field());
        }
        assertEquals(incident, world.incidents.get("INC-1", ALICE));
    }

    @Test
    public void remove_isForAdministrators() {
        assertThrows(NotPermitted.class, () -> removal.remove("INC-1", "INC-1", ALICE));
        assertThrows(NotFound.class, () -> removal.remove("INC-1", "INC-1", MALLORY));
        assertThrows(NotFound.class, () -> removal.remove("INC-9", "INC-9", ADMIN));
        assertTrue(page.told.isEmpty());
    }

    @Test
    public void remove_isTheWayOutOfARestrictionThatNobodyIsLeftIn() {
        restrictions.restrict("INC-1", ALICE_ALONE, ALICE);
        assertThrows(NotFound.class, () -> removal.check("INC-1", BOB));
        removal.remove("INC-1", "INC-1", ADMIN);
        assertEquals(List.of("INC-1 for 1", "INC-1 removed"), page.told);
    }

    @Test
    public void restriction_givesItsNamesInOrder() {
        Restriction restriction = new Restriction(Set.of(BOB, ALICE), Set.of("b", "a"));
        assertEquals(List.of(ALICE, BOB), List.copyOf(restriction.users()));
        assertEquals(List.of("a", "b"), List.copyOf(restriction.groups()));
    }
}
