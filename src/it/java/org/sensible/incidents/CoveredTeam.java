package org.sensible.incidents;

import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A policy from the blueprint, in force: alice works in Tokyo, bob in San Francisco, from nine to six. */
final class CoveredTeam {

    private static final String CREATE = "/rest/create-dialog/1.0/content-blueprint/create-content";

    private CoveredTeam() {}

    /** @return the page's id */
    static String putInForce(Products products) {
        ObjectNode body = Products.JSON
                .createObjectNode()
                .put("spaceKey", "OPS")
                .put("moduleCompleteKey", "org.sensible.sensible-incidents:policy-blueprint");
        body.putObject("context")
                .put("ContentPageTitle", "Incident policy")
                .put("size", "medium")
                .put("zones", "Asia/Tokyo, America/Los_Angeles")
                .put("hours", "09:00–18:00")
                .put("team", "alice, bob")
                .put("project", "OPS");
        String page = json(
                        products.confluence()
                                .post(CREATE)
                                .as("alice")
                                .json(body.toString())
                                .send(),
                        200)
                .get("pageId")
                .asText();
        json(
                products.confluence()
                        .call("PUT", API + "/policy")
                        .as("admin")
                        .json("{\"pageId\": \"" + page + "\"}")
                        .send(),
                200);
        return page;
    }
}
