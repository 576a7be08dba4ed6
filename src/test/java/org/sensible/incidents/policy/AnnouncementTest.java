package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.BOB;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.FRANCISCO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.TOKYO_HOURS;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.incident.FakeAccess;
import org.sensible.incidents.incident.Incident;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.Notice;
import org.sensible.incidents.incident.Person;
import org.sensible.incidents.incident.Text;

public class AnnouncementTest {

    private static final Person CAROL = new Person("key-carol");
    private static final Person DAVE = new Person("key-dave");
    private static final Person MALLORY = new Person("key-mallory");

    private final List<Notice> sent = new ArrayList<>();
    private final FakeAccess access =
            new FakeAccess().editor(ALICE).viewer(BOB).viewer(CAROL).viewer(DAVE);
    private Policy policy = aPolicy()
            .role("Liaison", CAROL)
            .covered("Tokyo", TOKYO_HOURS, ALICE)
            .covered("San Francisco", FRANCISCO_HOURS, BOB, MALLORY)
            .build();

    @Test
    public void declaration_isToldToThoseWhoHaveADutyOrWorkThere() {
        declare(anIncident().severity("SEV1").title("Checkout fails").build());
        Notice notice = sent.get(0);
        assertEquals("not to who declared it, nor to who may not see it", Set.of(BOB, CAROL), notice.to());
        assertEquals(Text.of("incidents.notice.declared.subject", "INC-1", "SEV1", "Checkout fails"), notice.subject());
        assertEquals("https://wiki.example/incidents/INC-1", notice.link());
    }

    @Test
    public void lead_isToldThoughThePolicyNamesSomebodyElse() {
        declare(anIncident().build().change().lead(DAVE).done());
        assertEquals(Set.of(BOB, CAROL, DAVE), sent.get(0).to());
        assertEquals(
                Text.of("incidents.notice.declared.lead", DAVE),
                sent.get(0).lines().get(1));
    }

    @Test
    public void restrictedIncident_isToldToThoseItIsFor() {
        declare(anIncident().restrictedTo(ALICE, CAROL).build());
        assertEquals(Set.of(CAROL), sent.get(0).to());
    }

    @Test
    public void drill_isToldToNobody() {
        declare(anIncident().drill().build());
        assertEquals(List.of(), sent);
    }

    @Test
    public void policyThatNamesNobody_sendsNothing() {
        policy = Policy.SHIPPED;
        declare(anIncident().build());
        assertEquals(List.of(), sent);
    }

    private void declare(Incident incident) {
        PolicyVersion version = new PolicyVersion(1, policy, Instant.EPOCH, null);
        InForce inForce = () ->
                new PolicyHistory(List.of(List.of(new PolicyHistory.Reign(Instant.EPOCH, null, List.of(version)))));
        new Announcement(inForce, access, sent::add, new IncidentWorld.FakeLinks(), new IncidentWorld.DirectUnit())
                .declared(incident);
    }
}
