package org.sensible.incidents.actionitem.candidate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.FakeJira;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemWorld;
import org.sensible.incidents.actionitem.JiraSilent;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;

public class CandidatesTest {

    private static final Isu ISU = new Isu(Level.HIGH, Size.L, Level.LOW, null);
    private static final Answers ANSWERS = new Answers(Answers.To.EVENT, "abc");
    private static final CandidateIssues.Wanted PROJECT = new CandidateIssues.Wanted("OPS", null, null, null, null);

    private final ItemWorld world = new ItemWorld();
    private String first;
    private String second;

    @Before
    public void twoIncidents() {
        first = world.incidents.given(anIncident().number(1)).key();
        second = world.incidents.given(anIncident().number(2)).key();
    }

    @Test
    public void idea_isKeptWithItsIncidentAndMakesNoIssue() {
        Candidate idea = propose(first, "Cap the payment client's\nretries at 3");
        assertEquals("Cap the payment client's retries at 3", idea.summary());
        assertEquals(1, idea.weight());
        assertEquals(List.of(idea), world.candidates.of(first, BOB));
        assertEquals(List.of(), world.candidates.of(second, BOB));
        assertEquals(0, world.jira.created.size());
    }

    @Test
    public void sameThoughtInAnotherIncident_gainsWeight() {
        Candidate idea = propose(first, "Cap the payment client's retries at 3");
        Candidate again = propose(second, "Cap payment client retries at 3, with backoff");
        assertEquals(idea.id(), again.id());
        assertEquals(2, again.weight());
        assertEquals(1, world.candidates.all(ALICE).size());
    }

    @Test
    public void sameThoughtThatIsAnother_isItsOwnIdea() {
        propose(first, "Cap the payment client's retries at 3");
        world.candidates.propose(
                second, new NewCandidate("Cap the payment client's retries at 3", null, ISU, null, true), ALICE);
        assertEquals(2, world.candidates.all(ALICE).size());
    }

    @Test
    public void seenAgainByHand_countsOnceAnIncidentAndComesFirst() {
        propose(first, "Say who may decide");
        Candidate idea = propose(first, "Rehearse a payment outage");
        world.candidates.again(idea.id(), second, ALICE);
        Candidate known = world.candidates.again(idea.id(), second, ALICE);
        assertEquals(2, known.weight());
        assertEquals(idea.id(), world.candidates.of(first, BOB).get(0).id());
    }

    @Test
    public void ideasOfHiddenIncidents_areNotShownNorCounted() {
        Candidate idea = propose(first, "Rehearse a payment outage");
        assertThrows(NotFound.class, () -> world.candidates.of(first, MALLORY));
        assertEquals(List.of(), world.candidates.all(MALLORY));
        assertThrows(NotFound.class, () -> world.candidates.again(idea.id(), second, MALLORY));
    }

    @Test
    public void whoMayViewOnly_mayNotPropose() {
        assertThrows(
                NotPermitted.class,
                () -> world.candidates.propose(first, new NewCandidate("x", null, ISU, null, false), BOB));
        assertThrows(InvalidInput.class, () -> propose(first, " "));
        String drill = world.incidents.given(anIncident().number(3).drill()).key();
        assertThrows(Conflict.class, () -> propose(drill, "x"));
    }

    @Test
    public void issue_isMadeOnceInTheIncidentWhereItCameUpLast() {
        Candidate idea = propose(first, "Rehearse a payment outage");
        world.candidates.again(idea.id(), second, ALICE);
        ActionItem item = world.candidateIssues.raise(idea.id(), PROJECT, ALICE);
        assertEquals("Rehearse a payment outage", item.summary());
        assertEquals(second, item.property().incident());
        assertEquals(Kind.PROCESS, item.property().kind());
        assertEquals(ISU, item.isu());
        assertEquals(List.of(), world.candidates.all(ALICE));
        assertThrows(Conflict.class, () -> world.candidateIssues.raise(idea.id(), PROJECT, ALICE));
        assertEquals(1, world.jira.created.size());
    }

    @Test
    public void issueThatFailed_keepsTheIdeaAndIsMadeOnceOnRetry() {
        Candidate idea = propose(first, "Rehearse a payment outage");
        world.jira.refusalAfterCreation = FakeJira.silent();
        assertThrows(JiraSilent.class, () -> world.candidateIssues.raise(idea.id(), PROJECT, ALICE));
        assertEquals(1, world.candidates.all(ALICE).size());
        world.jira.refusalAfterCreation = null;
        ActionItem item = world.candidateIssues.raise(idea.id(), PROJECT, ALICE);
        assertEquals(ANSWERS, item.property().answers());
        assertEquals(1, world.jira.created.size());
    }

    @Test
    public void dropped_ideaIsGone() {
        Candidate idea = propose(first, "Rehearse a payment outage");
        assertThrows(NotPermitted.class, () -> world.candidates.drop(idea.id(), BOB));
        world.candidates.drop(idea.id(), ALICE);
        assertEquals(List.of(), world.candidates.all(ALICE));
    }

    @Test
    public void removedIncident_takesItsIdeasAlong() {
        propose(first, "Rehearse a payment outage");
        new CandidatesOfIncident(world.candidateStore).removed(world.incidents.incidents.get(first, ALICE));
        assertEquals(List.of(), world.candidates.all(ALICE));
    }

    private Candidate propose(String incident, String summary) {
        return world.candidates.propose(incident, new NewCandidate(summary, Kind.PROCESS, ISU, ANSWERS, false), ALICE);
    }
}
