package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.WikiPages.macro;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The index of postmortems in a real browser: filtered, sorted and turned by mouse and by keyboard. */
public class PostmortemIndexBrowserIT {

    private static final String PANEL = ".incidents-index";
    private static final String[][] STORY = {
        {"Checkout fails for card payments", "SEV1", "checkout", "2026-11-01T05:52:00Z", "2026-11-01T09:41:00Z"},
        {"Search results are two hours old", "SEV2", "search", "2026-10-28T08:00:00Z", "2026-10-28T10:03:00Z"},
        {"Orders arrive twice in the shop admin", "SEV2", "checkout", "2026-09-21T08:00:00Z", "2026-09-21T09:12:00Z"},
        {"Log-in refuses all passwords", "SEV1", "identity", "2026-08-18T08:00:00Z", "2026-08-18T08:58:00Z"},
        {"Webhooks to shops are three hours late", "SEV2", "webhooks", "2026-07-30T08:00:00Z", "2026-07-30T11:20:00Z"},
        {"Database fail-over did not come back", "SEV1", "orders", "2026-05-19T08:00:00Z", "2026-05-19T08:41:00Z"},
        {"決済の承認メールが届かない", "SEV3", "mail", "2026-04-02T08:00:00Z", "2026-04-02T13:05:00Z"}
    };

    private static Products products;

    @BeforeClass
    public static void start() throws IOException {
        // a pair of its own, so that nobody else's postmortems are counted
        products = Products.start(Files.createTempDirectory("sensible-index"));
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    private String key(String[] incident) {
        String body = Products.JSON
                .createObjectNode()
                .put("title", incident[0])
                .put("severity", incident[1])
                .put("service", incident[2])
                .toString();
        String key = Products.json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json(body)
                                .send(),
                        201)
                .get("key")
                .asText();
        put(key, "/milestones/STARTED", "{\"at\": \"" + incident[3] + "\"}");
        put(key, "/milestones/RECOVERED", "{\"at\": \"" + incident[4] + "\"}");
        products.createPostmortem(key);
        return key;
    }

    private void put(String key, String path, String body) {
        int status = products.confluence()
                .call("PUT", API + "/incidents/" + key + path)
                .as("alice")
                .json(body)
                .status();
        assertEquals(200, status);
    }

    private static void waitForRow(Browser browser, String first) {
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector(PANEL + " tbody tr:first-child .incidents-key"), first));
    }

    @Test
    public void index_isFilteredSortedAndTurned() throws IOException {
        List<String> keys = Arrays.stream(STORY).map(this::key).toList();
        put(keys.get(0), "/milestones/TRIAGED", "{\"at\": \"2026-11-02T06:20:00Z\"}");
        put(
                keys.get(0),
                "/postmortem",
                "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"carol\", \"bob\"], \"due\": \"2026-11-09T08:00:00Z\"}");
        put(keys.get(1), "/postmortem", "{\"due\": \"2099-11-12T08:00:00Z\"}");
        String page =
                new WikiPages(products).make("Postmortems " + keys.get(0), macro("postmortem-index", "limit", "5"));
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "carol");
            browser.open("/pages/viewpage.action?pageId=" + page);
            choose(browser, "period", "2026");
            waitForRow(browser, keys.get(0));
            assertTrue(browser.text(PANEL), browser.text(PANEL).contains("your review is open"));
            assertEquals("", browser.violations(PANEL));
            browser.screenshot("postmortem-index", PANEL);
            choose(browser, "service", "checkout");
            browser.await(ExpectedConditions.numberOfElementsToBe(By.cssSelector(PANEL + " tbody tr"), 2));
            byKeyboard(browser);
            choose(browser, "service", "");
            WebElement words = browser.driver().findElement(By.cssSelector(PANEL + " [name=q]"));
            words.sendKeys("決済の承認");
            waitForRow(browser, keys.get(6));
            assertEquals("q", browser.ask("return document.activeElement.name"));
            browser.driver().switchTo().activeElement().sendKeys(" nowhere");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(PANEL), "No postmortem fits these filters"));
            browser.screenshot("postmortem-index-empty", PANEL);
            browser.driver().findElement(By.linkText("Clear filters")).click();
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(PANEL + " tbody tr")));
            browser.driver()
                    .findElement(By.cssSelector(PANEL + " [data-column=next]"))
                    .click();
            browser.await(
                    ExpectedConditions.presenceOfElementLocated(By.cssSelector(PANEL + " [data-column=previous]")));
            browser.run("document.documentElement.dataset.colorMode = 'dark';");
            browser.screenshot("postmortem-index-dark", PANEL);
            assertEquals("", browser.violations(PANEL));
            browser.language("ja_JP");
            try {
                browser.open("/pages/viewpage.action?pageId=" + page);
                choose(browser, "period", "2026");
                waitForRow(browser, keys.get(0));
                browser.screenshot("postmortem-index-ja", PANEL);
            } finally {
                browser.language("en_US");
            }
        }
    }

    /** Sorts by the time to recovery from the keyboard, both ways; the focus stays on the head. */
    private static void byKeyboard(Browser browser) {
        WebElement head = browser.driver().findElement(By.cssSelector(PANEL + " th [data-column=TTR]"));
        head.sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(PANEL + " th[aria-sort=descending] [data-column=TTR]")));
        assertEquals("TTR", browser.ask("return document.activeElement.dataset.column"));
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector(PANEL + " th[aria-sort=ascending] [data-column=TTR]")));
    }

    private static void choose(Browser browser, String name, String value) {
        browser.driver()
                .findElement(By.cssSelector(PANEL + " [name=" + name + "] option[value=\"" + value + "\"]"))
                .click();
        browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(
                PANEL + ":not([aria-busy]) [name=" + name + "] option[value=\"" + value + "\"][selected]")));
    }
}
