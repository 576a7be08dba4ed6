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
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Two people and a page to which evidence keeps coming, in a real browser. */
public class RefreshBrowserIT {

    private static final By DIALOG = By.cssSelector("dialog.incidents-refresh-dialog");

    private final Products products = Products.shared();

    @Test
    public void newRows_areShownAddedLeftOutAndPutBack() throws IOException {
        String key =
                products.declare("Checkout fails for card payments").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode made = products.createPostmortem(key);
        record(key, "2026-11-02T06:10:00Z", "The payment provider confirms that it throttled us from 05:51");
        record(key, "2026-11-02T07:30:00Z", "Refunds for the double charges are sent");
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open(made.get("url").asText());
            assertTrue(browser.text(".incidents-timeline-news").startsWith("2 new entries"));
            browser.screenshot("refresh-news");
            press(browser, "[data-refresh=arrived]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(DIALOG));
            assertEquals(
                    2,
                    browser.driver()
                            .findElements(By.cssSelector("dialog tbody tr"))
                            .size());
            assertTrue(browser.text("dialog").contains("throttled us"));
            browser.screenshot("refresh-preview");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            browser.await(ExpectedConditions.invisibilityOfElementLocated(DIALOG));
            assertEquals("arrived", browser.driver().switchTo().activeElement().getDomAttribute("data-refresh"));
            press(browser, "[data-refresh=arrived]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(DIALOG));
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            browser.await(ExpectedConditions.numberOfElementsToBe(By.cssSelector(".incidents-timeline-news"), 0));
            assertTrue(browser.text("table.incidents-timeline").contains("throttled us"));

            removeRow(made.get("pageId").asText(), "Refunds for the double charges are sent");
            browser.open(made.get("url").asText());
            assertEquals("Left out of this page (1)", browser.text(".incidents-refresh-left"));
            press(browser, "[data-refresh=leftOut]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(DIALOG));
            assertTrue(
                    browser.text("dialog small"), browser.text("dialog small").contains("published by Bob"));
            WebElement apply = browser.driver().findElement(By.cssSelector("dialog .aui-button-primary"));
            assertFalse(apply.isEnabled());
            browser.driver().switchTo().activeElement().sendKeys(Keys.SPACE);
            browser.screenshot("refresh-left-out");
            assertEquals("Put back (1)", apply.getText());
            apply.click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("table.incidents-timeline"), "Refunds for the double charges"));
        }
    }

    @Test
    public void unpublishedWordsOfBob_areToldInJapaneseAndAskedForOnceMore() throws IOException {
        String key = products.declare("決済がカードで失敗する").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode made = products.createPostmortem(key);
        String pageId = made.get("pageId").asText();
        draft(pageId, "<p>Bob writes</p>" + body(pageId));
        record(key, "2026-11-02T06:10:00Z", "決済代行会社が 05:51 からの流量制限を認めた");
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.language("ja_JP");
            try {
                browser.open(made.get("url").asText());
                press(browser, "[data-refresh=arrived]");
                browser.await(ExpectedConditions.visibilityOfElementLocated(DIALOG));
                String warning = browser.text(".incidents-refresh-warning");
                assertTrue(warning, warning.contains("未公開の変更"));
                WebElement apply = browser.driver().findElement(By.cssSelector("dialog .aui-button-primary"));
                assertFalse(apply.isEnabled());
                browser.driver()
                        .findElement(By.cssSelector(".incidents-refresh-warning input"))
                        .click();
                assertTrue(apply.isEnabled());
                browser.screenshot("refresh-preview-ja");
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void timelineThatWasDeletedWhole_isOfferedBackOnThePage() throws IOException {
        String key = products.declare("Deleted by mistake").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        JsonNode made = products.createPostmortem(key);
        String pageId = made.get("pageId").asText();
        String body = body(pageId);
        int start = body.indexOf("<ac:structured-macro ac:name=\"incident-timeline\"");
        int end = body.indexOf("</ac:rich-text-body></ac:structured-macro>", start)
                + "</ac:rich-text-body></ac:structured-macro>".length();
        JsonNode page = page(pageId);
        ObjectNode changed = content(body.substring(0, start) + body.substring(end), "current")
                .put("title", page.get("title").asText());
        changed.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        put("/rest/api/content/" + pageId, changed);
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open(made.get("url").asText());
            assertTrue(browser.text(".incidents-timeline-news").startsWith("The timeline was deleted from this page."));
            browser.screenshot("refresh-deleted");
            press(browser, "[data-refresh=table]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(DIALOG));
            browser.driver()
                    .findElement(By.cssSelector("dialog .aui-button-primary"))
                    .click();
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector("table.incidents-timeline")));
        }
        assertTrue(body(pageId).contains("ac:name=\"incident-timeline\""));
    }

    private static void press(Browser browser, String css) {
        WebElement button = browser.driver().findElement(By.cssSelector(css));
        browser.run("document.querySelector('" + css + "').scrollIntoView({block: 'center'})");
        button.click();
    }

    private void record(String key, String at, String text) {
        ObjectNode body = Products.JSON.createObjectNode().put("at", at).put("text", text);
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json(body.toString())
                        .send(),
                201);
    }

    private JsonNode page(String pageId) {
        return products.get("/rest/api/content/" + pageId + "?expand=version,body.storage", "bob");
    }

    private String body(String pageId) {
        return page(pageId).at("/body/storage/value").asText();
    }

    private void removeRow(String pageId, String text) {
        String body = body(pageId);
        int at = body.indexOf(">" + text + "<");
        String rest = body.substring(0, body.lastIndexOf("<tr>", at)) + body.substring(body.indexOf("</tr>", at) + 5);
        JsonNode page = page(pageId);
        ObjectNode changed =
                content(rest, "current").put("title", page.get("title").asText());
        changed.putObject("version").put("number", page.at("/version/number").asInt() + 1);
        put("/rest/api/content/" + pageId, changed);
    }

    private void draft(String pageId, String body) {
        put("/rest/api/content/" + pageId + "?status=draft", content(body, "draft"));
    }

    private static ObjectNode content(String body, String status) {
        ObjectNode page = Products.JSON.createObjectNode().put("type", "page").put("status", status);
        page.putObject("body").putObject("storage").put("value", body).put("representation", "storage");
        return page;
    }

    private void put(String path, ObjectNode page) {
        json(
                products.confluence()
                        .call("PUT", path)
                        .as("bob")
                        .json(page.toString())
                        .send(),
                200);
    }
}
