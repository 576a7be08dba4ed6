package org.sensible.incidents.archive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.NoSuchElementException;

/** Fields of a document: what is absent is left out, and comes back absent. */
final class Documents {

    static final ObjectMapper JSON = new ObjectMapper();

    private Documents() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value != null) {
            json.put(field, value.toString());
        }
    }

    @Nullable
    static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    /** @throws NoSuchElementException where it is absent */
    static String required(JsonNode json, String field) {
        String text = text(json, field);
        if (text == null) {
            throw new NoSuchElementException("the field " + field + " is missing");
        }
        return text;
    }

    @Nullable
    static Instant instant(JsonNode json, String field) {
        String text = text(json, field);
        return text == null ? null : Instant.parse(text);
    }
}
