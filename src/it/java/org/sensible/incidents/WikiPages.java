package org.sensible.incidents;

import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Pages that people wrote, with macros in them. */
final class WikiPages {

    private final Products products;

    WikiPages(Products products) {
        this.products = products;
    }

    /** Makes the page in the incident space as alice, and gives its id. */
    String make(String title, String storage) {
        ObjectNode page = Products.JSON.createObjectNode().put("type", "page").put("title", title);
        page.putObject("space").put("key", "OPS");
        page.putObject("body").putObject("storage").put("value", storage).put("representation", "storage");
        return json(
                        products.confluence()
                                .post("/rest/api/content")
                                .as("alice")
                                .json(page.toString())
                                .send(),
                        200)
                .get("id")
                .asText();
    }

    /** Publishes the page with a piece of it changed, as somebody who may. */
    void write(String pageId, String user, String from, String to) {
        JsonNode page = products.get("/rest/api/content/" + pageId + "?expand=version,body.storage", user);
        String body = page.at("/body/storage/value").asText();
        assertTrue(from + " in " + body, body.contains(from));
        ObjectNode changed = Products.JSON.createObjectNode().put("type", "page");
        changed.put("title", page.get("title").asText());
        changed.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        changed.putObject("body")
                .putObject("storage")
                .put("value", body.replace(from, to))
                .put("representation", "storage");
        json(
                products.confluence()
                        .call("PUT", "/rest/api/content/" + pageId)
                        .as(user)
                        .json(changed.toString())
                        .send(),
                200);
    }

    /** What is stored of the page. */
    String storage(String pageId) {
        return products.get("/rest/api/content/" + pageId + "?expand=body.storage", "alice")
                .at("/body/storage/value")
                .asText();
    }

    /** A macro without a body; names and values of its parameters by turns. */
    static String macro(String name, String... parameters) {
        StringBuilder macro =
                new StringBuilder("<ac:structured-macro ac:name=\"" + name + "\" ac:schema-version=\"1\">");
        for (int i = 0; i < parameters.length; i += 2) {
            macro.append("<ac:parameter ac:name=\"" + parameters[i] + "\">" + parameters[i + 1] + "</ac:parameter>");
        }
        return macro + "</ac:structured-macro>";
    }
}
