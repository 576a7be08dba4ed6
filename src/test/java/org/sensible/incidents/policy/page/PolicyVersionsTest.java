package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.page.PolicyPage.respondWithin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.incident.FakeAccess;
import org.sensible.incidents.incident.InMemorySettingsStore;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Severity;
import org.sensible.incidents.incident.Spaces;
import org.sensible.incidents.policy.PolicyVersion;

public class PolicyVersionsTest {

    private static final Instant NOON = Instant.parse("2026-11-05T12:00:00Z");
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final Instant TWO = NOON.plus(Duration.ofHours(2));
    private static final Instant THREE = NOON.plus(Duration.ofHours(3));
    private static final String PAGE = Long.toString(WikiOfOnePage.ID);
    private static final Severity SEV1 = new Severity("SEV1");

    private final TestClock clock = new TestClock();
    private final PolicyStore store = new InMemoryPolicyStore();
    private final WikiOfOnePage wiki = WikiOfOnePage.with(respondWithin("15 minutes"), NOON);
    private final PolicyReader reader = new PolicyReader(new ShippedWords(), new KnownPeople());
    private final PolicyVersions versions = new PolicyVersions(
            store, wiki, reader, InMemorySettingsStore.withSpace("OPS"), new IncidentWorld.DirectUnit(), clock);
    private final PolicyAdministration administration = new PolicyAdministration(
            store,
            wiki,
            reader,
            new FakeAccess().administrator(IncidentWorld.ADMIN).editor(KnownPeople.ALICE),
            new OnlyOps(),
            new IncidentWorld.DirectUnit(),
            clock);

    @Test
    public void withoutAPage_theShippedPolicyHolds() {
        assertEquals(PolicyVersion.SHIPPED, versions.now());
        assertEquals(Severity.DEFAULTS, versions.current());
    }

    @Test
    public void page_isInForceFromWhenItWasPutInForce() {
        putInForce();
        assertEquals(1, versions.now().number());
        assertEquals(NOON, versions.now().inForceSince());
        assertEquals(
                List.of("SEV1", "SEV2", "SEV3"),
                versions.current().stream().map(Severity::name).toList());
        assertTrue(versions.of(declared(NOON.minusSeconds(1))).isShipped());
        assertEquals(1, versions.of(declared(NOON)).number());
    }

    @Test
    public void incident_isJudgedByTheVersionInForceWhenItWasDeclared() {
        putInForce();
        publish(respondWithin("20 minutes"), ONE);
        versions.refresh();
        assertEquals(15, minutes(versions.of(declared(ONE.minusSeconds(1)))));
        assertEquals(20, minutes(versions.of(declared(ONE))));
        assertEquals(20, minutes(versions.now()));
        assertEquals(ONE, versions.now().inForceSince());
        assertEquals(KnownPeople.ALICE, versions.now().by());
    }

    @Test
    public void missedVersions_areReadFromTheHistoryEachAtItsOwnTime() {
        putInForce();
        publish(respondWithin("20 minutes"), ONE);
        publish(respondWithin("soon-ish"), TWO);
        publish(respondWithin("25 minutes"), THREE);
        versions.refresh();
        assertEquals(20, minutes(versions.of(declared(TWO))));
        assertEquals(25, minutes(versions.of(declared(THREE))));
        assertEquals(
                List.of(
                        PageReading.Outcome.NEW,
                        PageReading.Outcome.NEW,
                        PageReading.Outcome.BROKEN,
                        PageReading.Outcome.NEW),
                outcomes());
    }

    @Test
    public void brokenVersion_keepsTheLastGoodOne() {
        putInForce();
        publish(respondWithin("soon-ish"), ONE);
        versions.refresh();
        assertEquals(15, minutes(versions.now()));
        assertEquals(1, versions.now().number());
    }

    @Test
    public void equalRules_makeNoNewVersionWhateverElseChanged() {
        putInForce();
        publish("<p>Nicer</p>" + respondWithin("<strong>１５分</strong>"), ONE);
        versions.refresh();
        assertEquals(1, versions.now().number());
        assertEquals(List.of(PageReading.Outcome.NEW, PageReading.Outcome.SAME), outcomes());
    }

    @Test
    public void restoredVersion_isANewVersion() {
        putInForce();
        publish(respondWithin("20 minutes"), ONE);
        publish(respondWithin("15 minutes"), TWO);
        versions.refresh();
        assertEquals(3, versions.now().number());
        assertEquals(15, minutes(versions.now()));
    }

    @Test
    public void refresh_twiceReadsOnce() {
        putInForce();
        publish(respondWithin("20 minutes"), ONE);
        versions.refresh();
        versions.refresh();
        assertEquals(2, outcomes().size());
    }

    @Test
    public void published_takesTheNextVersionButLeavesGapsToOthers() {
        putInForce();
        publish(respondWithin("20 minutes"), ONE);
        versions.published(WikiOfOnePage.ID);
        assertEquals(2, versions.now().number());
        publish(respondWithin("25 minutes"), TWO);
        publish(respondWithin("30 minutes"), THREE);
        versions.published(WikiOfOnePage.ID);
        assertEquals(2, versions.now().number());
        versions.refresh();
        assertEquals(4, versions.now().number());
    }

    @Test
    public void pageOutOfReach_keepsTheLastGoodPolicyAndNamesTheTrouble() {
        putInForce();
        assertEquals(Optional.empty(), versions.trouble(place()));
        wiki.isRestricted = true;
        assertEquals(Optional.of(Trouble.RESTRICTED), versions.trouble(place()));
        wiki.space = "ELSEWHERE";
        assertEquals(Optional.of(Trouble.MOVED), versions.trouble(place()));
        wiki.isTrashed = true;
        assertEquals(Optional.of(Trouble.TRASHED), versions.trouble(place()));
        wiki.isGone = true;
        assertEquals(Optional.of(Trouble.GONE), versions.trouble(place()));
        publish(respondWithin("20 minutes"), ONE);
        versions.refresh();
        assertEquals(15, minutes(versions.now()));
        assertEquals(Trouble.GONE, place().trouble());
    }

    @Test
    public void whatWasPublishedOutOfReach_holdsFromTheReturnOn() {
        putInForce();
        wiki.isRestricted = true;
        versions.refresh();
        publish(respondWithin("20 minutes"), ONE);
        publish(respondWithin("25 minutes"), TWO);
        versions.refresh();
        wiki.isRestricted = false;
        clock.now = THREE;
        versions.refresh();
        assertEquals(15, minutes(versions.of(declared(TWO))));
        assertEquals(25, minutes(versions.of(declared(THREE))));
        assertEquals(PageReading.Outcome.PASSED, outcomes().get(1));
    }

    @Test
    public void spacesOwnPolicy_comesFirstInThatSpaceUntilItIsTakenBack() {
        putInForce();
        clock.now = ONE;
        wiki.publish(respondWithin("20 minutes"), ONE);
        administration.put(PAGE, "OPS", IncidentWorld.ADMIN);
        assertEquals(2, versions.now().number());
        assertEquals(1, versions.history("OTHER").latest().number());
        clock.now = TWO;
        administration.put(null, "OPS", IncidentWorld.ADMIN);
        assertEquals(1, versions.now().number());
        assertEquals(2, versions.of(declared(ONE)).number());
    }

    @Test
    public void policyTakenBack_leavesTheShippedOne() {
        putInForce();
        clock.now = ONE;
        administration.put(null, null, IncidentWorld.ADMIN);
        assertTrue(versions.now().isShipped());
        assertEquals(1, versions.of(declared(NOON)).number());
        assertEquals(Optional.empty(), versions.place("OPS"));
    }

    @Test
    public void place_isSaidByAdministratorsOnly() {
        assertThrows(NotPermitted.class, () -> administration.put(PAGE, null, KnownPeople.ALICE));
    }

    @Test
    public void place_isAPageThatEverybodyCanReadAndTheSoftwareUnderstands() {
        refused("pageId", "4712", null);
        refused("pageId", "no number", null);
        refused("space", PAGE, "NOWHERE");
        wiki.isTrashed = true;
        refused("pageId", PAGE, null);
        wiki.isTrashed = false;
        wiki.isRestricted = true;
        refused("pageId", PAGE, null);
        wiki.isRestricted = false;
        wiki.publish(respondWithin("soon-ish"), NOON);
        refused("pageId", PAGE, null);
        assertTrue(versions.now().isShipped());
    }

    private void refused(String field, String pageId, String space) {
        InvalidInput refusal =
                assertThrows(InvalidInput.class, () -> administration.put(pageId, space, IncidentWorld.ADMIN));
        assertEquals(field, refusal.problems().get(0).field());
    }

    private void putInForce() {
        administration.put(PAGE, null, IncidentWorld.ADMIN);
    }

    private void publish(String body, Instant at) {
        wiki.publish(body, at);
    }

    private PolicyPlace place() {
        return versions.place("OPS").orElseThrow();
    }

    private List<PageReading.Outcome> outcomes() {
        return versions.readings(place()).stream().map(PageReading::outcome).toList();
    }

    private static Incident declared(Instant at) {
        return anIncident().declaredAt(at.toString()).build();
    }

    private static int minutes(PolicyVersion version) {
        return version.policy().level(SEV1).orElseThrow().respondWithin().amount();
    }

    private static final class OnlyOps implements Spaces {

        @Override
        public boolean exists(String spaceKey) {
            return spaceKey.equals("OPS");
        }

        @Override
        public boolean hasPage(String spaceKey, long pageId) {
            return true;
        }
    }

    private static final class TestClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants have no zone");
        }
    }
}
