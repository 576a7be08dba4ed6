package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.sensible.incidents.Products.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/**
 * One order for every output: the instant, then the source's own order, then the id. Most entries here happened at the same
 * instant, so that only the id can decide.
 */
public class TimelineOrderIT {

    private static final Pattern ENTRY = Pattern.compile("Entry \\d\\d");

    private final Products products = Products.shared();
    private String key;
    private String timeline;
    private List<String> expected;

    @Before
    public void writeDown() {
        key = products.declare("In order").get("key").asText();
        timeline = API + "/incidents/" + key + "/timeline";
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 30).boxed().toList());
        Collections.shuffle(numbers, new Random(4));
        ArrayNode notes = Products.JSON.createArrayNode();
        for (int number : numbers) {
            notes.addObject()
                    .put("at", "2026-10-31T12:00:0" + (number < 4 ? number : 5) + "Z")
                    .put("text", String.format("Entry %02d", number));
        }
        JsonNode kept = Products.json(
                products.confluence()
                        .post(timeline)
                        .as("alice")
                        .json(notes.toString())
                        .send(),
                201);
        List<JsonNode> events = new ArrayList<>();
        kept.get("values").forEach(events::add);
        events.sort((one, other) -> {
            int byTime = one.get("at").asText().compareTo(other.get("at").asText());
            return byTime != 0
                    ? byTime
                    : one.get("id").asText().compareTo(other.get("id").asText());
        });
        expected = events.stream().map(event -> event.get("text").asText()).toList();
        assertEquals(30, expected.size());
    }

    /** The entries in the order in which an output names them. */
    private static List<String> entries(String output) {
        List<String> found = new ArrayList<>();
        Matcher entry = ENTRY.matcher(output);
        while (entry.find()) {
            found.add(entry.group());
        }
        return found.stream().distinct().toList();
    }

    private String text(String path) {
        return products.confluence().get(path).as("carol").text();
    }

    @Test
    public void rest_isInOrder_alsoInParts() {
        assertEquals(expected, entries(text(timeline + "?limit=100")));
        assertEquals(expected, entries(text(timeline + "?all=true&limit=100")));
        List<String> parts = new ArrayList<>();
        String place = "";
        JsonNode part;
        do {
            part = products.get(timeline + "?limit=7" + place, "carol");
            parts.addAll(entries(part.toString()));
            JsonNode values = part.get("values");
            place = "&after=" + values.get(values.size() - 1).get("id").asText();
        } while (!part.get("isLastPage").asBoolean());
        assertEquals(expected, parts);
    }

    @Test
    public void exports_areInOrder() {
        for (String format : List.of("csv", "json", "md")) {
            assertEquals(format, expected, entries(text(timeline + "/export?format=" + format)));
        }
    }

    @Test
    public void screens_areInOrder() {
        String page = new WikiPages(products)
                .make("In order " + System.nanoTime(), WikiPages.macro("incident-timeline", "incident", key));
        assertEquals(expected, entries(products.view(page, "carol")));
        assertEquals(expected, entries(text("/plugins/servlet/incidents/" + key)));
    }

    @Test
    public void postmortem_isInOrder_asStoredAndAsShown() {
        String page = products.createPostmortem(key).get("pageId").asText();
        String stored = products.get("/rest/api/content/" + page + "?expand=body.storage", "carol")
                .at("/body/storage/value")
                .asText();
        assertEquals(expected, entries(stored));
        assertEquals(expected, entries(products.view(page, "carol")));
    }
}
