package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;

/**
 * What follows from a policy page that says who works when: the week's picture, who is told of a new incident. In products of its
 * own, since what is in force there is in force for everybody.
 */
public class CoverageBrowserIT {

    private static final String CREATE = "/rest/create-dialog/1.0/content-blueprint/create-content";
    private static final By WEEK = By.cssSelector(".incidents-coverage-week");

    private static Products products;
    private static String page;

    @BeforeClass
    public static void putPolicyInForce() {
        products = Products.start(Products.project()
                .resolve("target/it-coverage-" + ProcessHandle.current().pid()));
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
        page = json(
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
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void week_isDrawnUnderTheTableInBothLanguages() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(presenceOfElementLocated(WEEK));
            String said = browser.text(".incidents-coverage");
            assertTrue(said, said.contains("hours covered"));
            assertEquals(
                    "a row for each day",
                    7,
                    browser.driver()
                            .findElements(By.cssSelector(".incidents-coverage-table tbody tr"))
                            .size());
            browser.screenshot("coverage");
            browser.language("ja_JP");
            try {
                browser.open("/pages/viewpage.action?pageId=" + page);
                browser.await(presenceOfElementLocated(WEEK));
                assertTrue(browser.text(".incidents-coverage").contains("対応可能"));
                browser.screenshot("coverage-ja");
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void coverage_isMeasured() {
        JsonNode week = products.get(API + "/policy/coverage?week=2026-11-04", "carol");
        assertEquals(2, week.get("rows").size());
        assertEquals(
                "nine hours and nine hours, two of them shared on four days",
                82 * 3_600,
                week.get("covered").asLong());
        assertTrue(week.get("expectedWait").asLong() > 0);
        assertEquals("person", week.at("/whatIf/0/kind").asText());
        assertEquals("weekend", week.at("/whatIf/1/kind").asText());
        assertTrue(week.get("handover").has("next"));
    }

    @Test
    public void declaration_isToldToThoseWhomThePolicyNames() {
        String key = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Checkout is down\", \"severity\": \"SEV1\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
        Set<String> told = new TreeSet<>();
        for (JsonNode mail : products.get("/rest/sandbox/1.0/mails", "admin").get("values")) {
            if (mail.get("subject").asText().startsWith(key + " declared")) {
                told.add(mail.get("to").asText().replaceAll("@.*", ""));
            }
        }
        assertTrue(told.toString(), told.contains("bob"));
        assertTrue(
                "who declared it knows, and who sees nothing is not told: " + told,
                !told.contains("alice") && !told.contains("mallory"));
        String notices = products.get("/rest/sandbox/1.0/notifications?user=bob", "admin")
                .toString();
        assertTrue(notices, notices.contains(key));
    }

    @Test
    public void declaration_standsWithoutAMailServer() {
        faults("{\"mail\": \"none\"}");
        try {
            products.declare("Nobody can be written to");
        } finally {
            faults("{\"mail\": \"ok\"}");
        }
    }

    private static void faults(String body) {
        json(
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json(body)
                        .send(),
                200);
    }
}
