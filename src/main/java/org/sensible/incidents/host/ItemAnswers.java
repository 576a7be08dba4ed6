package org.sensible.incidents.host;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.time.Duration;
import java.util.List;
import org.sensible.incidents.actionitem.ActionItem;
import org.sensible.incidents.actionitem.ActionItems;
import org.sensible.incidents.actionitem.ItemProperty;
import org.sensible.incidents.actionitem.Order;
import org.sensible.incidents.actionitem.Weights;
import org.sensible.incidents.actionitem.plan.Finding;
import org.sensible.incidents.actionitem.plan.Left;
import org.sensible.incidents.actionitem.plan.Plan;
import org.sensible.incidents.incident.Text;
import org.sensible.incidents.incident.Wording;

/**
 * Action items and plans as both products answer them, and as their screens get them, in the reader's language. Where the
 * issue's property cannot be read, everything that stands in it is absent, and {@code foreign} is the property itself.
 */
public final class ItemAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Wording wording;

    public ItemAnswers(Wording wording) {
        this.wording = wording;
    }

    /** A list of items, what to do first first, each with its {@code age} where Jira is silent. */
    public ObjectNode listing(ActionItems.Listing listing, int limit) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode values = json.putArray("values");
        listing.placed().stream()
                .limit(limit)
                .forEach(placed ->
                        values.add(item(placed, listing.order(), listing.age().orElse(null))));
        json.put("start", 0).put("limit", limit).put("isLastPage", listing.total() <= values.size());
        json.put("total", listing.total());
        listing.trouble().ifPresent(why -> json.put("trouble", wording.tell(why)));
        return json;
    }

    /** What a screen of items starts from, whatever else it needs: the items, and the numbers by which they are ordered. */
    public ObjectNode state(ActionItems.Listing listing, int limit) {
        ObjectNode state = JSON.createObjectNode().put("limit", limit);
        state.set("points", points(listing.order().weights()));
        state.set("weights", weights(listing.order().weights()));
        state.set("values", listing(listing, limit).get("values"));
        return state.put("total", listing.total());
    }

    /** One item by itself: its rank among others is not known. */
    public ObjectNode item(ActionItem item, Order order) {
        ObjectNode json = item(order.place(List.of(item)).get(0), order, null);
        json.remove("order");
        return json;
    }

    private ObjectNode item(Order.Placed placed, Order order, @Nullable Duration age) {
        ActionItem item = placed.item();
        ObjectNode json = JSON.createObjectNode()
                .put("key", item.key())
                .put("url", item.url())
                .put("summary", item.summary())
                .put("status", item.status())
                .put("stateCategory", item.state().word());
        if (item.assignee() != null) {
            json.putObject("assignee")
                    .put("name", item.assignee().name())
                    .put("displayName", item.assignee().displayName());
        }
        put(json, "due", item.due());
        put(json, "foreign", item.foreign());
        if (!item.mayEdit()) {
            json.put("mayEdit", false);
        }
        if (item.property() != null) {
            property(json, item.property(), order.weights());
        }
        if (placed.rank() > 0) {
            json.put("order", placed.rank());
            json.put("why", said(placed.why(), placed.tie()));
        }
        put(json, "age", age == null ? null : age.toSeconds());
        return json;
    }

    private static void property(ObjectNode json, ItemProperty property, Weights weights) {
        json.set("isu", ItemPropertyJson.isu(property.isu()));
        put(json, "kind", property.kind() == null ? null : property.kind().word());
        json.put("commitment", property.commitment().word());
        put(json, "reason", property.reason());
        json.put("value", weights.value(property.isu()));
        json.put("points", weights.points(property.isu()));
        json.put("incident", property.incident());
        json.put("moved", property.moved());
        ArrayNode after = json.putArray("after");
        property.after().forEach(after::add);
        if (property.answers() != null) {
            json.putObject("answers")
                    .put(property.answers().to().word(), property.answers().id());
        }
        put(json, "postmortem", property.postmortem());
        put(json, "epic", property.epic());
        put(json, "at", property.at());
        put(json, "by", property.by());
    }

    /** A plan, what it leaves out and what there is to say of it. */
    public ObjectNode plan(Plan plan, List<Finding> findings) {
        ObjectNode json = JSON.createObjectNode()
                .put("capacity", plan.capacity().points())
                .put("used", plan.used())
                .put("value", plan.value())
                .put("best", plan.best())
                .put("atMost", plan.atMost());
        ArrayNode chosen = json.putArray("chosen");
        plan.chosen().forEach(chosen::add);
        ArrayNode left = json.putArray("left");
        plan.left().forEach(each -> left.add(left(each)));
        ObjectNode half = json.putObject("half")
                .put("capacity", plan.half().capacity())
                .put("value", plan.half().value());
        ArrayNode waiting = half.putArray("waiting");
        plan.half().waiting().forEach(waiting::add);
        ArrayNode instead = half.putArray("instead");
        plan.half().instead().forEach(instead::add);
        ArrayNode found = json.putArray("findings");
        findings.forEach(each -> found.add(finding(each)));
        return json;
    }

    private ObjectNode left(Left left) {
        ObjectNode json = JSON.createObjectNode()
                .put("key", left.key())
                .put("reason", left.reason().word())
                .put("because", wording.tell(left.because()))
                .put("help", wording.tell(left.help()));
        if (left.over() > 0) {
            json.put("over", left.over());
        }
        return json;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode json = JSON.createObjectNode()
                .put("code", finding.code().word())
                .put("weight", finding.code().weight())
                .put("title", wording.tell(finding.code().label()))
                .put("text", wording.tell(finding.text()));
        ArrayNode items = json.putArray("items");
        finding.items().forEach(items::add);
        return json;
    }

    private String said(Text why, @Nullable Text tie) {
        return tie == null ? wording.tell(why) : wording.tell(why) + " " + wording.tell(tie);
    }

    private static void put(ObjectNode json, String field, @Nullable Object value) {
        if (value instanceof Long number) {
            json.put(field, number);
        } else if (value != null) {
            json.put(field, value.toString());
        }
    }

    /** The weights as the settings give them. */
    public static ObjectNode points(Weights weights) {
        ObjectNode json = JSON.createObjectNode();
        weights.points().forEach((size, points) -> json.put(size.name(), points));
        return json;
    }

    /** Likewise. */
    public static ObjectNode weights(Weights weights) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode importance = json.putObject("importance");
        weights.importance().forEach((level, weight) -> importance.put(level.word(), weight));
        ObjectNode urgency = json.putObject("urgency");
        weights.urgency().forEach((level, weight) -> urgency.put(level.word(), weight));
        ObjectNode confidence = json.putObject("confidence");
        weights.confidence().forEach((level, weight) -> confidence.put(level.word(), weight));
        confidence.put("notSaid", weights.confidenceNotSaid());
        return json;
    }
}
