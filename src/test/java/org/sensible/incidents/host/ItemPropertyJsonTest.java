package org.sensible.incidents.host;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.sensible.incidents.actionitem.Answers;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;

public class ItemPropertyJsonTest {

    private static final ItemProperty FULL = new ItemProperty(
            "INC-7",
            new Isu(Level.HIGH, Size.XL, Level.MEDIUM, Level.LOW),
            Kind.MITIGATE,
            Commitment.NOT_DOING,
            "It costs more than it saves.",
            2,
            List.of("OPS-3"),
            new Answers(Answers.To.EVENT, "abc234"),
            "https://wiki.example/42",
            Instant.parse("2026-10-16T09:00:00Z"),
            "alice",
            "4f2a");

    @Test
    public void written_propertyIsAsTheContractSays() throws JsonProcessingException {
        String expected = "{\"v\": 1, \"incident\": \"INC-7\", \"importance\": \"high\", \"size\": \"XL\","
                + " \"urgency\": \"medium\", \"confidence\": \"low\", \"kind\": \"mitigate\","
                + " \"commitment\": \"notDoing\", \"reason\": \"It costs more than it saves.\", \"moved\": 2,"
                + " \"after\": [\"OPS-3\"], \"answers\": {\"event\": \"abc234\"},"
                + " \"postmortem\": \"https://wiki.example/42\", \"at\": \"2026-10-16T09:00:00Z\","
                + " \"by\": \"alice\", \"request\": \"4f2a\"}";
        ObjectMapper json = new ObjectMapper();
        assertEquals(json.readTree(expected), json.readTree(ItemPropertyJson.write("{}", FULL)));
    }

    @Test
    public void written_propertyIsReadAsItWas() {
        assertEquals(Optional.of(FULL), ItemPropertyJson.read(ItemPropertyJson.write("{}", FULL)));
    }

    @Test
    public void unknownFields_stayWhenWeWrite() {
        String written = ItemPropertyJson.write("{\"later\": {\"a\": [1]}, \"confidence\": \"high\"}", FULL);
        assertTrue(written, written.contains("\"later\":{\"a\":[1]}"));
        assertTrue(written, written.contains("\"confidence\":\"low\""));
    }

    @Test
    public void fieldWithoutValue_isGoneWhenWeWrite() {
        ItemProperty unsure = FULL.classified(
                new Isu(Level.LOW, Size.S, Level.LOW, null), Instant.parse("2026-10-17T09:00:00Z"), "bob");
        String written = ItemPropertyJson.write(ItemPropertyJson.write("{}", FULL), unsure);
        assertTrue(written, !written.contains("confidence"));
    }

    @Test
    public void whatIsNoActionItem_isNotRead() {
        for (String foreign : List.of(
                "",
                "no JSON",
                "[]",
                "null",
                "{}",
                "{\"v\": 2, \"incident\": \"INC-7\", \"importance\": \"high\", \"size\": \"S\", \"urgency\": \"low\"}",
                "{\"v\": 1, \"incident\": \"INC-7\", \"importance\": \"urgent\", \"size\": \"S\", \"urgency\": \"low\"}",
                "{\"v\": 1, \"importance\": \"high\", \"size\": \"S\", \"urgency\": \"low\"}",
                "{\"v\": 1, \"incident\": 7, \"importance\": \"high\", \"size\": \"S\", \"urgency\": \"low\"}")) {
            assertEquals(foreign, Optional.empty(), ItemPropertyJson.read(foreign));
        }
    }

    @Test
    public void doubtfulDetail_isLeftOut() {
        ItemProperty read = ItemPropertyJson.read("{\"v\": 1, \"incident\": \"INC-7\", \"importance\": \"high\","
                        + " \"size\": \"S\", \"urgency\": \"low\", \"confidence\": \"sure\", \"moved\": -3,"
                        + " \"after\": [1, \"OPS-2\"], \"answers\": {\"event\": \"<b>\"},"
                        + " \"postmortem\": \"javascript:alert(1)\", \"at\": \"yesterday\", \"by\": {}}")
                .orElseThrow();
        assertNull(read.isu().confidence());
        assertEquals(0, read.moved());
        assertEquals(List.of("OPS-2"), read.after());
        assertNull(read.answers());
        assertNull(read.postmortem());
        assertNull(read.at());
        assertNull(read.by());
    }
}
