package org.sensible.incidents.host;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.Test;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.incident.InvalidInput;

public class WeightsJsonTest {

    private final ObjectNode json = WeightsJson.write(Weights.DEFAULTS);

    @Test
    public void written_isReadAgain() {
        assertEquals(Weights.DEFAULTS, WeightsJson.read(json));
        assertEquals(13, json.at("/points/XL").asInt());
        assertEquals(9, json.at("/weights/confidence/notSaid").asInt());
    }

    @Test
    public void everyNumber_isNeededAndANumber() {
        ((ObjectNode) json.path("points")).remove("L");
        assertEquals("points.L", refused());
        ((ObjectNode) json.path("points")).put("L", "many");
        assertEquals("points.L", refused());
        ((ObjectNode) json.path("points")).put("L", 1);
        assertEquals("points.L", refused());
        ((ObjectNode) json.path("points")).put("L", 5);
        ((ObjectNode) json.at("/weights/confidence")).remove("notSaid");
        assertEquals("weights.confidence.notSaid", refused());
    }

    private String refused() {
        return assertThrows(InvalidInput.class, () -> WeightsJson.read(json))
                .problems()
                .get(0)
                .field();
    }
}
