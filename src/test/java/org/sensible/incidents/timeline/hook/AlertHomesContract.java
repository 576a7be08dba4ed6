package org.sensible.incidents.timeline.hook;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

/** What everything does that remembers where alerts went. */
public abstract class AlertHomesContract {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    /** Without memories; the same one during a test. */
    protected abstract AlertHomes homes();

    @Test
    public void home_isRememberedBySourceAndAlert() {
        homes().remember("alertmanager", Set.of("a", "b"), "INC-7", AT);
        assertEquals(Map.of("a", "INC-7"), homes().homes("alertmanager", List.of("a", "c")));
        assertEquals(Map.of(), homes().homes("grafana", List.of("a")));
        assertEquals(Map.of(), homes().homes("alertmanager", List.of()));
    }

    @Test
    public void home_isTheLastOne() {
        homes().remember("alertmanager", Set.of("a"), "INC-7", AT);
        homes().remember("alertmanager", Set.of("a", "b"), "INC-8", AT);
        assertEquals(Map.of("a", "INC-8", "b", "INC-8"), homes().homes("alertmanager", List.of("a", "b")));
    }

    @Test
    public void manyAndLongAlerts_areRemembered() {
        Set<String> many =
                IntStream.range(0, 1_100).mapToObj(i -> "x".repeat(600) + i).collect(Collectors.toSet());
        homes().remember("alertmanager", many, "INC-7", AT);
        assertEquals(many, homes().homes("alertmanager", many).keySet());
    }

    @Test
    public void old_areForgotten() {
        homes().remember("alertmanager", Set.of("a"), "INC-7", AT);
        homes().remember("alertmanager", Set.of("b"), "INC-7", AT.plusSeconds(1));
        homes().forgetBefore(AT.plusSeconds(1));
        assertEquals(Map.of("b", "INC-7"), homes().homes("alertmanager", List.of("a", "b")));
    }
}
