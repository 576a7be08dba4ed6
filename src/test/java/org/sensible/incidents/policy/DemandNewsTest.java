package org.sensible.incidents.policy;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.incident.IncidentFixture.ALICE;
import static org.sensible.incidents.incident.IncidentFixture.anIncident;
import static org.sensible.incidents.policy.PolicyFixture.aPolicy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.Incident;

public class DemandNewsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private final Incident incident = anIncident()
            .severity("SEV1")
            .declaredAt("2026-03-02T10:00:00Z")
            .build()
            .change()
            .lead(ALICE)
            .done();

    @Test
    public void keptAndBroken_areNewsFromTheirInstant() {
        assertEquals(
                "a lead was named, nobody engaged or told the others in time",
                List.of(
                        "lead kept 2026-03-02T10:05:00Z",
                        "engaged broken 2026-03-02T10:15:00Z",
                        "status broken 2026-03-02T10:30:00Z"),
                since("2026-03-02T09:00:00Z", List.of()));
    }

    @Test
    public void whatHappenedBefore_isNoNews() {
        assertEquals(List.of("status broken 2026-03-02T10:30:00Z"), since("2026-03-02T10:15:00Z", List.of()));
        assertEquals(List.of(), since("2026-03-02T11:00:00Z", List.of()));
    }

    @Test
    public void exception_isNewsFromWhenItWasSaid() {
        DemandMark mark = new DemandMark(
                incident.uid(),
                "engaged",
                DemandMark.Kind.EXCEPTED,
                "all were there",
                Instant.parse("2026-03-02T11:30:00Z"),
                ALICE);
        assertEquals(List.of("engaged excepted 2026-03-02T11:30:00Z"), since("2026-03-02T11:00:00Z", List.of(mark)));
    }

    private List<String> since(String since, List<DemandMark> marks) {
        PolicyVersion version = new PolicyVersion(1, aPolicy().build(), Instant.EPOCH, null);
        PolicyHistory history =
                new PolicyHistory(List.of(List.of(new PolicyHistory.Reign(Instant.EPOCH, null, List.of(version)))));
        DemandNews news = new DemandNews(
                incidents -> incidents.stream()
                        .map(one ->
                                new Facts(one, Instant.parse("2026-03-02T10:05:00Z"), List.of(), null).marked(marks))
                        .toList(),
                () -> history,
                Clock.fixed(NOW, ZoneOffset.UTC));
        Map<String, List<DemandNews.News>> all = news.since(List.of(incident), Instant.parse(since));
        return all.get(incident.key()).stream()
                .map(one -> one.demand().slug() + " " + one.demand().state().word() + " " + one.at())
                .toList();
    }
}
