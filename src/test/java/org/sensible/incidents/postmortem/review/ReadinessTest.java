package org.sensible.incidents.postmortem.review;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.KeyTimes;
import org.sensible.incidents.incident.Milestone;
import org.sensible.incidents.incident.Milestones;
import org.sensible.incidents.postmortem.review.Readiness.Check;

public class ReadinessTest {

    private static final String FULL = "<h2>Summary</h2><p>Cards were refused.</p><h2>Impact</h2><p>1 312 payments</p>";
    private static final List<Instant> TOLD =
            List.of(at("05:58"), at("06:10"), at("06:41"), at("07:30"), at("08:20"), at("09:10"));

    @Test
    public void completePostmortem_lacksNothing() {
        Readiness ready = Readiness.of(FULL, facts(course(), TOLD, new ReadinessFacts.Items(2, List.of()), 1));
        assertEquals(List.of(), ready.open());
        assertEquals(11, ready.judged());
    }

    @Test
    public void sectionsWithTheirHintAlone_areUnanswered() {
        String page = "<h2>Summary</h2><table><tbody><tr><th>Incident</th><td>INC-7</td></tr></tbody></table>"
                + "<p><ac:placeholder>Three sentences</ac:placeholder></p>"
                + "<h2>Factors</h2><table><tbody><tr><th>What</th></tr><tr><td><p><ac:placeholder>What made it"
                + " possible</ac:placeholder></p></td></tr></tbody></table>"
                + "<h2>Lucky</h2><h2>Well</h2><p>Not applicable, because nobody was awake.</p>"
                + "<h2>Timeline</h2><ac:structured-macro ac:name=\"incident-timeline\"/>";
        assertEquals(List.of("[Summary]", "[Factors]", "[Lucky]"), found(page, Check.SECTIONS));
    }

    @Test
    public void questionsThatAreLeft_areCounted() {
        String page = "<h2>Impact</h2><table><tbody><tr><th>Who</th><td><p>Shoppers</p></td></tr>"
                + "<tr><th>How many</th><td><p>1 312</p></td></tr>"
                + "<tr><th>How long</th><td><p><ac:placeholder>How long</ac:placeholder></p></td></tr>"
                + "<tr><th>Cost</th><td><p><ac:placeholder>Money</ac:placeholder></p></td></tr></tbody></table>";
        assertEquals(List.of("[Impact, 2]"), found(page, Check.SECTIONS));
        assertEquals(List.of(), found(page, Check.IMPACT));
    }

    @Test
    public void impact_wantsNumbers() {
        assertEquals(List.of("[Impact]"), found("<h2>Impact</h2><p>Many people</p>", Check.IMPACT));
        assertEquals(List.of("[影響]"), found("<h2>影響</h2><p>多くの人</p>", Check.IMPACT));
        assertEquals(List.of(), found("<h2>影響</h2><p>三千人</p>", Check.IMPACT));
        assertEquals(List.of(), found("<h2>影響</h2><p>１３１２件</p>", Check.IMPACT));
    }

    @Test
    public void links_leadSomewhere() {
        String page =
                "<h2>A</h2><p><a href=\"https://\">a</a><a href=\"TODO\">b</a><a href=\"https://wiki.example/x\">c</a>"
                        + "<ac:link><ri:page ri:content-title=\"Runbook\"/></ac:link>"
                        + "<ac:link><ri:page ri:space-key=\"OPS\" ri:content-title=\"Gone\"/></ac:link></p>";
        assertEquals(List.of("[https://]", "[TODO]", "[Gone]"), found(page, Check.LINKS));
    }

    @Test
    public void detectedButNothingUntilEngaged_isAGap() {
        List<Instant> told = List.of(at("05:58"), at("06:41"), at("07:30"), at("08:20"), at("09:10"));
        assertEquals(List.of("[43]"), found(FULL, facts(course(), told, noItems(), 1), Check.UNTIL_ENGAGED));
    }

    @Test
    public void hourOfSilence_isTold() {
        List<Instant> told = List.of(at("05:58"), at("06:10"), at("06:41"), at("08:20"), at("08:41"));
        assertEquals(
                List.of("[99, 2026-11-01T06:41:00Z]", "[60, 2026-11-01T08:41:00Z]"),
                found(FULL, facts(course(), told, noItems(), 1), Check.SILENCE));
    }

    @Test
    public void milestones_areMissingOrContradictory() {
        Milestones odd = Milestones.declared(at("06:00"), null)
                .set(Milestone.STARTED, at("06:10"), null, null)
                .set(Milestone.DETECTED, at("05:58"), null, null)
                .waive(Milestone.FIXED, "healed by itself", null);
        Readiness ready = Readiness.of(FULL, facts(odd, TOLD, noItems(), 0));
        assertEquals(
                Set.of(Check.MILESTONES, Check.CONTRADICTIONS, Check.CAUSES, Check.ITEMS, Check.REVIEWERS),
                Set.copyOf(ready.open().stream().map(Readiness.Finding::check).toList()));
        assertEquals(
                2,
                ready.open().stream().filter(f -> f.check() == Check.MILESTONES).count());
        assertEquals(5, ready.openChecks());
    }

    @Test
    public void items_areThereAndSomebodyHasThem() {
        ReadinessFacts facts = facts(course(), TOLD, new ReadinessFacts.Items(3, List.of("OPS-1", "OPS-3")), 1);
        assertEquals(List.of("[OPS-1, OPS-3]"), found(FULL, facts, Check.ITEM_OWNERS));
    }

    @Test
    public void silentJira_leavesItsChecksUnjudged() {
        Readiness ready = Readiness.of(FULL, facts(course(), TOLD, null, 1));
        assertEquals(Set.of(Check.ITEMS, Check.ITEM_OWNERS), ready.unjudged());
        assertEquals(9, ready.judged());
        assertTrue(ready.open().isEmpty());
    }

    private static List<String> found(String page, Check check) {
        return found(page, facts(course(), TOLD, noItems(), 1), check);
    }

    private static List<String> found(String page, ReadinessFacts facts, Check check) {
        List<String> found = new ArrayList<>();
        Readiness.of(page, facts).open().stream()
                .filter(finding -> finding.check() == check)
                .forEach(finding -> found.add(finding.text().arguments().toString()));
        return found;
    }

    private static ReadinessFacts.Items noItems() {
        return new ReadinessFacts.Items(0, List.of());
    }

    private static ReadinessFacts facts(
            Milestones milestones, List<Instant> events, ReadinessFacts.Items items, int reviewers) {
        Incident incident = anIncident().build().change().milestones(milestones).done();
        return new ReadinessFacts(
                milestones,
                KeyTimes.of(incident, Optional.empty()).spans(),
                events,
                Optional.ofNullable(items),
                reviewers,
                (space, title) -> !title.equals("Gone"));
    }

    private static Milestones course() {
        return Milestones.declared(at("06:44"), null)
                .set(Milestone.STARTED, at("05:52"), null, null)
                .set(Milestone.DETECTED, at("05:58"), null, null)
                .set(Milestone.ENGAGED, at("06:41"), null, null)
                .set(Milestone.FIXED, at("09:22"), null, null)
                .set(Milestone.RECOVERED, at("09:41"), null, null)
                .set(Milestone.TRIAGED, at("09:50"), null, null);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-01T" + time + ":00Z");
    }
}
