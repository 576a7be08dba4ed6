package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.urlContains;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * The policy as people meet it: from the wizard into force with one click, changed on the page, judged by what was in force when
 * an incident was declared. In products of its own, since it changes what holds for everybody.
 */
public class PolicyBrowserIT {

    private static final By NEXT = By.id("create-dialog-next");
    private static final By FRAME = By.cssSelector(".incidents-policy");

    private static Products products;

    @BeforeClass
    public static void start() {
        products = Products.start(Products.project()
                .resolve("target/it-policy-browser-" + ProcessHandle.current().pid()));
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void policyFromTheWizard_isWhatTheSoftwareKeeps() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "admin");
            String page = create(browser);
            putInForce(browser);
            String old = declare();
            browser.await(textToBePresentInElementLocated(
                    By.cssSelector("[data-policy-table=incident-rules]"), "Kept in the last 90 days"));
            edit(browser, page, "15 minutes", "20 minutes");
            String next = declare();
            assertEquals(15, respondMinutes(old));
            assertEquals(20, respondMinutes(next));
            assertTrue(browser.text(".incidents-policy").contains("Version 2"));
            browser.driver()
                    .findElement(By.cssSelector(".incidents-policy-changes summary"))
                    .click();
            assertTrue(browser.text(".incidents-policy-changes").contains("SEV1: Respond within 15 min → 20 min"));
            browser.screenshot("policy-changed");
            brokenRow(browser, page);
            places(browser, page);
            japanese(browser, page);
            acknowledge(page);
        }
    }

    private static String create(Browser browser) throws IOException {
        browser.open("/display/OPS");
        browser.await(elementToBeClickable(By.id("create-page-button"))).click();
        browser.await(visibilityOfElementLocated(By.cssSelector(
                        "[data-item-module-complete-key='org.sensible.sensible-incidents:create-policy']")))
                .click();
        browser.driver().findElement(NEXT).click();
        WebElement zones = browser.await(visibilityOfElementLocated(By.id("incidents-policy-zones")));
        zones.sendKeys("Mars/Olympus");
        browser.driver().findElement(By.id("incidents-policy-team")).sendKeys("alice, bob, nobody");
        browser.driver().findElement(By.id("incidents-policy-project")).sendKeys("OPS");
        browser.await(textToBePresentInElementLocated(By.cssSelector("[data-problem=team]"), "nobody"));
        browser.driver().findElement(NEXT).click();
        WebElement team = browser.driver().findElement(By.id("incidents-policy-team"));
        team.clear();
        team.sendKeys("alice, bob");
        assertTrue(browser.text("[data-problem=zones]").contains("Mars/Olympus"));
        zones.clear();
        zones.sendKeys("Asia/Tokyo, America/Los_Angeles");
        browser.screenshot("policy-wizard");
        browser.driver().findElement(NEXT).click();
        browser.await(urlContains("pageId="));
        browser.await(presenceOfElementLocated(FRAME));
        browser.screenshot("policy-not-in-force");
        return browser.driver().findElement(FRAME).getAttribute("data-page");
    }

    private static void putInForce(Browser browser) throws IOException {
        browser.driver()
                .findElement(By.cssSelector("[data-policy-action=force]"))
                .click();
        browser.await(textToBePresentInElementLocated(FRAME, "Version 1"));
        String frame = browser.text(".incidents-policy");
        assertTrue(frame, frame.contains("0 of 3") && frame.contains("Alice Tanaka"));
        browser.screenshot("policy");
    }

    private static void edit(Browser browser, String page, String from, String to) {
        browser.open("/pages/editpage.action?pageId=" + page);
        WebElement storage = browser.await(visibilityOfElementLocated(By.id("storage")));
        assertTrue(from, storage.getDomProperty("value").contains(from));
        browser.run(
                "var s = document.getElementById('storage'); s.value = s.value.replace('" + from + "', '" + to + "')");
        browser.driver().findElement(By.id("save")).click();
        browser.await(presenceOfElementLocated(FRAME));
    }

    private static void brokenRow(Browser browser, String page) throws IOException {
        edit(browser, page, "20 minutes", "soon-ish");
        edit(browser, page, "<p>30 minutes</p></td><td><p>60", "<p>40 minutes</p></td><td><p>60");
        assertTrue(browser.text(".incidents-policy").contains("Version 2 stays"));
        String cell = browser.text("tr.incidents-problem .incidents-problem-cell");
        assertTrue(cell, cell.contains("soon-ish") && cell.contains("in force: 20 min"));
        assertTrue(browser.text("tr.incidents-problem-row").contains("Expected: a duration"));
        assertTrue(browser.text(".incidents-policy-would").contains("SEV2: Respond within 30 min → 40 min"));
        browser.screenshot("policy-broken");
        browser.driver()
                .findElement(By.cssSelector("[data-policy-action=problem]"))
                .click();
        browser.await(driver -> Boolean.TRUE.equals(((org.openqa.selenium.JavascriptExecutor) driver)
                .executeScript("return document.activeElement.classList.contains('incidents-problem')")));
        assertEquals("the last good policy holds", 20, respondMinutes(declare()));
        edit(browser, page, "soon-ish", "25分");
        assertEquals(25, respondMinutes(declare()));
    }

    /** The administrator's page names what holds, and refuses a page that is none at the field. */
    private static void places(Browser browser, String page) throws IOException {
        browser.open("/plugins/servlet/incidents-admin/policy");
        browser.await(textToBePresentInElementLocated(
                By.cssSelector("[data-incidents-policy-places] table"), "Whole instance"));
        WebElement field = browser.driver().findElement(By.name("pageId"));
        field.sendKeys("no page");
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-policy-places] [type=submit]"))
                .click();
        browser.await(textToBePresentInElementLocated(By.cssSelector("[data-error=pageId]"), "no page"));
        browser.screenshot("policy-places");
        field.clear();
        field.sendKeys("http://wiki.example/pages/viewpage.action?pageId=" + page);
        browser.driver().findElement(By.name("space")).sendKeys("OPS");
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-policy-places] [type=submit]"))
                .click();
        browser.await(presenceOfElementLocated(By.cssSelector("[data-incidents-take-back=OPS]")))
                .click();
        browser.driver()
                .findElement(By.cssSelector("[data-incidents-take-back=OPS]"))
                .click();
        browser.await(invisibilityOfElementLocated(By.cssSelector("[data-incidents-take-back=OPS]")));
        browser.language("ja_JP");
        browser.open("/plugins/servlet/incidents-admin/policy");
        browser.screenshot("policy-places-ja");
        browser.language("en_US");
    }

    private static void japanese(Browser browser, String page) throws IOException {
        browser.language("ja_JP");
        try {
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(textToBePresentInElementLocated(FRAME, "有効"));
            browser.screenshot("policy-ja");
            browser.open("/display/OPS");
            browser.await(elementToBeClickable(By.id("create-page-button"))).click();
            browser.await(visibilityOfElementLocated(By.cssSelector(
                            "[data-item-module-complete-key='org.sensible.sensible-incidents:create-policy']")))
                    .click();
            browser.driver().findElement(NEXT).click();
            browser.await(visibilityOfElementLocated(By.id("incidents-policy-zones")));
            browser.driver().findElement(By.id("incidents-policy-title")).clear();
            browser.driver().findElement(By.id("incidents-policy-title")).sendKeys("日本語のポリシー");
            browser.screenshot("policy-wizard-ja");
            browser.driver().findElement(NEXT).click();
            browser.await(urlContains("pageId="));
            browser.await(textToBePresentInElementLocated(By.cssSelector(".incidents-policy-table"), "対応開始まで"));
            assertEquals(
                    0,
                    browser.driver()
                            .findElements(By.cssSelector(".incidents-problem"))
                            .size());
            browser.screenshot("policy-page-ja");
        } finally {
            browser.language("en_US");
        }
    }

    private static void acknowledge(String page) throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(elementToBeClickable(By.cssSelector("[data-policy-action=acknowledgements]")))
                    .click();
            browser.await(textToBePresentInElementLocated(FRAME, "You acknowledged version 5"));
            assertTrue(browser.text(".incidents-policy").contains("1 of 3"));
            browser.screenshot("policy-acknowledged");
        }
    }

    private static String declare() {
        return json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"By the policy\", \"severity\": \"SEV1\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private static long respondMinutes(String incident) {
        for (JsonNode demand :
                products.get(API + "/incidents/" + incident + "/demands", "bob").get("values")) {
            if (demand.get("rule").asText().equals("engaged")) {
                return Duration.between(
                                Instant.parse(demand.get("from").asText()),
                                Instant.parse(demand.get("dueAt").asText()))
                        .toMinutes();
            }
        }
        throw new AssertionError("no demand to engage: " + incident);
    }
}
