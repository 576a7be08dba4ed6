package org.sensible.incidents;

import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/**
 * A pair of products of its own in which Jira reports its action items to Confluence, and what people do with those in Jira by Jira's
 * own calls.
 */
final class ReportingPair implements AutoCloseable {

    static final String REPORTING = "/rest/incidents/1.0/reporting";

    private static final String OUTBOX_JOB = "/rest/sandbox/1.0/jobs/org.sensible.sensible-incidents.outbox";

    final Products products;
    private final String tokenId;

    private ReportingPair(Products products, String tokenId) {
        this.products = products;
        this.tokenId = tokenId;
    }

    static ReportingPair start(Path home) {
        Products products = Products.start(home);
        JsonNode token = token(products);
        ReportingPair pair = new ReportingPair(products, token.get("id").asText());
        json(pair.setUp(token.get("url").asText()), 200);
        return pair;
    }

    private static JsonNode token(Products products) {
        return json(
                products.confluence()
                        .post(API + "/hooks/tokens")
                        .as("admin")
                        .json("{\"source\": \"jira\", \"name\": \"Jira's outbox\"}")
                        .send(),
                201);
    }

    HttpResponse<String> setUp(String address) {
        return products.jira()
                .call("PUT", REPORTING)
                .as("admin")
                .json(Products.JSON.createObjectNode().put("address", address).toString())
                .send();
    }

    JsonNode reporting() {
        return json(products.jira().get(REPORTING).as("admin").send(), 200);
    }

    /** Takes the token away in Confluence. */
    void revoke() {
        done(products.confluence()
                .call("DELETE", API + "/hooks/tokens/" + tokenId)
                .as("admin")
                .header("X-Atlassian-Token", "no-check")
                .send());
    }

    private static void done(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
    }

    /** Gives Jira a token of its own again. */
    void setUpAnew() {
        json(setUp(token(products).get("url").asText()), 200);
    }

    /** Lets the job that tells run now, and gives what it says of itself. */
    String tell() {
        JsonNode run =
                json(products.jira().post(OUTBOX_JOB).as("admin").json("{}").send(), 200);
        return run.get("outcome").asText() + " " + run.path("message").asText();
    }

    String declare(String title) {
        return products.declare(title).get("key").asText();
    }

    /** An issue that is a promised item of the incident, assigned to alice. */
    String item(String incident, String summary) {
        ObjectNode body = Products.JSON.createObjectNode();
        ObjectNode fields = body.putObject("fields");
        fields.putObject("project").put("key", "OPS");
        fields.putObject("issuetype").put("name", "Task");
        fields.putObject("assignee").put("name", "alice");
        fields.put("summary", summary);
        ObjectNode property = body.putArray("properties").addObject().put("key", "incidents.action-item");
        property.set("value", property(incident, "committed"));
        return json(
                        products.jira()
                                .post("/rest/api/2/issue")
                                .as("alice")
                                .json(body.toString())
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    static ObjectNode property(String incident, String commitment) {
        return Products.JSON
                .createObjectNode()
                .put("v", 1)
                .put("incident", incident)
                .put("importance", "high")
                .put("size", "M")
                .put("urgency", "high")
                .put("commitment", commitment)
                .put("moved", 0);
    }

    /** Takes an issue through its workflow: 21 to In Progress, 31 to Done, 11 back, as Jira names them. */
    void move(String issue, String status) {
        JsonNode transitions = json(
                products.jira()
                        .get("/rest/api/2/issue/" + issue + "/transitions")
                        .as("alice")
                        .send(),
                200);
        for (JsonNode each : transitions.get("transitions")) {
            if (each.at("/to/name").asText().equals(status)) {
                String body = "{\"transition\": {\"id\": \"" + each.get("id").asText() + "\"}}";
                done(products.jira()
                        .post("/rest/api/2/issue/" + issue + "/transitions")
                        .as("alice")
                        .json(body)
                        .send());
                return;
            }
        }
        throw new AssertionError(issue + " cannot become " + status + ": " + transitions);
    }

    void put(String path, String body) {
        done(products.jira().call("PUT", path).as("alice").json(body).send());
    }

    void delete(String path) {
        done(products.jira()
                .call("DELETE", path)
                .as("admin")
                .header("X-Atlassian-Token", "no-check")
                .send());
    }

    /** What Confluence says of the incident's milestone IMPROVED. */
    JsonNode improved(String incident) {
        return products.get(API + "/incidents/" + incident, "alice").at("/milestones/IMPROVED");
    }

    @Override
    public void close() {
        products.close();
    }
}
