package org.sensible.incidents.actionitem.outbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.actionitem.follow.DueItem;
import org.sensible.incidents.actionitem.follow.JiraDigest;
import org.sensible.incidents.actionitem.follow.OutgoingMail;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

public class OutboxAskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final OutboxWorld world = new OutboxWorld();

    private static DueItem due(String key, LocalDate due) {
        return new DueItem(key, "INC-1", due, null);
    }

    private static JiraDigest stranger(DueItem... items) {
        return new JiraDigest("dana", null, false, List.of(items));
    }

    private void answer(JiraDigest... digests) {
        world.digests.clear();
        world.digests.addAll(List.of(digests));
    }

    /** Whom the next rounds of an hour tell, by their first lines. */
    private List<Text> anHourLater() {
        world.clock.pass(Duration.ofHours(1));
        return now();
    }

    private List<Text> now() {
        world.sent.clear();
        world.round.run();
        world.round.run();
        return world.sent.stream().map(notice -> notice.lines().get(0)).toList();
    }

    private void setUp() {
        world.setup.turnTo(OutboxWorld.ADDRESS);
    }

    @Test
    public void jira_asksTwiceAnHourAndSaysWhetherItCanMail() {
        setUp();
        for (int minute = 0; minute < 60; minute++) {
            world.round.run();
            world.clock.pass(Duration.ofMinutes(1));
        }
        assertEquals(
                2,
                world.posted.stream().filter(report -> report.mails() != null).count());
        assertTrue(world.told.anyMails());
        world.mail = OutgoingMail.State.NO_SERVER;
        answer(stranger(due("OPS-1", TODAY)));
        assertEquals(List.of(), now());
        assertFalse(world.told.anyMails());
    }

    @Test
    public void stranger_isToldOfAllThatIsDueWithTheWayToAnswerIt() {
        setUp();
        answer(
                stranger(
                        due("OPS-2", TODAY.minusDays(8)),
                        due("OPS-1", TODAY.plusDays(1)),
                        due("OPS-3", TODAY.plusDays(4))),
                new JiraDigest("nobody", null, false, List.of(due("OPS-9", TODAY))));
        assertEquals("0 changes told, 0 items listed, 1 people reminded", world.round.run());
        Notice notice = world.sent.get(0);
        assertEquals(Set.of(new Person("jira-dana")), notice.to());
        assertEquals(Text.of("incidents.notice.items.subject", 2, 1), notice.subject());
        assertEquals(
                List.of(
                        Text.of("incidents.notice.items.late", "OPS-2", "INC-1", "2026-02-22", 8),
                        Text.of("incidents.notice.items.inJira", "https://jira.example/browse/OPS-2"),
                        Text.of("incidents.notice.items.soon", "OPS-1", "INC-1", "2026-03-03", 1),
                        Text.of("incidents.notice.items.inJira", "https://jira.example/browse/OPS-1")),
                notice.lines());
        assertEquals("https://jira.example/issues/?jql=key+in+%28OPS-2%2C+OPS-1%29", notice.link());
    }

    @Test
    public void stranger_isToldOnceADayAndOnceOfAStage() {
        setUp();
        answer(stranger(due("OPS-1", TODAY)));
        assertEquals(1, now().size());
        answer(stranger(due("OPS-1", TODAY), due("OPS-2", TODAY)));
        assertEquals("not two on one day, and not outside hours", List.of(), anHourLater());
        world.clock.pass(Duration.ofHours(22));
        assertEquals("late now, and something new", 1, anHourLater().size());
        world.clock.pass(Duration.ofHours(23));
        assertEquals("nothing new on the day after", List.of(), anHourLater());
        world.clock.pass(Duration.ofDays(6).plusHours(23));
        assertEquals("a week later", 1, anHourLater().size());
    }

    @Test
    public void lost_answerIsAskedForAgain() {
        setUp();
        world.round.run();
        world.clock.pass(Duration.ofHours(24));
        answer(stranger(due("OPS-1", TODAY)));
        world.cut = Courier.Why.UNREACHABLE;
        world.isAnswerLost = true;
        assertEquals(List.of(), now());
        world.cut = null;
        assertEquals(1, now().size());
    }

    @Test
    public void handed_onDigestIsSentWithItsAnswersOnceADay() {
        setUp();
        DueItem item = new DueItem("OPS-1", "INC-1", TODAY, "https://wiki.example/answer/OPS-1");
        answer(new JiraDigest("bob", TODAY, true, List.of(item)));
        assertEquals(1, now().size());
        assertEquals(List.of(), anHourLater());
        answer(new JiraDigest("bob", TODAY.plusDays(1), true, List.of(item)));
        assertEquals("another day", 1, anHourLater().size());
        assertEquals(
                Text.of("incidents.notice.items.done", "https://wiki.example/answer/OPS-1?answer=done"),
                world.sent.get(0).lines().get(1));
    }
}
