package org.sensible.incidents.jira.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.Beside;
import org.sensible.incidents.actionitem.Commitment;
import org.sensible.incidents.actionitem.Decision;
import org.sensible.incidents.actionitem.Isu;
import org.sensible.incidents.actionitem.Kind;
import org.sensible.incidents.actionitem.Level;
import org.sensible.incidents.actionitem.Order;
import org.sensible.incidents.actionitem.Size;
import org.sensible.incidents.actionitem.plan.Plans;
import org.sensible.incidents.host.ItemAnswers;
import org.sensible.incidents.incident.Given;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Problems;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.TooLarge;
import org.sensible.incidents.incident.Wording;

/** The bodies that Jira's calls take, and how they answer an action item: the same shapes as Confluence's. */
final class ItemBodies {

    private static final int MOST_BYTES = 1 << 16;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ItemAnswers answers;

    ItemBodies(Wording wording) {
        this.answers = new ItemAnswers(wording);
    }

    String answer(ActionItem item, Order order) {
        return answers.item(item, order).toString();
    }

    String answer(ActionItems.Listing listing, int limit) {
        return answers.listing(listing, limit).toString();
    }

    String answer(Plans.Planned planned) {
        return answers.plan(planned.plan(), planned.findings()).toString();
    }

    /**
     * A body.
     *
     * @throws InvalidInput for what is no JSON object
     * @throws TooLarge beyond 64 KB
     */
    Body read(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TooLarge(Text.of("incidents.rest.refusal.tooLarge", MOST_BYTES));
            }
            return new Body(JSON.readTree(bytes), null);
        } catch (JsonProcessingException noJson) {
            throw new InvalidInput(null, Text.of("incidents.rest.input.body"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * A JSON object.
     *
     * @param name of the field that it stands in; {@code null} for the body itself
     */
    record Body(JsonNode json, @Nullable String name) {

        Body {
            if (!json.isObject()) {
                throw new InvalidInput(name, Text.of("incidents.rest.input.body"));
            }
        }

        Body at(String field) {
            return new Body(json.path(field), field);
        }

        @Nullable
        String text(String field) {
            JsonNode value = json.path(field);
            return value.isMissingNode() || value.isNull() ? null : value.asText();
        }

        @Nullable
        Instant instant(String field) {
            String text = text(field);
            try {
                return text == null ? null : Instant.parse(text);
            } catch (DateTimeException wrong) {
                throw new InvalidInput(place(field), Text.of("incidents.actionItem.input.word", text));
            }
        }

        /** @throws InvalidInput with everything that is missing or unknown */
        Isu isu() {
            Problems problems = new Problems();
            Level importance = problems.check(() -> required("importance", Level::ofWord), Level.LOW);
            Size size = problems.check(() -> required("size", Size::ofWord), Size.S);
            Level urgency = problems.check(() -> required("urgency", Level::ofWord), Level.LOW);
            Level confidence = problems.check(() -> optional("confidence", Level::ofWord), null);
            problems.refuse();
            return new Isu(importance, size, urgency, confidence);
        }

        /**
         * What may stand beside a classification.
         *
         * @throws InvalidInput for a kind that is unknown, and where {@code after} is no list of texts
         */
        Beside beside() {
            JsonNode after = json.path("after");
            if (!after.isMissingNode() && !after.isNull() && !isListOfTexts(after)) {
                throw new InvalidInput(place("after"), Text.of("incidents.rest.input.list"));
            }
            List<String> keys = new ArrayList<>();
            after.forEach(key -> keys.add(key.textValue()));
            return new Beside(
                    json.has("kind") ? Given.of(optional("kind", Kind::ofWord)) : Given.nothing(),
                    after.isArray() ? keys : null);
        }

        private static boolean isListOfTexts(JsonNode list) {
            boolean isOne = list.isArray();
            for (JsonNode each : list) {
                isOne &= each.isTextual();
            }
            return isOne;
        }

        /** @throws InvalidInput for a commitment that is missing or unknown, and for a reason that is needed */
        Decision decision() {
            return new Decision(
                    required("commitment", Commitment::ofWord),
                    text("reason"),
                    json.path("undo").asBoolean());
        }

        private <T> T required(String field, Function<String, Optional<T>> meaning) {
            T value = optional(field, meaning);
            if (value == null) {
                throw new InvalidInput(place(field), Text.of("incidents.incident.input.required"));
            }
            return value;
        }

        @Nullable
        private <T> T optional(String field, Function<String, Optional<T>> meaning) {
            String text = text(field);
            return text == null
                    ? null
                    : meaning.apply(text)
                            .orElseThrow(() ->
                                    new InvalidInput(place(field), Text.of("incidents.actionItem.input.word", text)));
        }

        private String place(String field) {
            return name == null ? field : name + "." + field;
        }
    }
}
