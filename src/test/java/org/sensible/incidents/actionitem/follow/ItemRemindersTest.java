package org.sensible.incidents.actionitem.follow;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.actionitem.follow.ReportFixture.anItem;
import static org.sensible.incidents.actionitem.follow.ReportFixture.report;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Text;

public class ItemRemindersTest {

    /** A Monday. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");

    private final IncidentWorld world = new IncidentWorld();
    private final MovableClock clock = new MovableClock(MONDAY);
    private final InMemoryReportedItems items = new InMemoryReportedItems();
    private final FollowWorld follow = new FollowWorld(items, world, clock);
    private final InMemoryFollowSettings settings = follow.settings;
    private final List<Notice> sent = follow.sent;
    private long number;

    private void given(ReportFixture... reported) {
        new Reporting(items, clock).take(report(++number, reported));
    }

    private List<String> keys() {
        follow.reminders.send();
        List<String> keys = sent.stream()
                .map(notice -> notice.to().iterator().next().key() + " "
                        + notice.lines().get(0).arguments().get(0) + " "
                        + notice.lines().get(0).key().replace("incidents.notice.items.", ""))
                .toList();
        sent.clear();
        return keys;
    }

    @Test
    public void assignee_isToldBeforeAndAfterAndEveryWeekAndTheLeadAfterAWeek() {
        world.given(anIncident());
        given(anItem().assignee("bob").due("2026-03-06"));
        assertEquals(List.of(), keys());
        List<String> told = new ArrayList<>();
        for (int day = 1; day <= 20; day++) {
            clock.pass(Duration.ofDays(1));
            int today = 2 + day;
            keys().forEach(key -> told.add(today + " " + key));
        }
        assertEquals(
                List.of(
                        "3 key-bob OPS-1 soon",
                        "7 key-bob OPS-1 late",
                        "14 key-bob OPS-1 late",
                        "14 key-alice OPS-1 late",
                        "21 key-bob OPS-1 late",
                        "21 key-alice OPS-1 late"),
                told);
    }

    @Test
    public void digest_comesOnceADayAndHoldsEverythingThatIsDue() {
        world.given(anIncident());
        world.given(anIncident().number(2));
        given(
                anItem().due("2026-03-04"),
                anItem().key("OPS-2").incident("INC-2").due("2026-02-20"));
        follow.reminders.send();
        given(
                anItem().due("2026-03-04"),
                anItem().key("OPS-2").incident("INC-2").due("2026-02-20"),
                anItem().key("OPS-3").due("2026-03-03"));
        clock.pass(Duration.ofHours(2));
        follow.reminders.send();
        assertEquals(1, sent.size());
        Notice digest = sent.get(0);
        assertEquals(Set.of(ALICE), digest.to());
        assertEquals(Text.of("incidents.notice.items.subject", 2, 1), digest.subject());
        assertEquals(
                List.of(
                        Text.of("incidents.notice.items.late", "OPS-2", "INC-2", "2026-02-20", 10),
                        Text.of(
                                "incidents.notice.items.done",
                                "https://wiki.example/plugins/servlet/incidents-answer/OPS-2?answer=done"),
                        Text.of(
                                "incidents.notice.items.later",
                                "https://wiki.example/plugins/servlet/incidents-answer/OPS-2?answer=later"),
                        Text.of(
                                "incidents.notice.items.notDoing",
                                "https://wiki.example/plugins/servlet/incidents-answer/OPS-2?answer=notDoing"),
                        Text.of("incidents.notice.items.soon", "OPS-1", "INC-1", "2026-03-04", 2)),
                digest.lines().subList(0, 5));
        sent.clear();
        clock.pass(Duration.ofDays(1));
        assertEquals(List.of("key-alice OPS-2 late"), keys());
    }

    @Test
    public void nobody_isToldOutsideWorkingHours() {
        world.given(anIncident());
        given(anItem().due("2026-03-02"));
        clock.pass(Duration.ofHours(8));
        assertEquals(List.of(), keys());
        clock.pass(Duration.ofHours(15));
        assertEquals(List.of("key-alice OPS-1 late"), keys());
    }

    @Test
    public void lead_standsInForWhomConfluenceCannotTell() {
        world.given(anIncident());
        given(
                anItem().assignee("carol").due("2026-03-02"),
                anItem().key("OPS-2").assignee(null).due("2026-03-03"));
        follow.reminders.send();
        assertEquals(Set.of(ALICE), sent.get(0).to());
        assertEquals(
                Text.of("incidents.notice.items.unknown", "carol"),
                sent.get(0).lines().get(1));
        assertEquals(
                Text.of("incidents.notice.items.nobody"), sent.get(0).lines().get(6));
    }

    @Test
    public void restricted_incidentIsToldToWhoMaySeeItOnly() {
        world.given(anIncident().restrictedTo(ALICE));
        given(anItem().assignee("bob").due("2026-03-02"));
        assertEquals(List.of("key-alice OPS-1 soon"), keys());
    }

    @Test
    public void closed_incidentsAreFollowedThroughToo() {
        world.given(anIncident()
                .at(Milestone.RECOVERED, "2026-03-01T11:00:00Z")
                .waived(Milestone.LEARNED)
                .waived(Milestone.IMPROVED)
                .waived(Milestone.PREPARED));
        given(anItem().due("2026-03-02"));
        assertEquals(List.of("key-alice OPS-1 soon"), keys());
    }

    @Test
    public void urgency_givesTheDayWhereNobodyDid() {
        world.given(anIncident());
        settings.write(new FollowRules(true, true, false, Map.of(Level.HIGH, 1, Level.MEDIUM, 30, Level.LOW, 60)));
        given(
                anItem().urgency(Level.HIGH).decidedAt("2026-03-01T08:00:00Z"),
                anItem().key("OPS-2").urgency(Level.MEDIUM).decidedAt("2026-03-01T08:00:00Z"));
        follow.reminders.send();
        assertEquals(
                Text.of("incidents.notice.items.soon", "OPS-1", "INC-1", "2026-03-02", 0),
                sent.get(0).lines().get(0));
        assertEquals(4, sent.get(0).lines().size());
    }

    @Test
    public void policy_givesTheDayBeforeTheSettingsDo() {
        world.given(anIncident());
        follow.terms.days.put(Level.HIGH, 2);
        given(
                anItem().urgency(Level.HIGH).decidedAt("2026-03-01T08:00:00Z"),
                anItem().key("OPS-2").urgency(Level.MEDIUM).decidedAt("2026-02-10T08:00:00Z"),
                anItem().key("OPS-3").urgency(Level.HIGH).due("2026-03-04"));
        follow.reminders.send();
        assertEquals(
                List.of(
                        Text.of("incidents.notice.items.soon", "OPS-2", "INC-1", "2026-03-02", 0),
                        Text.of("incidents.notice.items.soon", "OPS-1", "INC-1", "2026-03-03", 1),
                        Text.of("incidents.notice.items.soon", "OPS-3", "INC-1", "2026-03-04", 2)),
                List.of(
                        sent.get(0).lines().get(0),
                        sent.get(0).lines().get(4),
                        sent.get(0).lines().get(8)));
    }

    @Test
    public void answered_itemsAreToldOfNoMore() {
        world.given(anIncident());
        given(
                anItem().done("2026-03-01T08:00:00Z").due("2026-03-02"),
                anItem().key("OPS-2").commitment(Commitment.NOT_DOING).due("2026-03-02"),
                anItem().key("OPS-3").commitment(Commitment.PROPOSED).due("2026-03-02"),
                anItem().key("OPS-4").commitment(Commitment.LATER),
                anItem().key("OPS-5").commitment(Commitment.LATER).due("2026-04-02"),
                anItem().key("OPS-6").incident("INC-77").due("2026-03-02"));
        assertEquals(List.of(), keys());
    }

    @Test
    public void put_offToADayIsToldOfAnewThen() {
        world.given(anIncident());
        given(anItem().due("2026-03-02"));
        assertEquals(List.of("key-alice OPS-1 soon"), keys());
        given(anItem().commitment(Commitment.LATER).due("2026-03-09"));
        clock.pass(Duration.ofDays(4));
        assertEquals(List.of("key-alice OPS-1 soon"), keys());
    }

    @Test
    public void reminders_canBeSwitchedOff() {
        world.given(anIncident());
        given(anItem().due("2026-03-02"));
        settings.write(new FollowRules(true, false, false, FollowRules.DEFAULTS.dueDays()));
        assertEquals(List.of(), keys());
    }
}
