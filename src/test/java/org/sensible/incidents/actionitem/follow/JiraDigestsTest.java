package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.JIRA;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Text;

public class JiraDigestsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String PAGE = "https://wiki.example/plugins/servlet/incidents-answer/";

    private final IncidentWorld world = new IncidentWorld();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T10:00:00Z"));
    private final InMemoryReportedItems items = new InMemoryReportedItems();
    private final FollowWorld follow = new FollowWorld(items, world, clock);

    private void given(ReportFixture... reported) {
        new Reporting(items, clock).take(report(1, reported));
    }

    private List<JiraDigest> digests() {
        return follow.jiraDigests.of(JIRA);
    }

    @Test
    public void stranger_isToldByJiraWhatIsDueOrNear() {
        world.given(anIncident());
        given(
                anItem().assignee("dana").due("2026-03-05"),
                anItem().key("OPS-2").assignee("dana").due("2026-02-20"),
                anItem().key("OPS-3").assignee("dana").due("2026-04-20"),
                anItem().key("OPS-4").assignee("bob").due("2026-03-02"),
                anItem().key("OPS-5").assignee(null).due("2026-03-02"),
                anItem().key("OPS-6").assignee("dana").due("2026-03-02").done("2026-03-01T08:00:00Z"));
        assertEquals(
                List.of(new JiraDigest(
                        "dana",
                        null,
                        false,
                        List.of(
                                new DueItem("OPS-2", "INC-1", LocalDate.of(2026, 2, 20), null),
                                new DueItem("OPS-1", "INC-1", LocalDate.of(2026, 3, 5), null)))),
                digests());
        assertEquals("asking changes nothing", digests(), digests());
        assertEquals("another Jira has other users", List.of(), follow.jiraDigests.of("jira-2"));
    }

    @Test
    public void stranger_isListedToTheLeadAllTheSame() {
        world.given(anIncident());
        given(anItem().assignee("dana").due("2026-03-02"));
        digests();
        follow.reminders.send();
        assertEquals(
                Text.of("incidents.notice.items.unknown", "dana"),
                follow.sent.get(0).lines().get(1));
    }

    @Test
    public void stranger_withoutADayHasThePolicysOne() {
        world.given(anIncident());
        follow.terms.days.put(Level.LOW, 3);
        given(anItem().assignee("dana").decidedAt("2026-03-01T08:00:00Z"));
        assertEquals(LocalDate.of(2026, 3, 4), digests().get(0).items().get(0).due());
    }

    @Test
    public void stranger_whomThePolicyNamesIsToldInThoseHours() {
        world.given(anIncident());
        given(anItem().assignee("dana").due("2026-03-02"));
        follow.named.put("dana", 12);
        assertEquals(List.of(), digests());
        clock.pass(Duration.ofHours(3));
        assertEquals(MONDAY, digests().get(0).day());
    }

    @Test
    public void restricted_incidentsDrillsAndUnknownOnesAreNotTold() {
        world.given(anIncident().restrictedTo(ALICE));
        String drill = world.given(anIncident().number(2).drill()).key();
        given(
                anItem().assignee("dana").due("2026-03-02"),
                anItem().key("OPS-2").incident(drill).assignee("dana").due("2026-03-02"),
                anItem().key("OPS-3").incident("INC-77").assignee("dana").due("2026-03-02"));
        assertEquals(List.of(), digests());
    }

    @Test
    public void unmailed_digestsAreHandedOnWhileTheirReaderIsAtWork() {
        world.given(anIncident());
        given(
                anItem().assignee("bob").due("2026-03-04"),
                anItem().key("OPS-2").assignee("bob").due("2026-03-03"));
        follow.mail = OutgoingMail.State.NO_SERVER;
        assertEquals("nothing before it was told", List.of(), digests());
        follow.reminders.send();
        assertEquals(
                List.of(new JiraDigest(
                        "bob",
                        MONDAY,
                        true,
                        List.of(
                                new DueItem("OPS-1", "INC-1", LocalDate.of(2026, 3, 4), PAGE + "OPS-1"),
                                new DueItem("OPS-2", "INC-1", LocalDate.of(2026, 3, 3), PAGE + "OPS-2")))),
                digests());
        assertEquals(List.of(), follow.jiraDigests.of("jira-2"));
        clock.pass(Duration.ofHours(8));
        assertEquals("in the evening", List.of(), digests());
        clock.pass(Duration.ofHours(16));
        assertEquals("the next day, of which nothing was told", List.of(), digests());
    }

    @Test
    public void mailed_digestsStayWithConfluenceWhenItsServerGoesAwayLater() {
        world.given(anIncident());
        given(anItem().assignee("bob").due("2026-03-04"));
        follow.reminders.send();
        follow.mail = OutgoingMail.State.NO_SERVER;
        assertEquals(List.of(), digests());
    }

    @Test
    public void nothing_isHandedOnWhereAnAdministratorWantsNone() {
        world.given(anIncident());
        given(anItem().assignee("dana").due("2026-03-02"));
        follow.mail = OutgoingMail.State.OFF;
        assertEquals(List.of(), digests());
        follow.mail = OutgoingMail.State.OPEN;
        follow.settings.write(new FollowRules(true, false, false, FollowRules.DEFAULTS.dueDays()));
        assertEquals(List.of(), digests());
    }
}
