package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentFixture;
import org.sensible.incidents.incident.Milestone;

/** Whether action items are classified and owned, by what Jira's side reports; two hours after the review, where the policy says so. */
public class ClassifiedDemandTest {

    private static final ItemCount NONE = new ItemCount(0, 0);
    private static final ItemCount OWNED = new ItemCount(3, 0);
    private static final ItemCount UNOWNED = new ItemCount(3, 1);
    private static final String REVIEWED = "2026-03-04T10:00:00Z";
    private static final String AN_HOUR_LATER = "2026-03-04T11:00:00Z";
    private static final String LATE = "2026-03-04T12:00:01Z";

    private final Policy withTerm = aPolicy()
            .about(Demand.Rule.CLASSIFIED, Term.ofMinutes(120), Reminded.NOBODY)
            .build();

    @Test
    public void demand_standsAsJiraReports() {
        Incident open = incident().build();
        Incident reviewed = incident().at(Milestone.LEARNED, REVIEWED).build();
        Incident waived = incident().waived(Milestone.LEARNED).build();
        assertEquals("notYet", state(Policy.SHIPPED, open, null));
        assertEquals("notYet", state(Policy.SHIPPED, open, NONE));
        assertEquals("due", state(Policy.SHIPPED, open, UNOWNED));
        assertEquals("kept", state(Policy.SHIPPED, open, OWNED));
        assertEquals("notYet", state(Policy.SHIPPED, reviewed, null));
        assertEquals("nothing was to be classified", "kept", state(Policy.SHIPPED, reviewed, NONE));
        assertEquals("due", state(Policy.SHIPPED, reviewed, UNOWNED));
        assertEquals("excepted", state(Policy.SHIPPED, waived, UNOWNED));
        assertEquals("kept", state(Policy.SHIPPED, waived, OWNED));
        assertEquals("excepted", state(Policy.SHIPPED, incident().drill().build(), UNOWNED));
    }

    @Test
    public void term_beginsWithTheReview() {
        Incident open = incident().build();
        Incident reviewed = incident().at(Milestone.LEARNED, REVIEWED).build();
        assertEquals(Demand.State.NOT_YET, demand(withTerm, open, UNOWNED, LATE).state());
        Demand due = demand(withTerm, reviewed, UNOWNED, AN_HOUR_LATER);
        assertEquals(Demand.State.DUE, due.state());
        assertEquals(Instant.parse("2026-03-04T12:00:00Z"), due.dueAt());
        assertEquals(
                Demand.State.BROKEN, demand(withTerm, reviewed, UNOWNED, LATE).state());
        assertEquals(Demand.State.KEPT, demand(withTerm, reviewed, OWNED, LATE).state());
    }

    private static String state(Policy policy, Incident incident, ItemCount items) {
        return demand(policy, incident, items, LATE).state().word();
    }

    private static Demand demand(Policy policy, Incident incident, ItemCount items, String now) {
        Facts facts = new Facts(incident, null, List.of(), null, null, items, List.of(), Map.of());
        return Demands.of(policy, facts, Instant.parse(now)).stream()
                .filter(demand -> demand.rule() == Demand.Rule.CLASSIFIED)
                .findFirst()
                .orElseThrow();
    }

    private static IncidentFixture incident() {
        return anIncident().severity("SEV1").declaredAt("2026-03-02T10:00:00Z");
    }
}
