package org.sensible.incidents.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sensible.incidents.incident.Text;

/** Words as the key of a message and what fills its places, as JSON, so that each reader has them in his language. */
final class WordsText {

    private WordsText() {}

    static void write(ObjectNode json, Text text) {
        ArrayNode arguments = json.put("key", text.key()).putArray("arguments");
        for (Object argument : text.arguments()) {
            if (argument instanceof Text inner) {
                write(arguments.addObject(), inner);
            } else if (argument instanceof Integer number) {
                arguments.add(number);
            } else if (argument instanceof Long number) {
                arguments.add(number);
            } else {
                arguments.add(argument.toString());
            }
        }
    }

    static Text read(JsonNode json) {
        return new Text(json.path("key").asText(), PolicyText.list(json.path("arguments"), argument -> {
            if (argument.isObject()) {
                return read(argument);
            }
            return argument.isIntegralNumber() ? (Object) argument.numberValue() : argument.asText();
        }));
    }
}
