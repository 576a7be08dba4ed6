package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Outcome;

public class PolicyReportTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T00:00:00Z"), ZoneOffset.UTC);

    private final IncidentWorld world = new IncidentWorld();
    private final List<Integer> courses = new ArrayList<>();
    private final Reports reports =
            new Reports(world.incidents, new Policies(() -> PolicyHistory.SHIPPED, this::course, CLOCK), CLOCK);

    @Test
    public void report_countsEachRuleAndNamesWhoBrokeIt() {
        given(1, "2026-03-02T10:00:00Z", true);
        given(2, "2026-03-03T10:00:00Z", false);
        PolicyReport report = reports.of(Duration.ofDays(90), null, ALICE);
        assertEquals(2, report.incidents());
        PolicyReport.Row lead = row(report, "lead");
        assertEquals(1, lead.kept());
        assertEquals(1, lead.broken());
        assertEquals(List.of("INC-2"), lead.brokenBy());
        assertFalse("too few to say", lead.isKeptByNobody());
        assertEquals("no review yet, not recovered", 0, row(report, "reviewed").decided());
    }

    @Test
    public void ruleThatNobodyKeeps_isNamed() {
        for (int number = 1; number <= 5; number++) {
            given(number, "2026-03-02T10:00:00Z", number == 1);
        }
        PolicyReport report = reports.of(Duration.ofDays(90), null, ALICE);
        assertTrue(row(report, "lead").isKeptByNobody());
        given(6, "2026-03-02T10:00:00Z", true);
        assertFalse(row(reports.of(Duration.ofDays(90), null, ALICE), "lead").isKeptByNobody());
    }

    @Test
    public void whatIsOlderADrillOrNoIncident_countsForNothing() {
        given(1, "2025-03-02T10:00:00Z", true);
        world.given(sev(2, "2026-03-02T10:00:00Z").drill());
        world.given(sev(3, "2026-03-02T10:00:00Z").outcome(Outcome.FALSE_ALARM));
        PolicyReport report = reports.of(Duration.ofDays(90), null, ALICE);
        assertEquals(0, report.incidents());
        assertEquals(List.of(), report.rows());
    }

    @Test
    public void thousands_areJudgedInOnePassByTheThousand() {
        for (int number = 1; number <= 5_000; number++) {
            given(number, "2026-03-02T10:00:00Z", number % 2 == 0);
        }
        PolicyReport report = reports.of(Duration.ofDays(90), null, ALICE);
        assertEquals(5_000, report.incidents());
        assertFalse(report.isCut());
        assertEquals(2_500, row(report, "lead").kept());
        assertEquals("each course once, a thousand at a time", List.of(1_000, 1_000, 1_000, 1_000, 1_000), courses);
        assertEquals("ten are named", 10, row(report, "lead").brokenBy().size());
    }

    @Test
    public void oneSeverity_countsAlone() {
        given(1, "2026-03-02T10:00:00Z", true);
        assertEquals(1, reports.of(Duration.ofDays(90), "SEV1", ALICE).incidents());
        assertEquals(0, reports.of(Duration.ofDays(90), "SEV4", ALICE).incidents());
    }

    @Test
    public void moreThanOneLookJudges_areLeftOutAndItIsSaid() {
        for (int number = 1; number <= Reports.MOST + 1; number++) {
            given(number, "2026-03-02T10:00:00Z", true);
        }
        PolicyReport report = reports.of(Duration.ofDays(90), null, ALICE);
        assertTrue(report.isCut());
        assertEquals(Reports.MOST, report.incidents());
    }

    private List<Facts> course(List<Incident> incidents) {
        if (!incidents.isEmpty()) {
            courses.add(incidents.size());
        }
        return incidents.stream()
                .map(incident -> new Facts(incident, null, List.of(), null))
                .toList();
    }

    private void given(int number, String declaredAt, boolean isLed) {
        Incident incident = sev(number, declaredAt).build();
        world.store.insert(isLed ? incident.change().lead(ALICE).done() : incident);
    }

    private static IncidentFixture sev(int number, String declaredAt) {
        return anIncident().number(number).severity("SEV1").declaredAt(declaredAt);
    }

    private static PolicyReport.Row row(PolicyReport report, String slug) {
        return report.rows().stream()
                .filter(row -> row.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }
}
