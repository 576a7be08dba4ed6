package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Demand.Rule;

/** Who is reminded of what, and when; each once. Incidents are declared on Monday, 2 March 2026, 10:00 UTC, by alice. */
public class RemindersTest {

    private static final Person GONE = new Person("gone-key");
    private static final Reminded AT_WORK = new Reminded("", Set.of(Reminded.Part.AT_WORK), List.of());

    private final ReminderWorld world = new ReminderWorld();

    @Test
    public void reminder_comesSoonBeforeTheTermEndsAndAgainWhenItIsBroken() {
        world.given(sev("SEV1"));
        assertEquals(List.of(), world.sentAt("2026-03-02T10:09:59Z"));
        assertEquals(
                List.of("key-alice INC-1 soon lead", "key-alice INC-1 soon engaged"),
                world.sentAt("2026-03-02T10:10:00Z"));
        assertEquals(List.of(), world.sentAt("2026-03-02T10:11:00Z"));
        assertEquals(
                List.of("key-alice INC-1 broken lead", "key-alice INC-1 broken engaged"),
                world.sentAt("2026-03-02T10:15:01Z"));
        assertEquals(List.of(), world.sentAt("2026-03-02T10:16:00Z"));
    }

    @Test
    public void statusUpdates_areRemindedOfAnewAfterEachOne() {
        Incident incident = world.given(sev("SEV1").at(Milestone.ENGAGED, "2026-03-02T10:01:00Z"));
        world.led(incident, ALICE);
        assertEquals(List.of("key-alice INC-1 soon status"), world.sentAt("2026-03-02T10:23:00Z"));
        world.updated("2026-03-02T10:25:00Z");
        assertEquals(List.of(), world.sentAt("2026-03-02T10:26:00Z"));
        assertEquals(List.of("key-alice INC-1 soon status"), world.sentAt("2026-03-02T10:50:00Z"));
    }

    @Test
    public void rule_saysWhoIsReminded() {
        world.policy = aPolicy()
                .about(Rule.LEAD, null, new Reminded("", Set.of(), List.of(BOB)))
                .about(Rule.ENGAGED, null, Reminded.NOBODY)
                .build();
        world.given(sev("SEV1"));
        assertEquals(List.of("key-bob INC-1 soon lead"), world.sentAt("2026-03-02T10:10:00Z"));
    }

    @Test
    public void whoIsNotAtWork_isRemindedWhenWorkBegins() {
        world.policy = aPolicy()
                .covered("San Francisco", FRANCISCO_HOURS, BOB)
                .about(Rule.LEAD, null, new Reminded("", Set.of(), List.of(BOB)))
                .about(Rule.ENGAGED, null, Reminded.NOBODY)
                .about(Rule.STATUS, null, Reminded.NOBODY)
                .build();
        world.given(sev("SEV2"));
        assertEquals("two in the morning", List.of(), world.sentAt("2026-03-02T10:25:00Z"));
        assertEquals(List.of(), world.sentAt("2026-03-02T16:59:00Z"));
        assertEquals(List.of("key-bob INC-1 broken lead"), world.sentAt("2026-03-02T17:00:00Z"));
    }

    @Test
    public void severityThatSaysAtAnyHour_wakesPeople() {
        world.policy = aPolicy()
                .covered("San Francisco", FRANCISCO_HOURS, BOB)
                .about(Rule.LEAD, null, new Reminded("", Set.of(), List.of(BOB)))
                .about(Rule.ENGAGED, null, Reminded.NOBODY)
                .build();
        world.given(sev("SEV1"));
        assertEquals(List.of("key-bob INC-1 soon lead"), world.sentAt("2026-03-02T10:10:00Z"));
    }

    @Test
    public void atWork_meansThoseWhoAreJustThen() {
        world.policy = aPolicy()
                .covered("Tokyo", TOKYO_HOURS, ALICE)
                .covered("San Francisco", FRANCISCO_HOURS, BOB)
                .about(Rule.LEAD, null, AT_WORK)
                .about(Rule.ENGAGED, null, Reminded.NOBODY)
                .about(Rule.STATUS, null, Reminded.NOBODY)
                .build();
        world.given(sev("SEV2").declaredAt("2026-03-02T18:00:00Z"));
        assertEquals(List.of("key-bob INC-1 soon lead"), world.sentAt("2026-03-02T18:25:00Z"));
    }

    @Test
    public void whoMayNotViewTheIncident_isNotReminded() {
        world.given(sev("SEV1").restrictedTo(BOB));
        assertEquals(List.of(), world.sentAt("2026-03-02T10:10:00Z"));
        world.policy = aPolicy()
                .about(Rule.LEAD, null, new Reminded("", Set.of(), List.of(GONE)))
                .about(Rule.ENGAGED, null, Reminded.NOBODY)
                .build();
        assertEquals("nor whoever has left", List.of(), world.sentAt("2026-03-02T10:11:00Z"));
    }

    @Test
    public void drillsAndClosedIncidents_remindNobody() {
        world.given(sev("SEV1").drill());
        Incident closed = sev("SEV1").number(2).build();
        world.store.insert(closed.change()
                .milestones(closed.milestones().waiveUnsettled("over", ALICE))
                .done());
        assertEquals(List.of(), world.sentAt("2026-03-02T10:20:00Z"));
    }

    @Test
    public void exceptedDemand_isNotRemindedOf() {
        Incident incident = world.given(sev("SEV1"));
        for (String slug : List.of("lead", "engaged")) {
            world.marks.put(new DemandMark(
                    incident.uid(),
                    slug,
                    DemandMark.Kind.EXCEPTED,
                    "a test",
                    incident.milestones().declaredAt(),
                    BOB));
        }
        assertEquals(List.of(), world.sentAt("2026-03-02T10:16:00Z"));
    }

    @Test
    public void secondNode_sendsNothingTwice() {
        world.given(sev("SEV1"));
        Rounds other = world.anotherNode();
        assertEquals(2, world.sentAt("2026-03-02T10:10:00Z").size());
        assertEquals(0, other.go().reminded());
    }

    @Test
    public void words_sayWhatIsDueInTheReadersZone() {
        world.policy = aPolicy().covered("Tokyo", TOKYO_HOURS, ALICE).build();
        world.given(sev("SEV1"));
        world.sentAt("2026-03-02T10:10:00Z");
        assertEquals(
                "2026-03-02 19:15 Asia/Tokyo",
                world.notices.get(0).lines().get(1).arguments().get(0));
        assertEquals(
                "https://wiki.example/incidents/INC-1#demand-lead",
                world.notices.get(0).link());
    }

    private static IncidentFixture sev(String severity) {
        return anIncident().severity(severity).declaredAt("2026-03-02T10:00:00Z");
    }
}
