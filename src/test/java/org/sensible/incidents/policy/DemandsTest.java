package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Outcome;
import org.sensible.incidents.incident.Role;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Demand.Rule;
import org.sensible.incidents.policy.Demand.State;

/** The shipped policy over incidents declared on Monday, 2 March 2026, at 10:00 UTC. */
public class DemandsTest {

    private static final String DECLARED = "2026-03-02T10:00:00Z";

    @Test
    public void levels_askForWhatTheyAskFor() {
        assertEquals(
                List.of(Rule.LEAD, Rule.ENGAGED, Rule.STATUS, Rule.DRAFTED, Rule.REVIEWED, Rule.CLASSIFIED),
                rules(sev("SEV1").build()));
        assertEquals(
                List.of(Rule.LEAD, Rule.ENGAGED, Rule.STATUS, Rule.DRAFTED, Rule.REVIEWED, Rule.CLASSIFIED),
                rules(sev("SEV2").build()));
        assertEquals(List.of(Rule.LEAD, Rule.ENGAGED), rules(sev("SEV3").build()));
        assertEquals(List.of(), rules(sev("SEV4").build()));
    }

    @Test
    public void severityThatThePolicyDropped_asksForNothing() {
        assertEquals(List.of(), rules(sev("SEV1.5").build()));
    }

    @Test
    public void lead_isDueThenBroken() {
        Incident nobody = sev("SEV1").build();
        Demand due = demand(Rule.LEAD, nobody, "2026-03-02T10:15:00Z");
        assertEquals(State.DUE, due.state());
        assertEquals(Instant.parse("2026-03-02T10:15:00Z"), due.dueAt());
        Demand broken = demand(Rule.LEAD, nobody, "2026-03-02T10:15:01Z");
        assertEquals(State.BROKEN, broken.state());
        assertTrue(broken.isWaiting());
    }

    @Test
    public void lead_takenLateStaysBroken() {
        Facts late = new Facts(led(sev("SEV1").build()), Instant.parse("2026-03-02T10:20:00Z"), List.of(), null);
        Demand lead = demand(Rule.LEAD, late, "2026-03-02T12:00:00Z");
        assertEquals(State.BROKEN, lead.state());
        assertEquals(Instant.parse("2026-03-02T10:20:00Z"), lead.at());
        assertFalse(lead.isWaiting());
    }

    @Test
    public void lead_ofUnknownInstantIsKeptWithoutOne() {
        Demand lead = demand(Rule.LEAD, led(sev("SEV1").build()), "2026-03-05T12:00:00Z");
        assertEquals(State.KEPT, lead.state());
        assertNull(lead.at());
    }

    @Test
    public void lead_givenBackIsAskedForAgain() {
        Facts left = new Facts(sev("SEV1").build(), Instant.parse("2026-03-02T10:05:00Z"), List.of(), null);
        assertEquals(
                State.BROKEN, demand(Rule.LEAD, left, "2026-03-02T12:00:00Z").state());
    }

    @Test
    public void engaged_countsFromDetectionElseFromDeclaring() {
        Incident detected = sev("SEV1")
                .at(Milestone.DETECTED, "2026-03-02T09:50:00Z")
                .at(Milestone.ENGAGED, "2026-03-02T10:06:00Z")
                .build();
        Demand late = demand(Rule.ENGAGED, detected, "2026-03-02T11:00:00Z");
        assertEquals(State.BROKEN, late.state());
        assertEquals(Instant.parse("2026-03-02T10:05:00Z"), late.dueAt());
        Incident declared =
                sev("SEV1").at(Milestone.ENGAGED, "2026-03-02T10:06:00Z").build();
        assertEquals(
                State.KEPT,
                demand(Rule.ENGAGED, declared, "2026-03-02T11:00:00Z").state());
    }

    @Test
    public void engaged_thatWasMerelyProposedIsNotDone() {
        Incident proposed =
                sev("SEV1").proposed(Milestone.ENGAGED, "2026-03-02T10:01:00Z").build();
        assertEquals(
                State.DUE,
                demand(Rule.ENGAGED, proposed, "2026-03-02T10:10:00Z").state());
    }

    @Test
    public void engaged_thatWasWaivedIsExceptedWithTheReason() {
        Demand engaged =
                demand(Rule.ENGAGED, sev("SEV1").waived(Milestone.ENGAGED).build(), "2026-03-02T12:00:00Z");
        assertEquals(State.EXCEPTED, engaged.state());
        assertEquals(Text.of("incidents.policy.reason.waived", "healed by itself"), engaged.reason());
    }

    @Test
    public void engaged_isNotAskedOfWhatHealedBeforeAnybodyNoticed() {
        Incident healed = sev("SEV1")
                .at(Milestone.DETECTED, "2026-03-02T09:50:00Z")
                .at(Milestone.RECOVERED, "2026-03-02T09:40:00Z")
                .build();
        assertEquals(
                State.EXCEPTED,
                demand(Rule.ENGAGED, healed, "2026-03-02T12:00:00Z").state());
    }

    @Test
    public void engaged_withinABusinessDayLeavesTheWeekendAlone() {
        Incident friday = sev("SEV3").declaredAt("2026-03-06T16:00:00Z").build();
        Demand engaged = demand(Rule.ENGAGED, friday, "2026-03-08T12:00:00Z");
        assertEquals(State.DUE, engaged.state());
        assertEquals(Instant.parse("2026-03-09T17:00:00Z"), engaged.dueAt());
    }

    @Test
    public void status_isDueAfterTheLastOne() {
        Facts told = told(sev("SEV1").build(), "2026-03-02T10:20:00Z", "2026-03-02T10:45:00Z");
        Demand status = demand(Rule.STATUS, told, "2026-03-02T11:00:00Z");
        assertEquals(State.DUE, status.state());
        assertEquals(Instant.parse("2026-03-02T11:15:00Z"), status.dueAt());
        assertEquals(
                State.BROKEN, demand(Rule.STATUS, told, "2026-03-02T11:15:01Z").state());
    }

    @Test
    public void status_beforeDeclaringCountsForNothing() {
        Facts told = told(sev("SEV1").build(), "2026-03-02T09:00:00Z");
        assertEquals(
                Instant.parse("2026-03-02T10:30:00Z"),
                demand(Rule.STATUS, told, "2026-03-02T10:10:00Z").dueAt());
    }

    @Test
    public void status_isJudgedByTheLongestSilenceAfterRecovery() {
        Incident over =
                sev("SEV1").at(Milestone.RECOVERED, "2026-03-02T11:30:00Z").build();
        assertEquals(
                State.KEPT,
                demand(Rule.STATUS, told(over, "2026-03-02T10:30:00Z", "2026-03-02T11:00:00Z"), "2026-03-09T00:00:00Z")
                        .state());
        Demand broken = demand(Rule.STATUS, told(over, "2026-03-02T11:10:00Z"), "2026-03-09T00:00:00Z");
        assertEquals(State.BROKEN, broken.state());
        assertEquals(Instant.parse("2026-03-02T10:30:00Z"), broken.dueAt());
        assertEquals(Instant.parse("2026-03-02T11:10:00Z"), broken.at());
        assertFalse("nobody can mend it any more", broken.isWaiting());
    }

    @Test
    public void status_afterRecoveryMendsNoSilenceBeforeIt() {
        Incident over =
                sev("SEV1").at(Milestone.RECOVERED, "2026-03-02T10:31:00Z").build();
        Demand status = demand(Rule.STATUS, told(over, "2026-03-02T12:00:00Z"), "2026-03-09T00:00:00Z");
        assertEquals(State.BROKEN, status.state());
    }

    @Test
    public void status_isNotAskedOfWhatWasOverWhenDeclared() {
        Incident over =
                sev("SEV1").at(Milestone.RECOVERED, "2026-03-02T09:00:00Z").build();
        assertFalse(rules(over).contains(Rule.STATUS));
    }

    @Test
    public void status_ofWaivedRecoveryIsExcepted() {
        Incident waived = sev("SEV1").waived(Milestone.RECOVERED).build();
        assertEquals(
                State.EXCEPTED,
                demand(Rule.STATUS, waived, "2026-03-09T00:00:00Z").state());
    }

    @Test
    public void split_isAskedOfComplexIncidentsOnly() {
        assertFalse(rules(sev("SEV1").build()).contains(Rule.SPLIT));
        Incident open = sev("SEV4").complex(Map.of(Role.COMMAND, BOB)).build();
        assertEquals(State.DUE, demand(Rule.SPLIT, open, "2026-03-09T00:00:00Z").state());
        Incident split = sev("SEV4").complex(Map.of(Role.LIAISON, BOB)).build();
        assertEquals(
                State.KEPT, demand(Rule.SPLIT, split, "2026-03-09T00:00:00Z").state());
    }

    @Test
    public void postmortem_isNotAskedForBeforeRecovery() {
        Demand drafted = demand(Rule.DRAFTED, sev("SEV1").build(), "2026-04-01T00:00:00Z");
        assertEquals(State.NOT_YET, drafted.state());
        assertNull(drafted.from());
        assertNull(drafted.dueAt());
    }

    @Test
    public void postmortem_isDueInBusinessDaysAfterRecovery() {
        Incident friday =
                sev("SEV1").at(Milestone.RECOVERED, "2026-03-06T12:00:00Z").build();
        Demand drafted = demand(Rule.DRAFTED, friday, "2026-03-09T16:59:00Z");
        assertEquals(State.DUE, drafted.state());
        assertEquals(Instant.parse("2026-03-09T17:00:00Z"), drafted.dueAt());
        Demand reviewed = demand(Rule.REVIEWED, friday, "2026-03-09T16:59:00Z");
        assertEquals(Instant.parse("2026-03-13T17:00:00Z"), reviewed.dueAt());
    }

    @Test
    public void postmortem_isKeptByItsPageAndItsReview() {
        Incident learned = sev("SEV1")
                .at(Milestone.RECOVERED, "2026-03-06T12:00:00Z")
                .at(Milestone.LEARNED, "2026-03-16T12:00:00Z")
                .build();
        Facts facts = new Facts(learned, null, List.of(), Instant.parse("2026-03-06T13:00:00Z"));
        assertEquals(
                State.KEPT, demand(Rule.DRAFTED, facts, "2026-04-01T00:00:00Z").state());
        assertEquals(
                State.BROKEN,
                demand(Rule.REVIEWED, facts, "2026-04-01T00:00:00Z").state());
    }

    @Test
    public void postmortem_begunBeforeRecoveryIsKept() {
        Facts early = new Facts(sev("SEV1").build(), null, List.of(), Instant.parse("2026-03-02T11:00:00Z"));
        assertEquals(
                State.KEPT, demand(Rule.DRAFTED, early, "2026-03-02T12:00:00Z").state());
    }

    @Test
    public void postmortem_withoutAnInstantOfRecoveryIsDueWithoutOne() {
        Demand drafted =
                demand(Rule.DRAFTED, sev("SEV1").waived(Milestone.RECOVERED).build(), "2026-04-01T00:00:00Z");
        assertEquals(State.DUE, drafted.state());
        assertNull(drafted.dueAt());
    }

    @Test
    public void postmortem_isExceptedWhereLearningWasWaived() {
        Incident closed = sev("SEV1")
                .waived(Milestone.RECOVERED)
                .waived(Milestone.LEARNED)
                .build();
        for (Rule rule : List.of(Rule.DRAFTED, Rule.REVIEWED)) {
            assertEquals(
                    State.EXCEPTED, demand(rule, closed, "2026-04-01T00:00:00Z").state());
        }
    }

    @Test
    public void drill_owesNoPostmortem() {
        Incident drill = sev("SEV1")
                .drill()
                .at(Milestone.RECOVERED, "2026-03-02T12:00:00Z")
                .build();
        Demand drafted = demand(Rule.DRAFTED, drill, "2026-04-01T00:00:00Z");
        assertEquals(State.EXCEPTED, drafted.state());
        assertEquals(Text.of("incidents.policy.reason.drill"), drafted.reason());
        assertEquals(
                State.BROKEN, demand(Rule.LEAD, drill, "2026-04-01T00:00:00Z").state());
    }

    @Test
    public void falseAlarmAndDuplicate_areAskedForNothingMore() {
        for (Outcome outcome : List.of(Outcome.FALSE_ALARM, Outcome.DUPLICATE)) {
            Incident nothing = sev("SEV1").outcome(outcome).build();
            assertTrue(
                    all(nothing, "2026-04-01T00:00:00Z").stream().allMatch(demand -> demand.state() == State.EXCEPTED));
            Incident engaged = sev("SEV1")
                    .outcome(outcome)
                    .at(Milestone.ENGAGED, "2026-03-02T10:01:00Z")
                    .build();
            assertEquals(
                    State.KEPT,
                    demand(Rule.ENGAGED, engaged, "2026-04-01T00:00:00Z").state());
        }
    }

    @Test
    public void closedIncident_owesNothingButKeepsWhatItBroke() {
        Incident closed = anIncident().severity("SEV1").declaredAt(DECLARED).build();
        closed = closed.change()
                .milestones(closed.milestones().waiveUnsettled("over", ALICE))
                .done();
        assertEquals(
                State.EXCEPTED,
                demand(Rule.LEAD, closed, "2026-03-02T10:10:00Z").state());
        assertEquals(
                State.BROKEN, demand(Rule.LEAD, closed, "2026-03-02T10:20:00Z").state());
        assertTrue(all(closed, "2026-03-02T10:10:00Z").stream().noneMatch(Demand::isWaiting));
    }

    @Test
    public void nextFirst_putsWhatWaitsBeforeWhatIsOver() {
        Incident engagedLate = led(sev("SEV1")
                .complex(Map.of())
                .at(Milestone.ENGAGED, "2026-03-02T10:20:00Z")
                .build());
        List<Rule> order = all(engagedLate, "2026-03-02T10:25:00Z").stream()
                .sorted(Demands.NEXT_FIRST)
                .map(Demand::rule)
                .toList();
        assertEquals(
                List.of(Rule.STATUS, Rule.SPLIT, Rule.ENGAGED, Rule.DRAFTED, Rule.REVIEWED, Rule.CLASSIFIED, Rule.LEAD),
                order);
    }

    @Test
    public void policy_namesASeverityOnce() {
        SeverityLevel level = Policy.SHIPPED.levels().get(0);
        assertThrows(
                IllegalArgumentException.class,
                () -> new Policy(
                        1,
                        null,
                        0,
                        List.of(level, level),
                        List.of(),
                        List.of(),
                        Coverage.NONE,
                        Term.ofBusinessDays(1)));
    }

    @Test
    public void demand_hasAReasonOnlyWhereItIsExcepted() {
        Text text = Text.of("incidents.policy.demand.split");
        assertThrows(
                IllegalArgumentException.class,
                () -> new Demand("split", Rule.SPLIT, text, State.EXCEPTED, null, null, null, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Demand("split", Rule.SPLIT, text, State.DUE, null, null, null, text));
    }

    private static IncidentFixture sev(String severity) {
        return anIncident().severity(severity).declaredAt(DECLARED);
    }

    private static Incident led(Incident incident) {
        return incident.change().lead(ALICE).done();
    }

    private static Facts told(Incident incident, String... updates) {
        return new Facts(incident, null, Stream.of(updates).map(Instant::parse).toList(), null);
    }

    private static List<Rule> rules(Incident incident) {
        return all(incident, DECLARED).stream().map(Demand::rule).toList();
    }

    private static List<Demand> all(Incident incident, String now) {
        return Demands.of(Policy.SHIPPED, new Facts(incident, null, List.of(), null), Instant.parse(now));
    }

    private static Demand demand(Rule rule, Incident incident, String now) {
        return demand(rule, told(incident), now);
    }

    private static Demand demand(Rule rule, Facts facts, String now) {
        return Demands.of(Policy.SHIPPED, facts, Instant.parse(now)).stream()
                .filter(demand -> demand.rule() == rule)
                .findFirst()
                .orElseThrow();
    }
}
