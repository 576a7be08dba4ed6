package org.sensible.incidents.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.annotation.Nullable;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;

/** The JSON of a request's body, as a whole: bounded, and refused in our form. */
final class BodyTree {

    /** Most bytes that are taken: 1 MiB. */
    static final int MOST_BYTES = 1 << 20;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private BodyTree() {}

    /**
     * A missing node for an empty body.
     *
     * @throws TooLarge beyond {@link #MOST_BYTES}
     * @throws InvalidInput where it is no JSON; the words name line and column
     */
    static JsonNode of(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLarge(Text.of("incidents.rest.refusal.tooLarge", MOST_BYTES));
            }
            JsonNode tree = JSON.readTree(new ByteArrayInputStream(bytes));
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation());
        } catch (CharConversionException notUnicode) {
            throw malformed(null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InvalidInput malformed(@Nullable JsonLocation at) {
        int line = at == null ? 1 : at.getLineNr();
        int column = at == null ? 1 : at.getColumnNr();
        return new InvalidInput(null, Text.of("incidents.rest.input.json", line, column));
    }
}
