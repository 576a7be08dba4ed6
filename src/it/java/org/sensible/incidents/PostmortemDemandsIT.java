package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.Test;

/** What the policy asks of an incident, on its postmortem, as readers and paper have it. */
public class PostmortemDemandsIT {

    private static final Pattern RULE = Pattern.compile("<li data-rule=\"([a-z0-9-]+)\"");

    private final Products products = Products.shared();

    @Test
    public void postmortem_showsTheNextThingToDoFirst() {
        String key = products.declare("Asked on the page").get("key").asText();
        String page = products.createPostmortem(key).get("pageId").asText();
        String view = products.view(page, "carol");
        assertEquals(view, List.of("lead", "engaged", "status", "reviewed", "classified", "drafted"), rules(view));
        assertTrue(
                view,
                view.contains(
                        "data-rule=\"lead\" class=\"incidents-demand incidents-demand-due incidents-demand-next"));
        assertTrue(view, view.contains("1 kept, 0 excepted, 2 not begun"));
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + key)
                        .as("alice")
                        .json("{\"lead\": \"bob\", \"version\": 1}")
                        .send(),
                200);
        assertEquals("engaged", rules(products.view(page, "carol")).get(0));
    }

    @Test
    public void postmortemOfAClosedIncident_waitsForNobody() {
        String key = products.declare("Closed before its page").get("key").asText();
        String page = products.createPostmortem(key).get("pageId").asText();
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/close")
                        .as("alice")
                        .json("{\"reason\": \"a test\"}")
                        .send(),
                200);
        String view = products.view(page, "carol");
        assertTrue(view, view.contains("Nothing waits for anybody now."));
        assertFalse(view, view.contains("incidents-demand-next"));
    }

    @Test
    public void paper_hasEveryDemandAndNothingToClick() {
        String key = products.declare("Asked on paper").get("key").asText();
        String page = products.createPostmortem(key).get("pageId").asText();
        String word = products.confluence()
                .get("/exportword?pageId=" + page)
                .as("carol")
                .text();
        assertEquals(word, 6, rules(word).size());
        assertFalse(word, word.contains("<details"));
        assertFalse(word, word.contains("on the incident's page"));
    }

    private static List<String> rules(String html) {
        return RULE.matcher(html).results().map(found -> found.group(1)).toList();
    }
}
