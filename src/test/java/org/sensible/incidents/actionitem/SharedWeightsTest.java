package org.sensible.incidents.actionitem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import jakarta.annotation.Nullable;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.IncidentWorld;
import org.sensible.incidents.incident.NotFound;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.Refusal;
import org.sensible.incidents.incident.Text;

public class SharedWeightsTest {

    private static final Weights OTHERS = new Weights(
            Map.of(Size.S, 1, Size.M, 3, Size.L, 5, Size.XL, 8),
            Weights.DEFAULTS.importance(),
            Weights.DEFAULTS.urgency(),
            Weights.DEFAULTS.confidence(),
            9);

    private final IncidentWorld world = new IncidentWorld();
    private final InMemoryWeightsStore own = new InMemoryWeightsStore();
    private final FakeJiraWeights jira = new FakeJiraWeights();
    private final SharedWeights shared = new SharedWeights(
            new WeightSettings(own, world.administration, new IncidentWorld.DirectUnit()), jira, world.administration);

    @Test
    public void jira_countsLikewiseOnceItWasTold() {
        own.write(OTHERS);
        assertEquals(
                SharedWeights.Agreement.DIFFERENT,
                shared.compare(IncidentWorld.ADMIN).agreement());
        assertEquals(
                SharedWeights.Agreement.SAME, shared.send(IncidentWorld.ADMIN).agreement());
        assertEquals(OTHERS, jira.weights);
        assertEquals(
                SharedWeights.Agreement.SAME,
                shared.compare(IncidentWorld.ADMIN).agreement());
    }

    @Test
    public void whatJiraRefuses_isAStateAndNoFailure() {
        jira.refusal = new NotFound(Text.of("none"));
        assertEquals(
                SharedWeights.Agreement.ABSENT, shared.send(IncidentWorld.ADMIN).agreement());
        jira.refusal = new NotPermitted(Text.of("none"));
        assertEquals(
                "incidents.weights.jira.notPermitted",
                shared.compare(IncidentWorld.ADMIN).words().key());
        jira.refusal = new JiraSilent(Text.of("silent"));
        assertEquals(
                new SharedWeights.State(SharedWeights.Agreement.UNKNOWN, Text.of("silent")),
                shared.compare(IncidentWorld.ADMIN));
    }

    @Test
    public void whoIsNoAdministrator_isRefusedBeforeJiraIsAsked() {
        assertThrows(NotPermitted.class, () -> shared.compare(IncidentWorld.ALICE));
        assertThrows(NotPermitted.class, () -> shared.send(IncidentWorld.ALICE));
        assertEquals(Weights.DEFAULTS, jira.weights);
    }

    private static final class FakeJiraWeights implements WeightsInJira {

        private Weights weights = Weights.DEFAULTS;

        @Nullable
        private Refusal refusal;

        @Override
        public Weights read() {
            if (refusal != null) {
                throw refusal;
            }
            return weights;
        }

        @Override
        public void write(Weights given) {
            read();
            weights = given;
        }
    }
}
