package org.sensible.incidents.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.host.ItemPropertyJson;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.jira.IssueItems;

/**
 * {@code PUT /action-items/{key}/isu}: classifies an action item, with the issue's own permissions: 401 where nobody is logged
 * in, 404 for an issue that the user may not see, 403 for one that may not be edited, 409 where it is no action item, 400 for
 * what cannot be taken.
 */
@Path("/action-items/{key}/isu")
@Produces(MediaType.APPLICATION_JSON)
public final class IsuResource {

    private static final int MOST_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final IssueItems items;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public IsuResource(IssueItems items) {
        this.items = items;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> classify(@PathParam("key") String key, InputStream body) {
        IssueItems.Classified classified = items.classify(key, isu(tree(body)), clock.instant());
        return Map.of(
                "key",
                classified.key(),
                "incident",
                classified.property().incident(),
                "isu",
                ItemPropertyJson.isu(classified.property().isu()),
                "value",
                Weights.DEFAULTS.value(classified.property().isu()));
    }

    private static Isu isu(JsonNode body) {
        Problems problems = new Problems();
        Level importance = problems.check(() -> required(body, "importance", Level::ofWord), Level.LOW);
        Size size = problems.check(() -> required(body, "size", Size::ofWord), Size.S);
        Level urgency = problems.check(() -> required(body, "urgency", Level::ofWord), Level.LOW);
        Level confidence = problems.check(() -> optional(body, "confidence", Level::ofWord), null);
        problems.refuse();
        return new Isu(importance, size, urgency, confidence);
    }

    private static <T> T required(JsonNode body, String field, Function<String, Optional<T>> meaning) {
        T value = optional(body, field, meaning);
        if (value == null) {
            throw new InvalidInput(field, Text.of("incidents.incident.input.required"));
        }
        return value;
    }

    @Nullable
    private static <T> T optional(JsonNode body, String field, Function<String, Optional<T>> meaning) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return meaning.apply(value.asText())
                .orElseThrow(() -> new InvalidInput(field, Text.of("incidents.actionItem.input.word", value.asText())));
    }

    private static JsonNode tree(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLarge(Text.of("incidents.rest.refusal.tooLarge", MOST_BYTES));
            }
            JsonNode tree = JSON.readTree(bytes);
            if (!tree.isObject()) {
                throw new InvalidInput(null, Text.of("incidents.rest.input.body"));
            }
            return tree;
        } catch (JsonProcessingException noJson) {
            throw new InvalidInput(null, Text.of("incidents.rest.input.body"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
