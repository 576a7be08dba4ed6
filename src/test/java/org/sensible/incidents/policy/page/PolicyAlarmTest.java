package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.policy.page.KnownPeople.ALICE;
import static org.sensible.incidents.policy.page.KnownPeople.BOB;
import static org.sensible.incidents.policy.page.PolicyPage.respondWithin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Claims;
import org.sensible.incidents.policy.InMemoryReminderStore;

public class PolicyAlarmTest {

    private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");

    private final IncidentWorld world = new IncidentWorld();
    private final MovableClock clock = new MovableClock(NOON);
    private final List<Notice> told = new ArrayList<>();
    private final PolicyStore store = new InMemoryPolicyStore();
    private final WikiOfOnePage wiki = WikiOfOnePage.with(respondWithin("15 minutes"), NOON);
    private final PolicyReader reader = new PolicyReader(new ShippedWords(), new KnownPeople());
    private final Claims claims = new Claims(new InMemoryReminderStore(), new IncidentWorld.DirectUnit());
    private final PolicyVersions versions =
            new PolicyVersions(store, wiki, reader, world.settings, new IncidentWorld.DirectUnit(), clock);
    private final PolicyAlarm alarm = node();

    @Before
    public void putInForce() {
        new PolicyAdministration(
                        store,
                        wiki,
                        reader,
                        world.access,
                        new IncidentWorld.FakeSpaces(),
                        new IncidentWorld.DirectUnit(),
                        clock)
                .put(Long.toString(WikiOfOnePage.ID), null, IncidentWorld.ADMIN);
    }

    @Test
    public void pageOutOfReach_isToldToAdministratorsOnceByWhicheverNode() {
        versions.refresh();
        assertEquals(0, alarm.ring());
        wiki.isTrashed = true;
        versions.refresh();
        assertEquals(1, alarm.ring());
        assertEquals(0, alarm.ring());
        assertEquals(0, node().ring());
        assertEquals(Set.of(IncidentWorld.ADMIN, BOB), told.get(0).to());
        assertEquals("https://wiki.example/p", told.get(0).link());
        assertEquals(Trouble.TRASHED.label(), told.get(0).lines().get(0));
    }

    @Test
    public void pageOutOfReachAgain_isToldAgain() {
        for (int time = 1; time <= 2; time++) {
            wiki.isRestricted = true;
            versions.refresh();
            assertEquals(1, alarm.ring());
            wiki.isRestricted = false;
            versions.refresh();
            assertEquals(0, alarm.ring());
        }
        assertEquals(2, told.size());
    }

    @Test
    public void anotherTrouble_isToldToo() {
        wiki.isRestricted = true;
        versions.refresh();
        alarm.ring();
        wiki.isTrashed = true;
        versions.refresh();
        assertEquals(1, alarm.ring());
        assertEquals(Trouble.TRASHED.label(), told.get(1).lines().get(0));
    }

    @Test
    public void pageThatIsGone_isToldWithTheSettingsForALink() {
        wiki.isGone = true;
        versions.refresh();
        alarm.ring();
        assertEquals(new IncidentWorld.FakeLinks().settings(), told.get(0).link());
    }

    @Test
    public void brokenVersion_isToldOnceToAdministratorsAndWhoPublishedIt() {
        publish("soon-ish");
        versions.published(WikiOfOnePage.ID);
        assertEquals("nothing is told in the unit that saves the page", List.of(), told);
        assertEquals(1, alarm.ring());
        assertEquals(0, alarm.ring());
        assertEquals(Set.of(IncidentWorld.ADMIN, BOB, ALICE), told.get(0).to());
        assertEquals(Text.of("incidents.policy.alarm.unread", 2), told.get(0).subject());
        assertEquals("incidents.policy.problem.cell", told.get(0).lines().get(0).key());
        publish("very soon");
        versions.refresh();
        assertEquals(1, alarm.ring());
        publish("20 minutes");
        versions.refresh();
        assertEquals(0, alarm.ring());
    }

    private PolicyAlarm node() {
        return new PolicyAlarm(
                versions,
                claims,
                told::add,
                () -> Set.of(IncidentWorld.ADMIN, BOB),
                wiki,
                new IncidentWorld.FakeLinks());
    }

    private void publish(String respond) {
        clock.pass(Duration.ofHours(1));
        wiki.publish(respondWithin(respond), clock.instant());
    }
}
