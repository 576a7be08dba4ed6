package org.sensible.incidents;

import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/** A policy's page over HTTP, made by alice from the blueprint for alice in Tokyo and bob in San Francisco. */
final class PolicyPage {

    private static final String CREATE = "/rest/create-dialog/1.0/content-blueprint/create-content";
    private static final String CONTENT = "/rest/api/content/";

    private final Products products;
    private final String id;

    private PolicyPage(Products products, String id) {
        this.products = products;
        this.id = id;
    }

    /** Makes the page, which is not in force yet. */
    static PolicyPage fromTheBlueprint(Products products, String title) {
        ObjectNode body = Products.JSON
                .createObjectNode()
                .put("spaceKey", "OPS")
                .put("moduleCompleteKey", "org.sensible.sensible-incidents:policy-blueprint");
        body.putObject("context")
                .put("ContentPageTitle", title)
                .put("size", "medium")
                .put("zones", "Asia/Tokyo, America/Los_Angeles")
                .put("hours", "09:00–18:00")
                .put("team", "alice, bob")
                .put("project", "OPS");
        JsonNode made = json(
                products.confluence()
                        .post(CREATE)
                        .as("alice")
                        .json(body.toString())
                        .send(),
                200);
        return new PolicyPage(products, made.get("pageId").asText());
    }

    String id() {
        return id;
    }

    /** An administrator puts it in force, for the whole instance or for a space. */
    JsonNode putInForce(String space) {
        ObjectNode body = Products.JSON.createObjectNode().put("pageId", id).put("space", space);
        return put(products, body.toString());
    }

    /** An administrator says where the policy is. */
    static JsonNode put(Products products, String body) {
        return json(
                products.confluence()
                        .call("PUT", API + "/policy")
                        .as("admin")
                        .json(body)
                        .send(),
                200);
    }

    String storage() {
        return page("body.storage").at("/body/storage/value").asText();
    }

    /** Publishes it with a piece of it changed, as alice. */
    void edit(String from, String to) {
        String body = storage();
        assertTrue(from + " in " + body, body.contains(from));
        publish(body.replace(from, to));
    }

    /** Publishes a whole body, as alice. */
    void publish(String body) {
        JsonNode now = page("version");
        ObjectNode changed = Products.JSON
                .createObjectNode()
                .put("type", "page")
                .put("title", now.get("title").asText());
        changed.putObject("version").put("number", now.at("/version/number").asInt() + 1);
        changed.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        json(
                products.confluence()
                        .call("PUT", CONTENT + id)
                        .as("alice")
                        .json(changed.toString())
                        .send(),
                200);
    }

    /** What "engaged" allows that incident, in minutes. */
    static long respondMinutes(Products products, String incident) {
        JsonNode engaged = demand(products, incident, "engaged");
        return Duration.between(
                        Instant.parse(engaged.get("from").asText()),
                        Instant.parse(engaged.get("dueAt").asText()))
                .toMinutes();
    }

    static JsonNode demand(Products products, String incident, String rule) {
        for (JsonNode demand :
                products.get(API + "/incidents/" + incident + "/demands", "bob").get("values")) {
            if (demand.get("rule").asText().equals(rule)) {
                return demand;
            }
        }
        throw new AssertionError("no demand " + rule + ": " + incident);
    }

    private JsonNode page(String expand) {
        return products.get(CONTENT + id + "?expand=" + expand, "alice");
    }
}
