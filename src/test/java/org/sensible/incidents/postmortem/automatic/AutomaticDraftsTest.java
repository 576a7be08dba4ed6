package org.sensible.incidents.postmortem.automatic;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.PostmortemRequest;

/** When a postmortem is drafted by itself, as whom, and what is said where it cannot be. It is said at noon that INC-7 is recovered. */
public class AutomaticDraftsTest {

    private static final PostmortemRequest BY_HAND = new PostmortemRequest(null, null, null, List.of());

    private final DraftWorld world = new DraftWorld();

    @Test
    public void page_appearsOnceRecoveredHasStoodForTenMinutes() {
        world.owes(recovered());
        assertEquals(0, world.runAt("12:09:59"));
        assertEquals(1, world.runAt("12:10:00"));
        assertEquals("OPS", world.wiki.made.get(0).space());
        assertEquals(ALICE, world.postmortems.of("INC-7", BOB).postmortem().owner());
    }

    @Test
    public void page_isMadeOnce() {
        world.owes(recovered());
        assertEquals(1, world.runAt("12:10:00"));
        assertEquals(0, world.runAt("12:11:00"));
        assertEquals(1, world.wiki.made.size());
    }

    @Test
    public void personWhoWasFaster_keepsTheOnePage() {
        world.owes(recovered());
        world.postmortems.create("INC-7", BY_HAND, ALICE);
        assertEquals(0, world.runAt("12:10:00"));
        assertEquals(1, world.wiki.made.size());
        assertEquals(List.of(), world.world.log.lines());
    }

    @Test
    public void restrictedIncident_hasARestrictedPageFromTheStart() {
        Incident incident = world.owes(recovered().restrictedTo(ALICE));
        world.runAt("12:10:00");
        assertEquals(incident.restriction(), world.wiki.made.get(0).restriction());
    }

    @Test
    public void author_isTheLeadElseWhoDeclaredElseTheServiceUser() {
        Incident incident = world.owes(recovered());
        world.ledBy(incident, BOB);
        world.serviceUser(MALLORY);
        world.wiki.mayNot.add(ALICE);
        assertEquals("bob may only view, mallory may see nothing", 0, world.runAt("12:10:00"));
        assertEquals(List.of(BOB, ALICE, MALLORY), world.acted);
    }

    @Test
    public void whoIsGone_isPassedOver() {
        Incident incident = world.owes(recovered());
        world.ledBy(incident, MALLORY);
        world.gone.add(MALLORY);
        assertEquals(1, world.runAt("12:10:00"));
        assertEquals(List.of(ALICE), world.acted);
    }

    @Test
    public void author_isTold() {
        world.owes(recovered());
        world.runAt("12:10:00");
        assertEquals(Set.of(ALICE), world.notices.get(0).to());
        assertEquals("https://wiki.example/100", world.notices.get(0).link());
    }

    @Test
    public void nobodySuitable_isSaidOnceAndTriedAgainAfterFiveMinutes() {
        world.owes(recovered());
        world.wiki.mayNot.add(ALICE);
        assertEquals(0, world.runAt("12:10:00"));
        assertEquals("incidents.postmortem.refusal.mayNotCreatePage", why());
        assertEquals(List.of("INC-7 change incidents.postmortem.automatic.log"), world.world.log.lines());
        assertEquals(
                Instant.parse("2026-03-01T12:15:00Z"),
                world.tries.of(List.of("INC-7")).get("INC-7").nextAt());
        world.acted.clear();
        world.runAt("12:14:59");
        assertEquals(List.of(), world.acted);
        world.runAt("12:15:00");
        assertEquals(List.of(ALICE), world.acted);
        assertEquals("the same reason is one line", 1, world.world.log.lines().size());
    }

    @Test
    public void everybodyGone_saysThatNobodyMay() {
        world.owes(recovered());
        world.gone.add(ALICE);
        world.runAt("12:10:00");
        assertEquals("incidents.postmortem.automatic.nobody", why());
    }

    @Test
    public void hostError_isSaidAndKeepsNoOtherIncidentBack() {
        world.owes(recovered());
        world.wiki.isBroken = true;
        assertEquals(0, world.runAt("12:10:00"));
        assertEquals("incidents.postmortem.automatic.hostError", why());
        world.wiki.isBroken = false;
        world.owes(recovered().number(8).at(Milestone.RECOVERED, "2026-03-01T11:50:00Z"));
        assertEquals("INC-7 waits", 0, world.runAt("12:14:00"));
        assertEquals(2, world.runAt("12:24:00"));
        assertTrue(world.tries.of(List.of("INC-7", "INC-8")).isEmpty());
    }

    @Test
    public void newReason_isAnotherLine() {
        world.owes(recovered());
        world.wiki.mayNot.add(ALICE);
        world.runAt("12:10:00");
        world.wiki.isBroken = true;
        world.runAt("12:15:00");
        assertEquals(2, world.world.log.lines().size());
    }

    @Test
    public void titleThatIsTaken_getsTheNextNumberAndThatIsSaid() {
        world.owes(recovered());
        String usual = "incidents.postmortem.page.title[INC-7, Checkout is slow]";
        world.wiki.has(usual);
        world.wiki.has(usual + " (2)");
        assertEquals(1, world.runAt("12:10:00"));
        assertEquals(usual + " (3)", world.wiki.made.get(0).title());
        assertEquals(
                Text.of("incidents.postmortem.automatic.renamed", usual + " (3)"),
                world.notices.get(0).lines().get(1));
        assertEquals(List.of("INC-7 change incidents.postmortem.automatic.renamed"), world.world.log.lines());
    }

    @Test
    public void longTitle_isCutToMakeRoomForItsNumber() {
        world.owes(recovered().title("界".repeat(190) + "😀".repeat(30)));
        world.runAt("12:09:00");
        String usual = world.postmortems.propose("INC-7", ALICE).title();
        world.wiki.has(usual);
        assertEquals(1, world.runAt("12:10:00"));
        String title = world.wiki.made.get(0).title();
        assertTrue(title, title.length() <= 255 && title.endsWith("😀 (2)"));
    }

    @Test
    public void leadWhoMayNot_leavesItToWhoDeclared() {
        Incident incident = world.owes(recovered());
        world.ledBy(incident, BOB);
        assertEquals(1, world.runAt("12:10:00"));
        assertEquals(List.of(BOB, ALICE), world.acted);
        assertEquals(ALICE, world.postmortems.of("INC-7", ALICE).postmortem().owner());
        assertEquals("of who could not nothing is said", List.of(), world.world.log.lines());
    }

    @Test
    public void whatWaitedForTheHost_isSaidOnceItCanBeWritten() {
        world.owes(recovered());
        world.pausedAt("12:09:00");
        world.pausedAt("12:10:00");
        world.pausedAt("12:11:00");
        assertEquals("nothing is written meanwhile", List.of(), world.world.log.lines());
        assertEquals(1, world.runAt("12:30:00"));
        assertEquals(List.of("INC-7 change incidents.postmortem.automatic.waited"), world.world.log.lines());
    }

    @Test
    public void whatBecameDueAfterThePause_saysNothingOfIt() {
        world.owes(recovered());
        world.pausedAt("12:09:00");
        assertEquals(1, world.runAt("12:10:00"));
        assertEquals(List.of(), world.world.log.lines());
    }

    private String why() {
        return world.tries.of(List.of("INC-7")).get("INC-7").why().key();
    }

    private static IncidentFixture recovered() {
        return anIncident().number(7).at(Milestone.RECOVERED, "2026-03-01T11:45:00Z");
    }
}
