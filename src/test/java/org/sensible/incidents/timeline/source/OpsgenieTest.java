package org.sensible.incidents.timeline.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNull;
import static org.sensible.incidents.timeline.source.Bodies.meanings;
import static org.sensible.incidents.timeline.source.Bodies.one;
import static org.sensible.incidents.timeline.source.Bodies.read;
import static org.sensible.incidents.timeline.source.Bodies.refused;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.sensible.incidents.timeline.Kind;
import org.sensible.incidents.timeline.NewEvent;
import org.sensible.incidents.timeline.Signal;
import org.sensible.incidents.timeline.TimeFrom;
import org.sensible.incidents.timeline.Told;

public class OpsgenieTest {

    private final Opsgenie source = new Opsgenie();

    private static String body(String action) {
        return "{'action': '" + action + "', 'source': {'name': 'web', 'type': 'API'}, 'alert': {'alertId': 'a-1', "
                + "'tinyId': '23', 'message': 'Disk is full', 'priority': 'P1', 'tags': ['service:shop', 'vip'], "
                + "'username': 'rhea', 'userId': 'u-1', 'note': 'cleaning up', 'description': '98 %', 'entity': 'db1', "
                + "'createdAt': 1420452191104, 'updatedAt': 1420452224764002246}}";
    }

    @Test
    public void create_isAnAlertOfTheTimeAtWhichItWasMade() {
        WebhookSource.Told told = read(source, body("Create"));
        NewEvent event = one(told);
        assertEquals(Kind.ALERT, event.kind());
        assertEquals(Instant.parse("2015-01-05T10:03:11.104Z"), event.at());
        assertEquals("a-1/create/2015-01-05T10:03:11.104Z", event.externalId());
        assertEquals(
                "[CREATE] Disk is full (#23)\ncleaning up\n98 %\npriority: P1, entity: db1, tags: service:shop vip",
                event.text());
        assertEquals("rhea", event.author().name());
        assertEquals(Set.of("shop"), told.subject().values("service"));
        assertEquals(Set.of("vip", "service:shop"), told.subject().values("label.tag"));
        assertEquals("Disk is full", told.summary());
    }

    @Test
    public void actions_happenedWhenTheAlertWasLastChanged() {
        NewEvent event = one(read(source, body("Acknowledge")));
        assertEquals(Instant.parse("2015-01-05T10:03:44.764002246Z"), event.at());
        assertEquals("1420452224764002246", event.sourceTime());
    }

    @Test
    public void actions_haveTheirKindAndMeaning() {
        assertAction("Acknowledge", Kind.ACK, Signal.Type.TAKEN);
        assertAction("Close", Kind.RESOLVED, Signal.Type.QUIET);
        assertAction("Delete", Kind.CHANGE, Signal.Type.QUIET);
        assertAction("AddNote", Kind.NOTE);
        for (String action : List.of("UnAcknowledge", "AssignOwnership", "Snooze", "RestartTheService")) {
            assertAction(action, Kind.CHANGE);
        }
    }

    private void assertAction(String action, Kind kind, Signal.Type... meaning) {
        WebhookSource.Told told = read(source, body(action));
        assertEquals(action, kind, one(told).kind());
        assertEquals(action, List.of(meaning), meanings(told));
    }

    @Test
    public void escalationWithoutTime_wasReceivedAndIsKnownByItsBody() {
        String escalation = "{'action': 'Escalate', 'escalationName': 'night', 'escalationTime': 0, "
                + "'escalationNotify': {'name': 'bob'}, 'alert': {'alertId': 'a-1'}}";
        NewEvent event = one(read(source, escalation));
        assertEquals(TimeFrom.RECEIVED, event.timeFrom());
        assertEquals(Told.NOON, event.at());
        assertEquals("[ESCALATE] a-1\nescalation: night, notified: bob", event.text());
        assertEquals(event.externalId(), one(read(source, escalation)).externalId());
        assertNotEquals(
                event.externalId(),
                one(read(source, escalation.replace("night", "day"))).externalId());
    }

    @Test
    public void bodyOfSomethingElse_isRefused() {
        assertEquals("action", refused(source, "{'alert': {}}"));
        assertEquals("alert.alertId", refused(source, "{'action': 'Create', 'alert': 'x'}"));
        assertNull(refused(source, "4"));
    }
}
