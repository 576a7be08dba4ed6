package org.sensible.incidents.timeline.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/** Reads bodies that are one JSON value. Numbers keep every digit. Stateless. */
final class JsonBody {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonBody() {}

    /** @throws InvalidInput where it is no JSON, or no object */
    static JsonNode object(String body) {
        JsonNode value = value(body);
        if (value == null || !value.isObject()) {
            throw new InvalidInput(null, Text.of("incidents.rest.input.body"));
        }
        return value;
    }

    /** @throws InvalidInput where it is no JSON, or neither an object nor an array */
    static JsonNode objectOrArray(String body) {
        JsonNode value = value(body);
        if (value == null || !value.isContainerNode()) {
            throw new InvalidInput(null, Text.of("incidents.timeline.hook.objectOrArray"));
        }
        return value;
    }

    @Nullable
    private static JsonNode value(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            throw new InvalidInput(
                    null,
                    Text.of(
                            "incidents.rest.input.json",
                            place == null ? 1 : place.getLineNr(),
                            place == null ? 1 : place.getColumnNr()));
        }
    }
}
