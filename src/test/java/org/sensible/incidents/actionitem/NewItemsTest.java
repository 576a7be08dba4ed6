package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.incident.IncidentWorld.ALICE;
import static org.sensible.incidents.incident.IncidentWorld.BOB;
import static org.sensible.incidents.incident.IncidentWorld.MALLORY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.incident.Conflict;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Problem;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.postmortem.PostmortemRequest;

public class NewItemsTest {

    private static final Isu ISU = new Isu(Level.HIGH, Size.M, Level.MEDIUM, Level.LOW);

    private final ItemWorld world = new ItemWorld();
    private String incident;

    @Before
    public void declare() {
        incident = world.incidents.given(anIncident()).key();
    }

    @Test
    public void raised_itemIsAnIssueWithItsClassification() {
        ActionItem item = raise(wanted("Cap retries"), null);
        assertEquals("OPS-1", item.key());
        IssueGateway.NewIssue issue = world.jira.created.get("OPS-1");
        assertEquals("Cap retries", issue.summary());
        assertEquals("Task", issue.issueType());
        assertEquals(LocalDate.of(2026, 10, 30), issue.due());
        assertEquals(ISU, issue.property().isu());
        assertEquals(incident, issue.property().incident());
        assertEquals(Commitment.PROPOSED, issue.property().commitment());
        assertEquals(IncidentWorld.NOW, issue.property().at());
        assertEquals(ALICE.key(), issue.property().by());
        assertNull(issue.property().request());
    }

    @Test
    public void policy_givesTheDayWhereNobodyDid() {
        world.terms.days.put(Level.MEDIUM, 7);
        raise(wanted("Cap retries"), null);
        raise(undated(), null);
        assertEquals(LocalDate.of(2026, 10, 30), world.jira.created.get("OPS-1").due());
        LocalDate today = IncidentWorld.NOW.atZone(ZoneOffset.UTC).toLocalDate();
        assertEquals(today.plusDays(7), world.jira.created.get("OPS-2").due());
    }

    @Test
    public void policy_thatSaysNothingOfTheUrgencyLeavesTheDayOpen() {
        world.terms.days.put(Level.HIGH, 7);
        assertNull(raise(undated(), null).due());
    }

    @Test
    public void project_withoutDueDatesTakesTheItemWithoutThePolicysDay() {
        world.terms.days.put(Level.MEDIUM, 7);
        world.jira.refusalOfDays = new InvalidInput("due", Text.of("not on the screen"));
        assertNull(raise(undated(), null).due());
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> raise(wanted("Cap retries"), null));
        assertEquals("due", refusal.problems().get(0).field());
        world.jira.refusalOfDays = new InvalidInput("summary", Text.of("too long"));
        assertThrows(InvalidInput.class, () -> raise(undated(), null));
        assertEquals(1, world.jira.created.size());
    }

    private static WantedItem undated() {
        WantedItem dated = wanted("Cap retries");
        return new WantedItem(
                dated.summary(), dated.project(), null, null, dated.kind(), null, dated.isu(), dated.answers());
    }

    @Test
    public void raised_itemPointsToThePostmortem() {
        var page = world.postmortems.create(incident, new PostmortemRequest(null, null, null, List.of()), ALICE);
        raise(wanted("Cap retries"), null);
        assertEquals(page.url(), world.jira.created.get("OPS-1").property().postmortem());
        assertEquals(page.url(), world.jira.links.get("OPS-1").url());
        assertEquals(incident, world.jira.links.get("OPS-1").title());
    }

    @Test
    public void raised_itemWithoutPostmortemHasNoLink() {
        raise(wanted("Cap retries"), null);
        assertNull(world.jira.created.get("OPS-1").property().postmortem());
        assertTrue(world.jira.links.isEmpty());
    }

    @Test
    public void linkThatJiraRefuses_leavesTheItemMade() {
        world.postmortems.create(incident, new PostmortemRequest(null, null, null, List.of()), ALICE);
        world.jira.refusalOfLinks = FakeJira.silent();
        assertEquals("OPS-1", raise(wanted("Cap retries"), "once").key());
    }

    @Test
    public void drill_makesNoIssue() {
        String drill = world.incidents.given(anIncident().drill()).key();
        Conflict refusal =
                assertThrows(Conflict.class, () -> world.newItems.raise(drill, wanted("Train"), null, ALICE));
        assertEquals(
                "incidents.actionItem.refusal.drill",
                refusal.problems().get(0).text().key());
        assertTrue(world.jira.created.isEmpty());
    }

    @Test
    public void whoMayOnlyViewTheIncident_mayNotRaise() {
        assertThrows(NotPermitted.class, () -> world.newItems.raise(incident, wanted("x"), null, BOB));
        assertThrows(NotFound.class, () -> world.newItems.raise(incident, wanted("x"), null, MALLORY));
    }

    @Test
    public void everythingWrong_isSaidAtOnceAndJiraIsNotAsked() {
        WantedItem wrong = new WantedItem(" ", null, "x".repeat(256), null, null, null, ISU, null);
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> raise(wrong, null));
        assertEquals(
                List.of("summary", "project", "issueType"),
                refusal.problems().stream().map(Problem::field).toList());
        assertTrue(world.jira.created.isEmpty());
    }

    @Test
    public void summary_isOneLine() {
        raise(wanted("Cap\nretries"), null);
        assertEquals("Cap retries", world.jira.created.get("OPS-1").summary());
    }

    @Test
    public void sameCallAgain_answersWithTheSameIssue() {
        raise(wanted("Cap retries"), "once");
        assertEquals("OPS-1", raise(wanted("Cap retries"), "once").key());
        assertEquals(1, world.jira.created.size());
    }

    @Test
    public void anotherKey_makesAnotherIssue() {
        raise(wanted("Cap retries"), "one");
        assertEquals("OPS-2", raise(wanted("Cap retries"), "two").key());
    }

    @Test
    public void answerThatGotLost_isFoundInJiraByTheRetry() {
        world.jira.refusalAfterCreation = FakeJira.silent();
        assertThrows(JiraSilent.class, () -> raise(wanted("Cap retries"), "once"));
        world.jira.refusalAfterCreation = null;
        assertEquals("OPS-1", raise(wanted("Cap retries"), "once").key());
        assertEquals(1, world.jira.created.size());
    }

    @Test
    public void jiraDown_thenTheRetryMakesTheIssue() {
        world.jira.refusal = FakeJira.silent();
        assertThrows(JiraSilent.class, () -> raise(wanted("Cap retries"), "once"));
        world.jira.refusal = null;
        assertEquals("OPS-1", raise(wanted("Cap retries"), "once").key());
    }

    @Test
    public void refusedCall_mayBeMadeAgainMended() {
        world.jira.refusal = new InvalidInput("issueType", Text.of("said"));
        assertThrows(InvalidInput.class, () -> raise(wanted("Cap retries"), "once"));
        world.jira.refusal = null;
        assertEquals("OPS-1", raise(wanted("Cap retries"), "once").key());
    }

    @Test
    public void afterADay_theSameKeyIsANewCall() {
        raise(wanted("Cap retries"), "once");
        world.clock.pass(Duration.ofHours(24).plusSeconds(1));
        assertEquals("OPS-2", raise(wanted("Cap retries"), "once").key());
    }

    private ActionItem raise(WantedItem wanted, String request) {
        return world.newItems.raise(incident, wanted, request, ALICE);
    }

    private static WantedItem wanted(String summary) {
        return new WantedItem(summary, "OPS", null, null, Kind.MITIGATE, LocalDate.of(2026, 10, 30), ISU, null);
    }
}
