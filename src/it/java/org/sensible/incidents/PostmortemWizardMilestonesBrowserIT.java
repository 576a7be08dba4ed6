package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What the wizard lets people settle before there is a page: milestones with what they rest on, the page above, rights, titles. */
public class PostmortemWizardMilestonesBrowserIT {

    private static final By NEXT = By.id("create-dialog-next");
    private static final By TITLE = By.id("incidents-wizard-title");
    private static final By PARENT = By.id("incidents-wizard-parent");

    private final Products products = Products.shared();

    @Test
    public void proposals_areAcceptedAndCorrectedWithTheirEvidence() throws IOException {
        String key = incident("Checkout fails for card payments");
        page("Postmortems of " + key);
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/plugins/servlet/incidents/" + key);
            browser.await(ExpectedConditions.elementToBeClickable(By.linkText("Create the postmortem")))
                    .click();
            browser.await(ExpectedConditions.presenceOfElementLocated(row("DETECTED")));
            assertTrue(browser.driver()
                    .findElement(By.id("incidents-wizard-" + key))
                    .isSelected());
            String detected = browser.driver().findElement(row("DETECTED")).getText();
            assertTrue(detected, detected.contains("CheckoutErrorRateHigh") && detected.contains("PROPOSED"));
            browser.screenshot("wizard-milestones");
            assertEquals("", browser.violations("#create-dialog"));

            act(browser, "DETECTED", 0).click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(row("DETECTED"), "SET"));
            correct(browser, "STARTED", "soon");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.id("incidents-wizard-at-STARTED-problem"), "Write it as"));
            WebElement at = browser.driver().findElement(By.id("incidents-wizard-at-STARTED"));
            at.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-11-01 05:52", Keys.ENTER);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(row("STARTED"), "SET"));
            String times = browser.text(".incidents-wizard-key-times");
            assertTrue(times, times.contains("TTD 7 min"));
            browser.screenshot("wizard-milestones-set", "#create-dialog");
            browser.driver().findElement(NEXT).click();

            browser.await(ExpectedConditions.attributeToBeNotEmpty(
                    browser.await(ExpectedConditions.visibilityOfElementLocated(TITLE)), "value"));
            places(browser, key);
        }
        JsonNode incident = products.get(Products.API + "/incidents/" + key, "carol");
        assertEquals(
                "2026-11-01T05:52:00Z", incident.at("/milestones/STARTED/at").asText());
        String pageId = incident.at("/postmortem/pageId").asText();
        JsonNode ancestors = products.get("/rest/api/content/" + pageId + "?expand=ancestors", "carol")
                .get("ancestors");
        assertEquals(
                "Postmortems of " + key,
                ancestors.get(ancestors.size() - 1).get("title").asText());
    }

    private void places(Browser browser, String key) throws IOException {
        WebElement zone = browser.driver().findElement(By.id("incidents-wizard-zone"));
        zone.sendKeys("Asia/Tokyo", Keys.ENTER, "America/Los_Angeles", Keys.ENTER);
        WebElement parent = browser.driver().findElement(PARENT);
        parent.sendKeys(Keys.chord(Keys.CONTROL, "a"), "No such page of " + key);
        browser.driver().findElement(NEXT).click();
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                By.id("incidents-wizard-parent-error"), "has no page"));
        parent.sendKeys(Keys.chord(Keys.CONTROL, "a"), "Postmortems of " + key);
        browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("#incidents-wizard-parents option[value='Postmortems of " + key + "']")));
        assertEquals("", browser.violations("#create-dialog"));
        browser.screenshot("wizard-place", "#create-dialog");
        browser.driver().findElement(NEXT).click();
        browser.await(ExpectedConditions.urlContains("pageId="));
        assertTrue(browser.text("#title-text").startsWith(key));
    }

    @Test
    public void wizardInJapaneseAndInTheDark_isWhole() throws IOException {
        String key = incident("決済が失敗する");
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            browser.language("ja_JP");
            try {
                browser.open("/plugins/servlet/incidents/" + key);
                browser.await(ExpectedConditions.elementToBeClickable(By.linkText("ポストモーテムを作成")))
                        .click();
                browser.await(ExpectedConditions.presenceOfElementLocated(row("DETECTED")));
                browser.screenshot("wizard-milestones-ja", "#create-dialog");
                browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
                browser.screenshot("wizard-milestones-dark");
                act(browser, "DETECTED", 1).sendKeys(Keys.SPACE);
                browser.await(ExpectedConditions.visibilityOfElementLocated(By.id("incidents-wizard-at-DETECTED")))
                        .sendKeys(Keys.ESCAPE);
                assertEquals(
                        0,
                        browser.driver()
                                .findElements(By.id("incidents-wizard-at-DETECTED"))
                                .size());
                assertTrue(browser.driver().findElement(NEXT).isDisplayed());
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void incidentWithoutEvents_isToldAndMakesAPage() throws IOException {
        String key = products.declare("Nothing is known yet").get("key").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/plugins/servlet/incidents/" + key);
            browser.driver().findElement(By.linkText("Create the postmortem")).click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".incidents-wizard-told"), "The page is complete without them"));
            browser.driver().findElement(NEXT).click();
            browser.await(ExpectedConditions.attributeToBeNotEmpty(
                    browser.await(ExpectedConditions.visibilityOfElementLocated(TITLE)), "value"));
            WebElement zone = browser.driver().findElement(By.id("incidents-wizard-zone"));
            zone.sendKeys("Asia/Tokyo", Keys.ENTER, "America/Los_Angeles", Keys.ENTER);
            browser.driver().findElement(NEXT).click();
            browser.await(ExpectedConditions.urlContains("pageId="));
            List<WebElement> headings = browser.driver().findElements(By.cssSelector(".wiki-content h2"));
            assertTrue("sections: " + headings.size(), headings.size() >= 12);
            browser.screenshot("postmortem-without-events");
        }
    }

    private static By row(String milestone) {
        return By.cssSelector("tr[data-milestone=" + milestone + "]");
    }

    private static WebElement act(Browser browser, String milestone, int number) {
        return browser.driver()
                .findElements(By.cssSelector("tr[data-milestone=" + milestone + "] .incidents-wizard-acts button"))
                .get(number);
    }

    private static void correct(Browser browser, String milestone, String at) {
        act(browser, milestone, 0).click();
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.id("incidents-wizard-at-" + milestone)))
                .sendKeys(at, Keys.ENTER);
    }

    /** With a proposal for DETECTED that rests on an alert. */
    private String incident(String title) {
        String key = products.declare(title).get("key").asText();
        String token = Products.json(
                        products.confluence()
                                .post(Products.API + "/hooks/tokens")
                                .as("admin")
                                .json("{\"source\": \"alertmanager\", \"name\": \"wizard\"}")
                                .send(),
                        201)
                .get("token")
                .asText();
        Products.json(
                products.confluence()
                        .post(Products.API + "/hooks/alertmanager/" + token + "?incident=" + key)
                        .json("{\"version\": \"4\", \"status\": \"resolved\", \"alerts\": [{\"fingerprint\": \"f1\","
                                + " \"startsAt\": \"2026-11-01T05:58:40Z\", \"endsAt\": \"2026-11-01T09:41:00Z\","
                                + " \"generatorURL\": \"https://prometheus.example/graph\", \"labels\":"
                                + " {\"alertname\": \"CheckoutErrorRateHigh\"}, \"annotations\": {\"summary\":"
                                + " \"18 % of card payments fail\"}}]}")
                        .send(),
                200);
        return key;
    }

    private void page(String title) {
        Products.json(
                products.confluence()
                        .post("/rest/api/content")
                        .as("alice")
                        .json("{\"type\": \"page\", \"title\": \"" + title + "\", \"space\": {\"key\": \"OPS\"},"
                                + " \"body\": {\"storage\": {\"value\": \"<p>Here they are</p>\", \"representation\":"
                                + " \"storage\"}}}")
                        .send(),
                200);
    }
}
