package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.sensible.incidents.timeline.Kind;

public class BotTableTest {

    @Test
    public void monitors_areToldByTheirWords() {
        assertEquals(Kind.ALERT, kind("AlertManager", "[FIRING:1] HighLatency"));
        assertEquals(Kind.RESOLVED, kind("alertmanager", "[RESOLVED] HighLatency"));
        assertEquals(Kind.ALERT, kind("PagerDuty", "Triggered #42: disk full"));
        assertEquals(Kind.ACK, kind("PagerDuty", "Acknowledged #42 by Bob"));
        assertEquals(Kind.RESOLVED, kind("Datadog", "Recovered: CPU on web-1"));
        assertEquals(Kind.MESSAGE, kind("Datadog", "Your weekly report"));
    }

    @Test
    public void monitors_areToldByTheirColour() {
        assertEquals(Kind.ALERT, BotTable.kind("Grafana", List.of("danger"), "Latency"));
        assertEquals(Kind.ALERT, BotTable.kind("Grafana", List.of("#E01E5A"), "Latency"));
        assertEquals(Kind.ALERT, BotTable.kind("Grafana", List.of("warning"), "Latency"));
        assertEquals(Kind.RESOLVED, BotTable.kind("Grafana", List.of("36a64f"), "Latency"));
        assertEquals(Kind.MESSAGE, BotTable.kind("Grafana", List.of("4183C4"), "Latency"));
        assertEquals(Kind.MESSAGE, BotTable.kind("lunch-bot", List.of("danger"), "Latency"));
    }

    @Test
    public void colours_areToldByTheirHue() {
        assertColour(BotTable.Colour.RED, "#D00000", "ff0000", "A30200", "e01e5a");
        assertColour(BotTable.Colour.AMBER, "#daa038", "ECB22E", "ff9900");
        assertColour(BotTable.Colour.GREEN, "2eb886", "#36a64f", "00ff00");
        assertColour(BotTable.Colour.OTHER, "4183C4", "#cccccc", "000000", "", "nonsense", "#12");
    }

    @Test
    public void deployments_areToldByTheirWords() {
        assertEquals(Kind.DEPLOY, kind("Jenkins", "Deployed checkout 1.4.2 to production"));
        assertEquals(Kind.ROLLBACK, kind("deploybot", "Rolled back checkout to 1.4.1"));
        assertEquals(Kind.DEPLOY, kind("Argo CD", "checkout is now synced"));
        assertEquals(Kind.MESSAGE, kind("Jenkins", "Build #17 passed"));
    }

    @Test
    public void pushes_areMessages() {
        assertEquals(Kind.MESSAGE, kind("github", "[enrique:master] 1 new commit by hfaran:\nAdd deploy script"));
        assertEquals(Kind.DEPLOY, kind("GitHub", "hfaran deployed enrique to heroku"));
    }

    @Test
    public void unknownBots_needClearWords() {
        assertEquals(Kind.ALERT, kind("hook", "[FIRING:2] HighLatency"));
        assertEquals(Kind.ALERT, kind(null, "FIRING HighLatency"));
        assertEquals(Kind.RESOLVED, kind("hook", "[Resolved] HighLatency"));
        assertEquals(Kind.RESOLVED, kind("hook", "RESOLVED: HighLatency"));
        assertEquals(Kind.DEPLOY, kind("ci", "checkout 1.4.2 was deployed by bob to production"));
        assertEquals(Kind.MESSAGE, kind("ci", "is the alert gone? we could deploy"));
    }

    private static void assertColour(BotTable.Colour expected, String... colours) {
        for (String colour : colours) {
            assertEquals(colour, expected, BotTable.Colour.of(colour));
        }
    }

    private static Kind kind(String bot, String text) {
        return BotTable.kind(bot, List.of(), text);
    }
}
