package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.rest.RestWorld.body;
import static org.sensible.incidents.rest.RestWorld.json;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;

public class SettingsResourceTest {

    private final RestWorld world = new RestWorld();
    private final SettingsResource resource = new SettingsResource(
            world.incidents.administration, world.weights, world.people, world.bodies, world.caller);

    @Test
    public void settings_areForAdministratorsOnly() {
        world.as("alice");
        assertThrows(NotPermitted.class, resource::read);
        assertThrows(NotPermitted.class, () -> resource.change(body("nonsense")));
        world.as(null);
        assertThrows(NotSignedIn.class, resource::read);
        assertThrows(NotSignedIn.class, () -> resource.change(body("{}")));
    }

    @Test
    public void change_takesBackWhatReadGaveAndKeepsWhatIsAbsent() {
        world.as("admin");
        SettingsJson changed = resource.change(body("{'zones': ['Asia/Tokyo', 'America/Los_Angeles'],"
                + " 'serviceUser': {'name': 'bob'}, 'parentPage': '42', 'slackWorkspace': 'https://example.slack.com',"
                + " 'mail': true, 'rawBodyDays': 7, 'draftAfterMinutes': 3, 'nobody': 'asks'}"));
        String expected = "{'space':'OPS','parentPage':'42','serviceUser':{'name':'bob','displayName':'Bob'},"
                + "'zones':['Asia/Tokyo','America/Los_Angeles'],'slackWorkspace':'https://example.slack.com',"
                + "'mail':true,'rawBodyDays':7,'draftAfterMinutes':3,"
                + "'points':{'S':1,'M':2,'L':5,'XL':13},'weights':{'importance':{'high':3,'medium':2,'low':1},"
                + "'urgency':{'high':3,'medium':2,'low':1},"
                + "'confidence':{'high':10,'medium':8,'low':6,'notSaid':9}}}";
        assertEquals(expected, json(changed).toString().replace('"', '\''));
        assertEquals(changed, resource.change(body(json(changed).toString())));
        assertEquals(changed, resource.change(body("{}")));
        assertEquals(changed, resource.read());
    }

    @Test
    public void change_refusesByField() {
        world.as("admin");
        InvalidInput refusal = assertThrows(
                InvalidInput.class, () -> resource.change(body("{'space': 'NOPE', 'zones': ['Nowhere']}")));
        assertEquals(
                List.of("space", "zones"),
                refusal.problems().stream().map(Problem::field).toList());
        assertThrows(InvalidInput.class, () -> resource.change(body("{'mail': 'yes'}")));
        assertThrows(InvalidInput.class, () -> resource.change(body("{'serviceUser': 'zoe'}")));
        assertEquals("OPS", resource.read().space());
    }

    @Test
    public void weights_changeByNumberAndKeepTheOthers() {
        world.as("admin");
        SettingsJson changed = resource.change(body(
                "{'points': {'XL': 20}," + " 'weights': {'importance': {'high': 5}, 'confidence': {'notSaid': 7}}}"));
        assertEquals(Map.of("S", 1, "M", 2, "L", 5, "XL", 20), changed.points());
        assertEquals(Map.of("high", 5, "medium", 2, "low", 1), changed.weights().get("importance"));
        assertEquals(
                Map.of("high", 10, "medium", 8, "low", 6, "notSaid", 7),
                changed.weights().get("confidence"));
        assertEquals(
                Map.of("S", 1, "M", 2, "L", 5, "XL", 13),
                resource.change(body("{'points': null}")).points());
        assertEquals(5, (int) resource.read().weights().get("importance").get("high"));
    }

    @Test
    public void weightsThatCannotBe_areRefusedByFieldAndChangeNothing() {
        world.as("admin");
        InvalidInput refusal = assertThrows(
                InvalidInput.class,
                () -> resource.change(body(
                        "{'mail': false, 'points': {'M': 0, 'L': 'x'}," + " 'weights': {'urgency': {'low': 9}}}")));
        assertEquals("points.L", refusal.problems().get(0).field());
        InvalidInput range = assertThrows(
                InvalidInput.class,
                () -> resource.change(body("{'mail': false, 'points': {'M': 0}, 'weights': {'urgency': {'low': 9}}}")));
        assertEquals(
                List.of("points.M", "weights.urgency.low"),
                range.problems().stream().map(Problem::field).toList());
        assertEquals(true, resource.read().mail());
    }
}
