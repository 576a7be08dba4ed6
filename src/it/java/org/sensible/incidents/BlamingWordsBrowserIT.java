package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.After;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The list of words that blame, as an administrator edits it. */
public class BlamingWordsBrowserIT {

    private static final String WORDS = API + "/settings/blaming-words";
    private static final String PAGE = "/plugins/servlet/incidents-admin/blaming-words";

    private final Products products = Products.shared();

    @After
    public void asDelivered() {
        put("admin", "{\"values\": []}", 200);
    }

    @Test
    public void administrator_editsTheListAndBringsItBack() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.open(PAGE);
            WebElement lines = browser.driver().findElement(By.name("lines"));
            String delivered = lines.getAttribute("value");
            assertTrue(delivered, delivered.contains("root cause | ") && delivered.contains("根本原因, 真因 | "));
            assertEquals("", browser.violations(".incidents-page"));
            browser.screenshot("blaming-words");
            lines.clear();
            lines.sendKeys("noob, 素人 | It judges a person | Say what was new to whom\n\nstupid");
            browser.driver().findElement(By.cssSelector("button[type=submit]")).click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-incidents-messages]"), "Line 2: write words"));
            lines.sendKeys(" | It judges | Say what happened");
            browser.driver().findElement(By.cssSelector("button[type=submit]")).click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-incidents-messages]"), "Saved."));
            JsonNode kept = products.get(WORDS, "admin").get("values");
            assertEquals(2, kept.size());
            assertEquals("素人", kept.at("/0/words/1").asText());
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-defaults]"))
                    .click();
            browser.await(ExpectedConditions.alertIsPresent()).accept();
            browser.await(ExpectedConditions.attributeContains(By.name("lines"), "value", "root cause"));
        }
        assertEquals(15, products.get(WORDS, "admin").get("values").size());
    }

    @Test
    public void administrator_editsTheListInJapanese() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            browser.language("ja_JP");
            try {
                browser.open(PAGE);
                assertTrue(browser.text("h1"), browser.text("h1").contains("責めて"));
                browser.screenshot("blaming-words-ja");
                browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
                browser.screenshot("blaming-words-ja-dark");
                WebElement lines = browser.driver().findElement(By.name("lines"));
                lines.clear();
                lines.sendKeys("素人 | 人を評価しています | 何が初めてだったかを書く\n不注意");
                browser.driver()
                        .findElement(By.cssSelector("button[type=submit]"))
                        .click();
                browser.await(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector("[data-incidents-messages]"), "2 行目"));
                assertTrue("what was typed stays", lines.getAttribute("value").endsWith("不注意"));
                browser.screenshot("blaming-words-ja-refused");
                lines.sendKeys("、うっかり | 誰にでも起きます | その場で何が見えていたかを書く");
                browser.driver()
                        .findElement(By.cssSelector("button[type=submit]"))
                        .click();
                browser.await(ExpectedConditions.textToBePresentInElementLocated(
                        By.cssSelector("[data-incidents-messages]"), "保存しました"));
                browser.open(PAGE);
                String kept = browser.driver().findElement(By.name("lines")).getAttribute("value");
                assertEquals("素人 | 人を評価しています | 何が初めてだったかを書く\n不注意, うっかり | 誰にでも起きます | その場で何が見えていたかを書く", kept.strip());
            } finally {
                browser.language("en_US");
            }
        }
        assertEquals(
                "うっかり", products.get(WORDS, "admin").at("/values/1/words/1").asText());
    }

    @Test
    public void hints_followTheList() {
        put(
                "admin",
                "{\"values\": [{\"words\": [\"noob\"], \"reason\": \"It judges\", \"better\": \"Say what was new\"}]}",
                200);
        String key = products.declare("Hints " + System.nanoTime()).get("key").asText();
        String pageId = products.createPostmortem(key).get("pageId").asText();
        JsonNode page = products.get("/rest/api/content/" + pageId + "?expand=version,body.storage", "alice");
        String body = page.at("/body/storage/value")
                .asText()
                .replace("<h2>What went badly</h2>", "<h2>What went badly</h2><p>A noob should have looked</p>");
        json(
                products.confluence()
                        .call("PUT", "/rest/api/content/" + pageId)
                        .as("alice")
                        .json(Products.JSON
                                .createObjectNode()
                                .put("type", "page")
                                .put("title", page.get("title").asText())
                                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                        "version",
                                        Products.JSON.createObjectNode().put("number", 2))
                                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                                        "body",
                                        Products.JSON
                                                .createObjectNode()
                                                .set(
                                                        "storage",
                                                        Products.JSON
                                                                .createObjectNode()
                                                                .put("value", body)
                                                                .put("representation", "storage")))
                                .toString())
                        .send(),
                200);
        JsonNode hints = products.get(API + "/incidents/" + key + "/postmortem/readiness", "alice")
                .get("hints");
        assertEquals(hints.toString(), 1, hints.size());
        assertEquals("It judges", hints.at("/0/reason").asText());
    }

    @Test
    public void administratorsAlone_editTheList() {
        put("alice", "{\"values\": []}", 403);
        json(products.confluence().get(WORDS).as("alice").send(), 403);
        json(products.confluence().get(WORDS).send(), 401);
        JsonNode refusal =
                put("admin", "{\"values\": [{\"words\": [\"x\"], \"reason\": \"\", \"better\": \"y\"}]}", 400);
        assertEquals("values", refusal.at("/errors/0/field").asText());
    }

    private JsonNode put(String user, String body, int status) {
        return json(products.confluence().call("PUT", WORDS).as(user).json(body).send(), status);
    }
}
