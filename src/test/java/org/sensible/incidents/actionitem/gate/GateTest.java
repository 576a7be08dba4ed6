package org.sensible.incidents.actionitem.gate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import jakarta.annotation.Nullable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.actionitem.gate.DemandsInWiki.Silent.Why;
import org.sensible.incidents.actionitem.gate.GateRules.Asks;
import org.sensible.incidents.actionitem.gate.OpenDemand.Stand;

public class GateTest {

    private static final URI ALLOW = URI.create("https://jira.example.com/allow");
    private static final OpenDemand LEAD = new OpenDemand("Somebody leads", Stand.LATE);
    private static final OpenDemand STATUS = new OpenDemand("An update", Stand.DUE);
    private static final OpenDemand REVIEW = new OpenDemand("A review", Stand.NOT_YET);

    private final FakeWiki wiki = new FakeWiki();
    private final Gate gate = new Gate(wiki);

    @Test
    public void nothingOpen_isKept() {
        wiki.incidents.add(standing("INC-7"));
        assertEquals(new Verdict.Kept(), judge(null));
        assertEquals("OPS-1 of null", wiki.asked.get(0));
    }

    @Test
    public void issueOfNoIncident_isKept() {
        assertEquals(new Verdict.Kept(), judge(null));
    }

    @Test
    public void whatIsOpen_holdsUp() {
        wiki.incidents.add(standing("INC-7", LEAD, REVIEW));
        wiki.incidents.add(standing("INC-8"));
        assertEquals(new Verdict.HeldUp(List.of(standing("INC-7", LEAD, REVIEW)), false), judge("Done at last"));
    }

    @Test
    public void rules_sayWhatHoldsUp() {
        wiki.incidents.add(standing("INC-7", LEAD, STATUS, REVIEW));
        assertEquals(List.of(LEAD, STATUS, REVIEW), heldUpBy(Asks.ALL));
        assertEquals(List.of(LEAD, STATUS), heldUpBy(Asks.DUE));
        assertEquals(List.of(LEAD), heldUpBy(Asks.LATE));
    }

    @Test
    public void whatTheRulesDoNotAskFor_holdsNothingUp() {
        wiki.incidents.add(standing("INC-7", REVIEW));
        assertEquals(new Verdict.Kept(), gate.judge(step(null, null), new GateRules(Asks.DUE, false)));
    }

    @Test
    public void reason_letsGoOnAndStandsInTheTimeline() {
        wiki.incidents.add(standing("INC-7", LEAD));
        wiki.incidents.add(standing("INC-8", REVIEW));
        assertEquals(new Verdict.Overruled(List.of()), judge("Override: the review is on Monday"));
        assertEquals(
                List.of("INC-7 OPS-1 the review is on Monday", "INC-8 OPS-1 the review is on Monday"), wiki.overruled);
    }

    @Test
    public void reason_isNotWrittenWhereNothingIsOpen() {
        wiki.incidents.add(standing("INC-7"));
        assertEquals(new Verdict.Kept(), judge("Override: to be sure"));
        assertEquals(List.of(), wiki.overruled);
    }

    @Test
    public void missingReason_holdsUpAndIsSaid() {
        wiki.incidents.add(standing("INC-7", LEAD));
        assertEquals(new Verdict.HeldUp(List.of(standing("INC-7", LEAD)), true), judge("Override:  \n"));
        assertEquals(List.of(), wiki.overruled);
    }

    @Test
    public void reasonThatTheTimelineDoesNotTake_letsGoOnAllTheSame() {
        wiki.incidents.add(standing("INC-7", LEAD));
        wiki.failsToWrite = new DemandsInWiki.Silent(Why.REFUSED, "read-only", null);
        assertEquals(new Verdict.Overruled(List.of("INC-7")), judge("Override: the wiki is read-only"));
    }

    @Test
    public void silentWiki_letsGoOnUnasked() {
        wiki.failsToRead = new DemandsInWiki.Silent(Why.NO_ANSWER, "down", null);
        assertEquals(new Verdict.NotAsked(Why.NO_ANSWER), judge(null));
        wiki.failsToRead = new DemandsInWiki.Silent(Why.NO_LINK, "no link", null);
        assertEquals(new Verdict.NotAsked(Why.NO_LINK), judge("Override: why not"));
    }

    @Test
    public void whoHasNotAllowedIt_isSentThereOrGivesAReason() {
        wiki.failsToRead = new DemandsInWiki.NotAuthorised(ALLOW);
        assertEquals(new Verdict.AllowFirst(ALLOW, false), judge(null));
        assertEquals(new Verdict.AllowFirst(ALLOW, true), judge("override:"));
        assertEquals(new Verdict.Overruled(List.of()), judge("Override: I have no account there"));
    }

    @Test
    public void actionItem_goesFreeUnlessTheRulesHoldItUp() {
        wiki.incidents.add(standing("INC-7", LEAD));
        assertEquals(new Verdict.Kept(), gate.judge(step("INC-7", null), GateRules.USUAL));
        assertEquals(List.of(), wiki.asked);
        Verdict verdict = gate.judge(step("INC-7", null), new GateRules(Asks.ALL, true));
        assertTrue(verdict.toString(), verdict instanceof Verdict.HeldUp);
        assertEquals(List.of("OPS-1 of INC-7"), wiki.asked);
    }

    @Test
    public void settings_thatNobodyKnowsAreAsUsual() {
        assertEquals(GateRules.USUAL, GateRules.of(null, null));
        assertEquals(GateRules.USUAL, GateRules.of("everything", "yes"));
        assertEquals(new GateRules(Asks.LATE, true), GateRules.of("late", "true"));
    }

    @Test
    public void reason_isFoundAtTheBeginningAlone() {
        assertEquals("tomorrow", reason("Override: tomorrow"));
        assertEquals("tomorrow", reason("  OVERRIDE : tomorrow "));
        assertEquals("月曜にレビュー", reason("オーバーライド：月曜にレビュー"));
        assertEquals("two\nlines", reason("override: two\nlines"));
        assertFalse(OverrideReason.in("We should override: tomorrow").isPresent());
        assertFalse(OverrideReason.in("Override tomorrow").isPresent());
        assertFalse(OverrideReason.in("").isPresent());
        assertFalse(OverrideReason.in(null).isPresent());
        assertEquals(4_000, reason("Override: " + "x".repeat(5_000)).length());
        assertTrue(OverrideReason.in("Override:").orElseThrow().isMissing());
    }

    private static String reason(String comment) {
        return OverrideReason.in(comment).orElseThrow().text();
    }

    private List<OpenDemand> heldUpBy(Asks asks) {
        Verdict.HeldUp held = (Verdict.HeldUp) gate.judge(step(null, null), new GateRules(asks, false));
        return held.open().get(0).open();
    }

    private Verdict judge(@Nullable String comment) {
        return gate.judge(step(null, comment), GateRules.USUAL);
    }

    private static Gate.Step step(@Nullable String incident, @Nullable String comment) {
        return new Gate.Step("OPS-1", incident, comment);
    }

    private static Standing standing(String incident, OpenDemand... open) {
        return new Standing(incident, "https://wiki.example.com/" + incident, List.of(open));
    }

    private static final class FakeWiki implements DemandsInWiki {

        private final List<Standing> incidents = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private final List<String> overruled = new ArrayList<>();
        private Exception failsToRead;
        private Exception failsToWrite;

        @Override
        public List<Standing> of(String issueKey, @Nullable String named) throws Silent, NotAuthorised {
            asked.add(issueKey + " of " + named);
            fail(failsToRead);
            return incidents;
        }

        @Override
        public void overruled(String incident, String issueKey, String reason) throws Silent, NotAuthorised {
            fail(failsToWrite);
            overruled.add(incident + " " + issueKey + " " + reason);
        }

        private static void fail(@Nullable Exception with) throws Silent, NotAuthorised {
            if (with instanceof Silent silent) {
                throw silent;
            }
            if (with instanceof NotAuthorised notYet) {
                throw notYet;
            }
        }
    }
}
