package org.sensible.incidents.policy.page;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.policy.page.KnownPeople.ALICE;
import static org.sensible.incidents.policy.page.PolicyPage.respondWithin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;
import org.sensible.incidents.actionitem.MovableClock;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.policy.Claims;
import org.sensible.incidents.policy.InMemoryReminderStore;

/** The page asks for a look every 90 days and names alice, who works in Tokyo from Monday to Friday. */
public class PolicyReviewReminderTest {

    /** A Friday; 12:00 UTC is 21:00 in Tokyo. */
    private static final Instant NOON = Instant.parse("2026-02-20T12:00:00Z");

    private static final String COVERAGE = PolicyPage.macro(
            "team-coverage", PolicyPage.table("Who | Time zone | Working hours", "alice | Asia/Tokyo | 09:00–18:00"));

    private final IncidentWorld world = new IncidentWorld();
    private final MovableClock clock = new MovableClock(NOON);
    private final PolicyStore store = new InMemoryPolicyStore();
    private final WikiOfOnePage wiki = WikiOfOnePage.with(page("15 minutes"), NOON);
    private final PolicyReader reader = new PolicyReader(new ShippedWords(), new KnownPeople());
    private final PolicyVersions versions =
            new PolicyVersions(store, wiki, reader, world.settings, new IncidentWorld.DirectUnit(), clock);
    private final PolicyUpkeep upkeep = new PolicyUpkeep(
            versions,
            new InMemoryPolicyUpkeepStore(),
            wiki,
            world.settings,
            world.access,
            new IncidentWorld.DirectUnit(),
            clock);
    private final Claims claims = new Claims(new InMemoryReminderStore(), new IncidentWorld.DirectUnit());
    private final List<Notice> sent = new ArrayList<>();
    private final PolicyReviewReminder node = node();

    @Before
    public void putInForce() {
        new PolicyAdministration(
                        store,
                        wiki,
                        reader,
                        world.access,
                        new IncidentWorld.FakeSpaces(),
                        new IncidentWorld.DirectUnit(),
                        clock)
                .put(Long.toString(WikiOfOnePage.ID), null, IncidentWorld.ADMIN);
    }

    @Test
    public void overdueReview_isRemindedOfOnceWhicheverNodeComesFirst() {
        clock.pass(Duration.ofDays(90));
        clock.pass(Duration.ofDays(3).plusHours(13)); // Monday, 10:00 in Tokyo
        assertEquals(1, node.send());
        assertEquals(0, node.send());
        assertEquals(0, node().send());
        Notice notice = sent.get(0);
        assertEquals(Set.of(ALICE), notice.to());
        assertEquals(Text.of("incidents.policy.reviewDue.subject", 93L), notice.subject());
        assertEquals("https://wiki.example/p", notice.link());
    }

    @Test
    public void reviewInTime_remindsNobody() {
        clock.pass(Duration.ofDays(89).plusHours(15)); // Thursday at noon in Tokyo
        assertEquals(0, node.send());
    }

    @Test
    public void ownerWhoIsNotAtWork_isRemindedWhenWorkBegins() {
        clock.pass(Duration.ofDays(91)); // Friday night in Tokyo
        assertEquals(0, node.send());
        clock.pass(Duration.ofDays(2)); // Sunday night
        assertEquals(0, node.send());
        clock.pass(Duration.ofHours(13)); // Monday morning
        assertEquals(1, node.send());
    }

    @Test
    public void reviewedAgain_isRemindedOfAgainAfterTheNextInterval() {
        clock.pass(Duration.ofDays(93).plusHours(13));
        node.send();
        upkeep.reviewed(1, null, ALICE);
        clock.pass(Duration.ofDays(84)); // a Monday, still in time
        assertEquals(0, node.send());
        clock.pass(Duration.ofDays(7));
        assertEquals(1, node.send());
    }

    @Test
    public void newVersion_isALookAtIt() {
        clock.pass(Duration.ofDays(60));
        wiki.publish(page("20 minutes"), clock.instant());
        versions.refresh();
        clock.pass(Duration.ofDays(33).plusHours(13));
        assertEquals(0, node.send());
    }

    @Test
    public void pageOutOfReach_isAnotherMatter() {
        wiki.isTrashed = true;
        clock.pass(Duration.ofDays(93).plusHours(13));
        assertEquals(0, node.send());
    }

    private PolicyReviewReminder node() {
        return new PolicyReviewReminder(upkeep, wiki, claims, sent::add, clock);
    }

    private static String page(String respondWithin) {
        return respondWithin(respondWithin).replaceFirst("<ac:rich-text-body>", "<ac:rich-text-body>" + COVERAGE);
    }
}
