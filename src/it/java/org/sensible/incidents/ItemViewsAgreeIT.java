package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Before;
import org.junit.Test;

/**
 * Macro, panel and query language never differ: people classify and decide in Confluence, in Jira and in the issue's property
 * itself, at random from a seed, and after each change every view says what the property says.
 */
public class ItemViewsAgreeIT {

    private static final long SEED = 7;
    private static final int CHANGES = 120;
    private static final List<String> LEVELS = List.of("high", "medium", "low");
    private static final List<String> SIZES = List.of("S", "M", "L", "XL");
    private static final List<String> KINDS = List.of("prevent", "mitigate", "detect", "respond", "process");
    private static final List<String> DECISIONS = List.of("proposed", "committed", "later", "notDoing");
    private static final List<String> PEOPLE = List.of("alice", "bob");

    private final Products products = Products.shared();
    private final Random random = new Random(SEED);
    private final List<String> items = new ArrayList<>();
    private String incident;

    @Before
    public void threeItems() {
        incident = products.declare("Views that agree").get("key").asText();
        for (int i = 1; i <= 3; i++) {
            items.add(json(
                            products.confluence()
                                    .post(API + "/incidents/" + incident + "/action-items")
                                    .as("alice")
                                    .json("{\"summary\": \"Item " + i + "\", \"project\": \"OPS\", \"isu\": " + isu()
                                            + "}")
                                    .send(),
                            201)
                    .get("key")
                    .asText());
        }
    }

    @Test
    public void viewsOfTheSameItems_sayTheSameAfterEveryChange() {
        for (int i = 0; i < CHANGES; i++) {
            String key = items.get(random.nextInt(items.size()));
            String what = change(key);
            compare("change " + i + ", " + what + " of " + key);
        }
    }

    private String change(String key) {
        switch (random.nextInt(5)) {
            case 0:
                put(products.confluence(), key, "isu", classified());
                return "isu in Confluence";
            case 1:
                put(products.jira(), key, "isu", classified());
                return "isu in Jira";
            case 2:
                put(products.confluence(), key, "commitment", decided());
                return "commitment in Confluence";
            case 3:
                put(products.jira(), key, "commitment", decided());
                return "commitment in Jira";
            default:
                writeProperty(key);
                return "property";
        }
    }

    private void put(org.sensible.sandbox.Http product, String key, String what, ObjectNode body) {
        json(
                product.call("PUT", API + "/action-items/" + key + "/" + what)
                        .as(one(PEOPLE))
                        .json(body.toString())
                        .send(),
                200);
    }

    /** As another program does, which knows fields of its own. */
    private void writeProperty(String key) {
        ObjectNode property = ((ObjectNode) property(key).deepCopy()).setAll(isu());
        property.put("other", random.nextInt(1_000));
        int status = products.jira()
                .call("PUT", "/rest/api/2/issue/" + key + "/properties/incidents.action-item")
                .as(one(PEOPLE))
                .json(property.toString())
                .status();
        assertEquals(200, status);
    }

    private void compare(String when) {
        Map<String, JsonNode> properties = new TreeMap<>();
        items.forEach(key -> properties.put(key, property(key)));
        JsonNode macro = products.get(API + "/incidents/" + incident + "/action-items", "bob");
        JsonNode project = json(
                products.jira()
                        .get(API + "/action-items?incident=" + incident)
                        .as("bob")
                        .send(),
                200);
        assertEquals(when, macro.get("values"), project.get("values"));
        for (JsonNode item : macro.get("values")) {
            assertSame(when, properties.get(item.get("key").asText()), item);
        }
        for (String level : LEVELS) {
            assertEquals(when, having(properties, "urgency", level), found("isuUrgency = " + level));
            assertEquals(when, having(properties, "confidence", level), found("isuConfidence = " + level));
        }
        String key = one(items);
        assertPanel(when, key, properties.get(key));
    }

    private static void assertSame(String when, JsonNode property, JsonNode item) {
        for (String field : List.of("importance", "size", "urgency", "confidence")) {
            assertEquals(
                    when + ": " + field,
                    property.path(field).asText(),
                    item.at("/isu/" + field).asText());
        }
        for (String field : List.of("kind", "commitment", "reason", "moved", "at", "by", "incident")) {
            assertEquals(
                    when + ": " + field,
                    property.path(field).asText(),
                    item.path(field).asText());
        }
    }

    /** What the panel says in words, and what its form has chosen. */
    private void assertPanel(String when, String key, JsonNode property) {
        Document page =
                Jsoup.parse(products.jira().get("/browse/" + key).as("bob").text());
        Map<String, String> chosen = new HashMap<>();
        for (Element input : page.select(".incidents-item-form input[checked]")) {
            chosen.put(input.attr("name"), input.val());
        }
        assertEquals(when, property.path("importance").asText(), chosen.get("importance"));
        assertEquals(when, property.path("size").asText(), chosen.get("size"));
        assertEquals(when, property.path("urgency").asText(), chosen.get("urgency"));
        assertEquals(when, property.path("confidence").asText("none"), chosen.get("confidence"));
        Element panel = page.selectFirst(".incidents-item-panel");
        assertEquals(when, property.path("commitment").asText(), panel.attr("data-commitment"));
        assertEquals(when, property.path("at").asText(), panel.attr("data-at"));
        assertEquals(
                when,
                property.path("kind").asText(),
                page.select("[name=kind] [selected]").val());
    }

    private static Set<String> having(Map<String, JsonNode> properties, String field, String value) {
        Set<String> keys = new TreeSet<>();
        properties.forEach((key, property) -> {
            if (property.path(field).asText().equals(value)) {
                keys.add(key);
            }
        });
        return keys;
    }

    private Set<String> found(String query) {
        String jql = URLEncoder.encode("incidentKey = " + incident + " and " + query, StandardCharsets.UTF_8);
        JsonNode issues = json(
                products.jira()
                        .get("/rest/api/2/search?fields=summary&jql=" + jql)
                        .as("bob")
                        .send(),
                200);
        return new TreeSet<>(issues.get("issues").findValuesAsText("key"));
    }

    private JsonNode property(String key) {
        return json(
                        products.jira()
                                .get("/rest/api/2/issue/" + key + "/properties/incidents.action-item")
                                .as("bob")
                                .send(),
                        200)
                .get("value");
    }

    private ObjectNode classified() {
        ObjectNode body = isu();
        if (random.nextBoolean()) {
            body.put("kind", one(KINDS));
        }
        return body;
    }

    private ObjectNode isu() {
        return Products.JSON
                .createObjectNode()
                .put("importance", one(LEVELS))
                .put("size", one(SIZES))
                .put("urgency", one(LEVELS))
                .put("confidence", one(LEVELS));
    }

    private ObjectNode decided() {
        return Products.JSON
                .createObjectNode()
                .put("commitment", one(DECISIONS))
                .put("reason", "reason " + random.nextInt(1_000))
                .put("undo", random.nextInt(4) == 0);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
