package org.sensible.incidents.actionitem.follow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link JiraDigest} in the answer to a report: {@code {"user": "dana", "day"?: "2026-03-02",
 * "told"?: true, "items": [{"key", "incident", "due", "page"?}]}}. */
public final class JiraDigestJson {

    private JiraDigestJson() {}

    static Map<String, Object> write(JiraDigest digest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("user", digest.user());
        if (digest.day() != null) {
            json.put("day", digest.day().toString());
        }
        if (digest.isTold()) {
            json.put("told", true);
        }
        json.put("items", digest.items().stream().map(JiraDigestJson::item).toList());
        return json;
    }

    private static Map<String, String> item(DueItem item) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("key", item.key());
        json.put("incident", item.incident());
        json.put("due", item.due().toString());
        if (item.page() != null) {
            json.put("page", item.page());
        }
        return json;
    }

    /** Those of a list that can be read; a newer Confluence may say what this Jira does not know. */
    public static List<JiraDigest> read(JsonNode list) {
        List<JiraDigest> digests = new ArrayList<>();
        list.forEach(json -> {
            List<DueItem> items = new ArrayList<>();
            json.path("items").forEach(item -> date(item, "due")
                    .ifPresent(due -> items.add(new DueItem(
                            item.path("key").asText(), item.path("incident").asText(), due, page(item)))));
            if (!json.path("user").asText().isEmpty() && !items.isEmpty()) {
                digests.add(new JiraDigest(
                        json.path("user").asText(),
                        date(json, "day").orElse(null),
                        json.path("told").asBoolean() && json.hasNonNull("day"),
                        items));
            }
        });
        return digests;
    }

    /** An address that a mail may hold. */
    private static String page(JsonNode item) {
        String page = item.path("page").asText();
        return page.matches("https?://[^\\s<>\"]+") ? page : null;
    }

    private static Optional<LocalDate> date(JsonNode json, String field) {
        try {
            return json.hasNonNull(field)
                    ? Optional.of(LocalDate.parse(json.get(field).asText()))
                    : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
