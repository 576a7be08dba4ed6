package org.sensible.incidents.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.host.ItemPropertyJson;

/** Action items as the text of a column: a JSON array, in their order. */
final class ItemsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ItemsText() {}

    static String write(List<ActionItem> items) {
        ArrayNode list = JSON.createArrayNode();
        for (ActionItem item : items) {
            ObjectNode json = list.addObject()
                    .put("key", item.key())
                    .put("url", item.url())
                    .put("summary", item.summary())
                    .put("status", item.status())
                    .put("state", item.state().name());
            if (item.assignee() != null) {
                json.putObject("assignee")
                        .put("name", item.assignee().name())
                        .put("displayName", item.assignee().displayName());
            }
            if (item.due() != null) {
                json.put("due", item.due().toString());
            }
            if (item.property() != null) {
                json.set("property", ItemPropertyJson.write((JsonNode) null, item.property()));
            }
        }
        return list.toString();
    }

    static List<ActionItem> read(String text) {
        List<ActionItem> items = new ArrayList<>();
        try {
            for (JsonNode json : JSON.readTree(text)) {
                items.add(new ActionItem(
                        json.path("key").asText(),
                        json.path("url").asText(),
                        json.path("summary").asText(),
                        json.path("status").asText(),
                        ActionItem.State.valueOf(json.path("state").asText()),
                        assignee(json.path("assignee")),
                        json.has("due") ? LocalDate.parse(json.path("due").asText()) : null,
                        ItemPropertyJson.read(json.get("property")).orElse(null)));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the action items that a reader was shown are no JSON", broken);
        }
        return items;
    }

    @Nullable
    private static ActionItem.Assignee assignee(JsonNode json) {
        return json.isObject()
                ? new ActionItem.Assignee(
                        json.path("name").asText(), json.path("displayName").asText())
                : null;
    }
}
