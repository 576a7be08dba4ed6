package org.sensible.incidents.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.sensible.incidents.rest.RestWorld.body;
import static org.sensible.incidents.rest.RestWorld.json;

import java.util.List;
import org.junit.Test;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.NotPermitted;
import org.sensible.incidents.incident.NotSignedIn;
import org.sensible.incidents.incident.Problem;

public class SettingsResourceTest {

    private final RestWorld world = new RestWorld();
    private final SettingsResource resource =
            new SettingsResource(world.incidents.administration, world.people, world.bodies, world.caller);

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
                + " 'mail': true, 'rawBodyDays': 7, 'nobody': 'asks'}"));
        String expected = "{'space':'OPS','parentPage':'42','serviceUser':{'name':'bob','displayName':'Bob'},"
                + "'zones':['Asia/Tokyo','America/Los_Angeles'],'slackWorkspace':'https://example.slack.com',"
                + "'mail':true,'rawBodyDays':7}";
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
}
