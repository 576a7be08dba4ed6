package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.DutyChange;
import org.sensible.incidents.incident.DutyChange.Duty;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.policy.Demand.State;

/**
 * When a term is over that runs by the hours of somebody who changes. Monday 2 March 2026, 10:00 UTC is 19:00 in Tokyo and 02:00 in
 * San Francisco; a business day from then ends on Tuesday at 09:00 UTC in Tokyo, on Wednesday at 02:00 UTC in San Francisco.
 */
public class DeadlineTest {

    private static final String DECLARED = "2026-03-02T10:00:00Z";
    private static final String TOKYO = "2026-03-03T09:00:00Z";
    private static final String FRANCISCO = "2026-03-04T02:00:00Z";

    private final Policy policy = aPolicy()
            .covered("Tokyo", TOKYO_HOURS, ALICE)
            .covered("San Francisco", FRANCISCO_HOURS, BOB)
            .build();
    private final List<DutyChange> duties = new ArrayList<>();

    @Test
    public void term_runsByTheHoursOfTheOneWhoAlwaysLed() {
        assertEquals("due until " + TOKYO, engaged(ALICE, null, "2026-03-02T20:00:00Z"));
        assertEquals("due until " + FRANCISCO, engaged(BOB, null, "2026-03-02T20:00:00Z"));
    }

    @Test
    public void handOver_changesTheInstantFromThenOn() {
        lead("2026-03-02T20:00:00Z", ALICE, BOB);
        assertEquals("due until " + FRANCISCO, engaged(BOB, null, "2026-03-02T20:00:01Z"));
    }

    @Test
    public void handOver_thatMakesItEarlierMovesItBack() {
        lead("2026-03-02T20:00:00Z", BOB, ALICE);
        assertEquals("due until " + TOKYO, engaged(ALICE, null, "2026-03-02T20:00:01Z"));
    }

    @Test
    public void handOver_toSomebodyWhoseTermWouldBeOverLeavesNoneBrokenBefore() {
        lead("2026-03-03T12:00:00Z", BOB, ALICE);
        assertEquals("broken until 2026-03-03T12:00:00Z", engaged(ALICE, null, "2026-03-03T12:00:01Z"));
    }

    @Test
    public void brokenBeforeTheHandOver_staysBrokenSinceThen() {
        lead("2026-03-03T12:00:00Z", ALICE, BOB);
        assertEquals("broken until " + TOKYO, engaged(BOB, null, "2026-03-03T12:00:01Z"));
    }

    @Test
    public void doneBeforeTheHandOver_isJudgedByWhoHadItThen() {
        lead("2026-03-03T12:00:00Z", BOB, ALICE);
        assertEquals("kept until " + FRANCISCO, engaged(ALICE, "2026-03-03T11:00:00Z", "2026-03-05T00:00:00Z"));
    }

    @Test
    public void doneAfterTheHandOver_isJudgedByWhoHasIt() {
        lead("2026-03-02T20:00:00Z", ALICE, BOB);
        assertEquals("kept until " + FRANCISCO, engaged(BOB, "2026-03-03T20:00:00Z", "2026-03-05T00:00:00Z"));
    }

    @Test
    public void severalHandOvers_countOneAfterTheOther() {
        lead("2026-03-03T01:00:00Z", ALICE, null);
        lead("2026-03-02T20:00:00Z", BOB, ALICE);
        lead("2026-03-03T05:00:00Z", null, BOB);
        assertEquals("due until " + FRANCISCO, engaged(BOB, null, "2026-03-03T06:00:00Z"));
    }

    @Test
    public void plainMinutes_runOnTheWallClockWhoeverLeads() {
        lead("2026-03-02T10:05:00Z", ALICE, BOB);
        Incident incident = led(declared("SEV1"), BOB);
        assertEquals("due until 2026-03-02T10:15:00Z", words(facts(incident, null, null), "2026-03-02T10:06:00Z"));
    }

    @Test
    public void ownerOfThePostmortem_hasToActOnceThereIsOne() {
        Incident incident = led(declared("SEV1").at(Milestone.RECOVERED, "2026-03-02T10:00:00Z"), ALICE);
        assertEquals("2026-03-09T09:00:00Z", reviewDue(facts(incident, null, null)));
        assertEquals("2026-03-10T01:00:00Z", reviewDue(facts(incident, "2026-03-02T20:00:00Z", BOB)));
        duties.add(new DutyChange(incident.uid(), Duty.OWNER, Instant.parse("2026-03-05T00:00:00Z"), BOB, ALICE));
        assertEquals("2026-03-09T09:00:00Z", reviewDue(facts(incident, "2026-03-02T20:00:00Z", ALICE)));
    }

    private String engaged(Person lead, String engagedAt, String now) {
        IncidentFixture fixture = declared("SEV3");
        Incident incident = led(engagedAt == null ? fixture : fixture.at(Milestone.ENGAGED, engagedAt), lead);
        return words(facts(incident, null, null), now);
    }

    private String words(Facts facts, String now) {
        Demand demand = demand(facts, "engaged", now);
        return demand.state().word() + " until " + demand.dueAt();
    }

    private String reviewDue(Facts facts) {
        Demand demand = demand(facts, "reviewed", "2026-03-06T00:00:00Z");
        assertEquals(State.DUE, demand.state());
        return demand.dueAt().toString();
    }

    private Demand demand(Facts facts, String slug, String now) {
        return Demands.of(policy, facts, Instant.parse(now)).stream()
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private Facts facts(Incident incident, String draftedAt, Person owner) {
        Instant drafted = draftedAt == null ? null : Instant.parse(draftedAt);
        return new Facts(incident, null, List.of(), drafted, owner, null, duties, Map.of());
    }

    private void lead(String at, Person before, Person after) {
        duties.add(new DutyChange(anIncident().build().uid(), Duty.LEAD, Instant.parse(at), before, after));
    }

    private static Incident led(IncidentFixture fixture, Person lead) {
        return fixture.build().change().lead(lead).done();
    }

    private static IncidentFixture declared(String severity) {
        return anIncident().severity(severity).declaredAt(DECLARED);
    }
}
