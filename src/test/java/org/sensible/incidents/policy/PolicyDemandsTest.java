package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.Rule;
import org.sensible.incidents.policy.Demand.State;

/** What a page's rows, coverage, raised severities and people's words do to demands. Declared on Monday, 2 March 2026, 10:00 UTC. */
public class PolicyDemandsTest {

    private static final String DECLARED = "2026-03-02T10:00:00Z";

    @Test
    public void row_givesAnotherTermAndSaysForWhich() {
        Policy policy = aPolicy()
                .about(Rule.LEAD, Term.ofMinutes(5), Reminded.NOBODY, "SEV1")
                .build();
        assertEquals("2026-03-02T10:05:00Z", due(policy, Rule.LEAD, sev("SEV1").build()));
        assertFalse(has(policy, Rule.LEAD, sev("SEV2").build()));
        assertTrue("no row speaks of it", has(policy, Rule.ENGAGED, sev("SEV2").build()));
    }

    @Test
    public void row_withoutATermLeavesTheSeveritys() {
        Policy policy = aPolicy().about(Rule.ENGAGED, null, Reminded.NOBODY).build();
        assertEquals(
                "2026-03-02T10:30:00Z", due(policy, Rule.ENGAGED, sev("SEV2").build()));
        assertFalse(
                "SEV4 says none either", has(policy, Rule.ENGAGED, sev("SEV4").build()));
    }

    @Test
    public void raisedSeverity_startsItsClocksThen() {
        IncidentFixture raised = sev("SEV1").raisedAt("2026-03-02T12:00:00Z");
        for (Rule rule : List.of(Rule.LEAD, Rule.ENGAGED)) {
            assertEquals("2026-03-02T12:15:00Z", due(Policy.SHIPPED, rule, raised.build()));
        }
        assertEquals("2026-03-02T12:30:00Z", due(Policy.SHIPPED, Rule.STATUS, raised.build()));
    }

    @Test
    public void raisedSeverity_findsWhatWasDoneBeforeKept() {
        Incident raised = sev("SEV1")
                .at(Milestone.ENGAGED, "2026-03-02T11:00:00Z")
                .raisedAt("2026-03-02T12:00:00Z")
                .build();
        assertEquals(
                State.KEPT, demand(Policy.SHIPPED, "engaged", facts(raised)).state());
    }

    @Test
    public void businessTerm_runsByTheHoursOfTheLead() {
        Policy policy = aPolicy()
                .covered("Tokyo", TOKYO_HOURS, ALICE)
                .covered("San Francisco", FRANCISCO_HOURS, BOB)
                .owner(BOB)
                .build();
        Incident incident = sev("SEV3").build();
        Incident led = incident.change().lead(ALICE).done();
        assertEquals("the owner of the policy", "2026-03-04T02:00:00Z", due(policy, Rule.ENGAGED, incident));
        assertEquals("the lead", "2026-03-03T09:00:00Z", due(policy, Rule.ENGAGED, led));
        assertEquals("nobody", "2026-03-03T17:00:00Z", due(Policy.SHIPPED, Rule.ENGAGED, incident));
    }

    @Test
    public void postmortem_runsByTheHoursOfItsOwner() {
        Policy policy = aPolicy().covered("Tokyo", TOKYO_HOURS, ALICE).build();
        Incident recovered =
                sev("SEV1").at(Milestone.RECOVERED, "2026-03-02T12:00:00Z").build();
        Facts facts = new Facts(
                recovered, null, List.of(), Instant.parse("2026-03-02T13:00:00Z"), ALICE, null, List.of(), Map.of());
        assertEquals(
                Instant.parse("2026-03-03T09:00:00Z"),
                demand(policy, "drafted", facts).dueAt());
        assertEquals(
                Instant.parse("2026-03-09T09:00:00Z"),
                demand(policy, "reviewed", facts).dueAt());
    }

    @Test
    public void review_withATermOfItsOwnCountsFromThePage() {
        Policy policy = aPolicy()
                .about(Rule.REVIEWED, Term.ofBusinessDays(2), Reminded.NOBODY)
                .build();
        Incident recovered =
                sev("SEV1").at(Milestone.RECOVERED, "2026-03-02T12:00:00Z").build();
        assertEquals(
                "no page yet",
                State.NOT_YET,
                demand(policy, "reviewed", facts(recovered)).state());
        Facts drafted = new Facts(recovered, null, List.of(), Instant.parse("2026-03-04T13:00:00Z"));
        assertEquals(
                Instant.parse("2026-03-06T17:00:00Z"),
                demand(policy, "reviewed", drafted).dueAt());
    }

    @Test
    public void actionItems_areNotYetAskedFor() {
        Demand classified =
                demand(Policy.SHIPPED, "classified", facts(sev("SEV1").build()));
        assertEquals(State.NOT_YET, classified.state());
        assertFalse(classified.isWaiting());
    }

    @Test
    public void ownRule_isDueUntilSomebodySaysItIsDone() {
        Policy policy = aPolicy()
                .own("customers-called", Term.ofMinutes(60), null, "SEV1")
                .build();
        Incident incident = sev("SEV1").build();
        Demand due = demand(policy, "customers-called", facts(incident));
        assertNull(due.rule());
        assertEquals(State.DUE, due.state());
        assertEquals(Instant.parse("2026-03-02T11:00:00Z"), due.dueAt());
        assertEquals(
                Text.of(
                        "incidents.policy.demand.ownWithin",
                        "Do customers-called",
                        Term.ofMinutes(60).text()),
                due.text());
        Facts done = facts(incident).marked(List.of(mark(incident, "customers-called", "2026-03-02T10:59:00Z")));
        assertEquals(State.KEPT, demand(policy, "customers-called", done).state());
        Facts late = facts(incident).marked(List.of(mark(incident, "customers-called", "2026-03-02T11:01:00Z")));
        assertEquals(State.BROKEN, demand(policy, "customers-called", late).state());
        assertFalse(has(policy, "customers-called", sev("SEV2").build()));
    }

    @Test
    public void ownRule_beginsAtItsMilestone() {
        Policy policy =
                aPolicy().own("bank-told", Term.ofMinutes(60), Milestone.FIXED).build();
        assertEquals(
                State.NOT_YET,
                demand(policy, "bank-told", facts(sev("SEV1").build())).state());
        Incident fixed = sev("SEV1").at(Milestone.FIXED, "2026-03-02T10:01:00Z").build();
        assertEquals(
                Instant.parse("2026-03-02T11:01:00Z"),
                demand(policy, "bank-told", facts(fixed)).dueAt());
    }

    @Test
    public void ownRule_withoutATermIsNeverBroken() {
        Policy policy = aPolicy().own("flag-hoisted", null, null).build();
        Demand flag = demand(policy, "flag-hoisted", facts(sev("SEV4").build()), "2027-01-01T00:00:00Z");
        assertEquals(State.DUE, flag.state());
        assertNull(flag.dueAt());
    }

    @Test
    public void exception_isShownWithReasonAndPersonUnlessItWasKept() {
        Incident incident = sev("SEV1").build();
        DemandMark mark = new DemandMark(
                incident.uid(), "lead", DemandMark.Kind.EXCEPTED, "a test", Instant.parse(DECLARED), BOB);
        Demand lead = demand(Policy.SHIPPED, "lead", facts(incident).marked(List.of(mark)), "2026-03-02T12:00:00Z");
        assertEquals(State.EXCEPTED, lead.state());
        assertEquals(Text.of("incidents.policy.reason.excepted", "a test", BOB), lead.reason());
        Incident led = incident.change().lead(ALICE).done();
        assertEquals(
                State.KEPT,
                demand(Policy.SHIPPED, "lead", facts(led).marked(List.of(mark))).state());
    }

    @Test
    public void marksOfOtherIncidents_sayNothing() {
        Incident incident = sev("SEV1").build();
        DemandMark other =
                new DemandMark("another-uid", "lead", DemandMark.Kind.EXCEPTED, "a test", Instant.parse(DECLARED), BOB);
        assertEquals(
                State.DUE,
                demand(Policy.SHIPPED, "lead", facts(incident).marked(List.of(other)))
                        .state());
    }

    private static DemandMark mark(Incident incident, String slug, String at) {
        return new DemandMark(incident.uid(), slug, DemandMark.Kind.DONE, null, Instant.parse(at), ALICE);
    }

    private static IncidentFixture sev(String severity) {
        return anIncident().severity(severity).declaredAt(DECLARED);
    }

    private static Facts facts(Incident incident) {
        return new Facts(incident, null, List.of(), null);
    }

    private static boolean has(Policy policy, Rule rule, Incident incident) {
        return has(policy, rule.word(), incident);
    }

    private static boolean has(Policy policy, String slug, Incident incident) {
        return Demands.of(policy, facts(incident), Instant.parse(DECLARED)).stream()
                .anyMatch(demand -> demand.slug().equals(slug));
    }

    private static String due(Policy policy, Rule rule, Incident incident) {
        return demand(policy, rule.word(), facts(incident)).dueAt().toString();
    }

    private static Demand demand(Policy policy, String slug, Facts facts) {
        return demand(policy, slug, facts, "2026-03-02T10:01:00Z");
    }

    private static Demand demand(Policy policy, String slug, Facts facts, String now) {
        return Demands.of(policy, facts, Instant.parse(now)).stream()
                .filter(demand -> demand.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
