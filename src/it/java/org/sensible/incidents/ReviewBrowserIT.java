package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The review of a postmortem, over HTTP and as alice, bob and carol see it. */
public class ReviewBrowserIT {

    private static final String PANEL = ".incidents-review";

    private final Products products = Products.shared();

    @Test
    public void review_goesFromDraftToLearned() throws IOException {
        String key = products.declare("Checkout waits for its pool").get("key").asText();
        String path = API + "/incidents/" + key + "/postmortem";
        JsonNode made = products.createPostmortem(key);
        String page = made.get("url").asText();
        refused(403, "POST", path + "/reviews", "bob", "{\"decision\": \"approve\"}");
        refused(400, "PUT", path, "alice", "{\"state\": \"IN_REVIEW\"}");
        refused(400, "PUT", path, "alice", "{\"state\": \"REVIEWED\", \"reviewers\": [\"bob\"]}");
        refused(400, "PUT", path, "alice", "{\"reviewers\": [\"mallory\"]}");
        refused(403, "PUT", path, "carol", "{\"owner\": \"carol\"}");
        assertEquals("DRAFT", products.get(path, "carol").get("state").asText());
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open(page);
            open(browser, "people");
            WebElement reviewers = browser.driver().findElement(By.cssSelector(PANEL + " [name=reviewers]"));
            reviewers.sendKeys("bob, carol");
            browser.screenshot("review-ask");
            submit(browser, "people");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(PANEL), "0 of 2 approved"));
            browser.driver()
                    .findElement(By.cssSelector(PANEL + " [data-act=understood]"))
                    .click();
            browser.await(
                    ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(PANEL), "Causes understood: "));
        }
        JsonNode asked = products.get(path, "bob");
        assertEquals("IN_REVIEW", asked.get("state").asText());
        assertEquals(2, asked.get("reviewers").size());
        send(200, "POST", path + "/reviews/read", "bob", "{\"version\": 1}");
        rewrite(made.get("pageId").asText());
        send(200, "POST", path + "/reviews", "carol", "{\"decision\": \"approve\", \"version\": 1}");
        JsonNode ready = products.get(path + "/readiness", "alice");
        assertTrue(
                ready.toString(),
                ready.get("open").asInt() > 0 && ready.toString().contains("MILESTONES"));
        assertEquals("root cause", ready.at("/hints/0/found").asText());
        assertEquals(
                "for the author alone",
                0,
                products.get(path + "/readiness", "carol").get("hints").size());
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            browser.open(page);
            String since = browser.text(".incidents-review-since");
            assertTrue(since, since.contains("(version 1)") && since.contains("Impact"));
            assertEquals("", browser.violations(PANEL));
            browser.screenshot("review", PANEL);
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            browser.screenshot("review-dark", PANEL);
            browser.language("ja_JP");
            try {
                browser.open(page);
                browser.screenshot("review-ja", PANEL);
            } finally {
                browser.language("en_US");
            }
            browser.open(page);
            browser.driver()
                    .findElement(By.cssSelector(PANEL + " [data-act=approve]"))
                    .click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(PANEL), "2 of 2 approved"));
        }
        assertEquals("REVIEWED", products.get(path, "carol").get("state").asText());
        JsonNode incident = products.get(API + "/incidents/" + key, "alice");
        assertEquals("set", incident.at("/milestones/LEARNED/state").asText());
        assertEquals("set", incident.at("/milestones/TRIAGED/state").asText());
    }

    @Test
    public void causeUnknown_isCompleteAndProposesAnItem() {
        String key = products.declare("Queue stops for no reason").get("key").asText();
        String path = API + "/incidents/" + key + "/postmortem/conclusions";
        refused(400, "PUT", path + "/causes", "alice", "{\"result\": \"unknown\", \"tried\": \"Replayed\"}");
        refused(403, "PUT", path + "/causes", "carol", "{\"result\": \"understood\"}");
        JsonNode said = json(
                products.confluence()
                        .call("PUT", path + "/causes")
                        .as("alice")
                        .json("{\"result\": \"unknown\", \"tried\": \"Replayed\", \"missing\": \"Pool sizes\"}")
                        .send(),
                200);
        assertEquals("TRIAGED", said.get("milestone").asText());
        assertTrue(said.toString(), said.at("/item/summary").asText().contains("Pool sizes"));
        JsonNode prepared = json(
                products.confluence()
                        .call("PUT", path + "/preparation")
                        .as("alice")
                        .json("{\"change\": false}")
                        .send(),
                200);
        assertFalse(prepared.at("/at").asText().isEmpty());
    }

    /** What the team writes after bob has read the page. */
    private void rewrite(String pageId) {
        JsonNode page = products.get("/rest/api/content/" + pageId + "?expand=body.storage,version", "alice");
        String body = page.at("/body/storage/value")
                .asText()
                .replace("<h2>Impact</h2>", "<h2>Impact</h2><p>The root cause hit 1 312 payments</p>");
        ObjectNode wanted = Products.JSON
                .createObjectNode()
                .put("type", "page")
                .put("title", page.get("title").asText());
        wanted.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        wanted.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        json(
                products.confluence()
                        .call("PUT", "/rest/api/content/" + pageId)
                        .as("alice")
                        .json(wanted.toString())
                        .send(),
                200);
    }

    private static void open(Browser browser, String form) {
        browser.driver()
                .findElement(By.cssSelector(PANEL + " button[data-form=" + form + "]"))
                .click();
    }

    private static void submit(Browser browser, String form) {
        browser.driver()
                .findElement(By.cssSelector(PANEL + " form[data-form=" + form + "] [type=submit]"))
                .click();
    }

    private void refused(int status, String method, String path, String user, String body) {
        send(status, method, path, user, body);
    }

    private void send(int status, String method, String path, String user, String body) {
        json(products.confluence().call(method, path).as(user).json(body).send(), status);
    }
}
