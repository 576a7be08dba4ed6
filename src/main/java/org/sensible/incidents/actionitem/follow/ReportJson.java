package org.sensible.incidents.actionitem.follow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sensible.incidents.incident.InvalidInput;
import org.sensible.incidents.incident.Text;

/**
 * A report of action items as JSON, version {@value #VERSION}, as one product posts it to the other: {@code {"outbox": {"v": 1,
 * "jira": "…", "number": 57, "all"?: {"after": 0, "upTo": 10500},
 * "asks"?: {"mails": true}}, "items": [{"id": 10001, …}, {"id": 10002, "gone": true}]}}. A
 * webhook of Jira itself has no {@code outbox}.
 */
public final class ReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int VERSION = 1;
    private static final long MOST_NUMBER = 1_000_000_000_000_000L;
    private static final String OUTBOX = "outbox";

    private ReportJson() {}

    /**
     * The report that a body is; empty where it is none.
     *
     * @throws InvalidInput at the field that cannot be read
     */
    public static Optional<ItemReport> read(String body) {
        // Jira's own bodies can be long, and this is looked for in each of them.
        if (!body.contains("\"" + OUTBOX + "\"")) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(body);
            return json.path(OUTBOX).isObject() ? Optional.of(report(json)) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static ItemReport report(JsonNode json) {
        JsonNode head = json.path(OUTBOX);
        if (head.path("v").asInt() != VERSION) {
            throw refused("outbox.v", Integer.toString(VERSION), head.path("v"));
        }
        String jira = ItemStateJson.text(head, "jira", "outbox.jira");
        JsonNode number = head.path("number");
        if (!number.canConvertToLong() || number.longValue() < 0 || number.longValue() > MOST_NUMBER) {
            throw refused("outbox.number", "0…" + MOST_NUMBER, number);
        }
        JsonNode items = json.path("items");
        if (!items.isArray() || items.size() > ItemReport.MOST) {
            throw refused("items", "a list of at most " + ItemReport.MOST, items);
        }
        JsonNode mails = head.path("asks").path("mails");
        return new ItemReport(
                jira,
                number.longValue(),
                entries(items),
                range(head.path("all")),
                mails.isBoolean() ? mails.booleanValue() : null);
    }

    private static List<ItemReport.Entry> entries(JsonNode items) {
        List<ItemReport.Entry> entries = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (JsonNode item : items) {
            String place = "items[" + entries.size() + "]";
            JsonNode id = item.path("id");
            if (!id.canConvertToLong() || id.longValue() < 1 || !seen.add(id.longValue())) {
                throw refused(place + ".id", "the number of an issue, once", id);
            }
            ItemState state = item.path("gone").asBoolean() ? null : ItemStateJson.read(item, place);
            entries.add(new ItemReport.Entry(id.longValue(), state));
        }
        return entries;
    }

    @Nullable
    private static ItemReport.Range range(JsonNode all) {
        if (!all.isObject()) {
            return null;
        }
        long after = all.path("after").asLong(-1);
        long upTo = all.path("upTo").asLong(ItemReport.Range.END);
        if (after < 0 || upTo <= after) {
            throw refused("outbox.all", "after < upTo", all);
        }
        return new ItemReport.Range(after, upTo);
    }

    static InvalidInput refused(String field, String expected, JsonNode found) {
        String came = found.toString();
        return new InvalidInput(
                field,
                Text.of(
                        "incidents.follow.report.field",
                        expected,
                        came.isEmpty() ? "–" : came.substring(0, Math.min(came.length(), 100))));
    }

    /** The JSON of a report; the end of the last range is left out, for no reader of JSON has to know so high a number. */
    public static String write(ItemReport report) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode head = json.putObject(OUTBOX)
                .put("v", VERSION)
                .put("jira", report.jira())
                .put("number", report.number());
        if (report.all() != null) {
            ObjectNode all = head.putObject("all").put("after", report.all().after());
            if (!report.endsList()) {
                all.put("upTo", report.all().upTo());
            }
        }
        if (report.mails() != null) {
            head.putObject("asks").put("mails", report.mails());
        }
        ArrayNode items = json.putArray("items");
        report.entries().forEach(entry -> {
            ObjectNode item = items.addObject().put("id", entry.issueId());
            if (entry.state() == null) {
                item.put("gone", true);
            } else {
                ItemStateJson.write(item, entry.state());
            }
        });
        return json.toString();
    }
}
