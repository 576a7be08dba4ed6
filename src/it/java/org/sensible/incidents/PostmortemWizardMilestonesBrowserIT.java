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
    public void pageDraftedInJapanese_isJapaneseThroughout() throws IOException {
        String key = incident("決済が失敗する");
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.language("ja_JP");
            try {
                browser.open("/plugins/servlet/incidents/" + key);
                browser.await(ExpectedConditions.elementToBeClickable(By.linkText("ポストモーテムを作成")))
                        .click();
                browser.await(ExpectedConditions.presenceOfElementLocated(row("DETECTED")));
                browser.driver()
                        .findElement(By.xpath("//button[contains(., 'すべてを承認')]"))
                        .click();
                browser.await(ExpectedConditions.textToBePresentInElementLocated(row("RECOVERED"), "確定"));
                browser.driver().findElement(NEXT).click();
                browser.await(ExpectedConditions.attributeToBeNotEmpty(
                        browser.await(ExpectedConditions.visibilityOfElementLocated(TITLE)), "value"));
                browser.driver()
                        .findElement(By.id("incidents-wizard-zone"))
                        .sendKeys("Asia/Tokyo", Keys.ENTER, "America/Los_Angeles", Keys.ENTER);
                browser.driver().findElement(NEXT).click();
                browser.await(ExpectedConditions.urlContains("pageId="));
                assertTrue(browser.text("#title-text").contains("ポストモーテム"));
                List<String> headings = browser.driver().findElements(By.cssSelector(".wiki-content h2")).stream()
                        .map(WebElement::getText)
                        .toList();
                assertTrue(headings.toString(), headings.size() >= 12);
                headings.forEach(heading -> assertTrue(
                        heading, heading.codePoints().noneMatch(letter -> letter < 128 && Character.isLetter(letter))));
                assertTrue(browser.text("table.incidents-timeline").contains("検知"));
                browser.screenshot("postmortem-drafted-ja");
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

    @Test
    public void changes_areUndoneAndHardHoursAreAskedAbout() throws IOException {
        PolicyPage policy = PolicyPage.fromTheBlueprint(products, "Wizard " + System.nanoTime());
        policy.putInForce("OPS");
        String key = incident("Undone in the wizard");
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            wizard(browser, key);
            String heads = browser.text(".incidents-wizard-milestones thead");
            assertTrue("the policy's zones: " + heads, heads.contains("Tokyo") && heads.contains("Los Angeles"));
            acceptAndUndo(browser);
            waiveAndUndo(browser);
            browser.screenshot("wizard-undo", "#create-dialog");
            policy.edit("Asia/Tokyo", "America/Los_Angeles");
            String later = incident("Judged by what holds now");
            wizard(browser, later);
            hardHours(browser, later);
        } finally {
            PolicyPage.put(products, "{\"pageId\": null, \"space\": \"OPS\"}");
        }
    }

    private void wizard(Browser browser, String key) {
        browser.open("/plugins/servlet/incidents/" + key);
        browser.await(ExpectedConditions.elementToBeClickable(By.linkText("Create the postmortem")))
                .click();
        browser.await(ExpectedConditions.presenceOfElementLocated(row("DETECTED")));
    }

    private static void acceptAndUndo(Browser browser) {
        click(browser, "DETECTED", "Accept");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(row("DETECTED"), "SET"));
        click(browser, "DETECTED", "Correct");
        WebElement at =
                browser.await(ExpectedConditions.visibilityOfElementLocated(By.id("incidents-wizard-at-DETECTED")));
        String proposed = at.getAttribute("value");
        at.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-11-01 15:00", Keys.ENTER);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(row("DETECTED"), "15:00"));
        click(browser, "DETECTED", "Undo");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(row("DETECTED"), "PROPOSED"));
        String row = browser.driver().findElement(row("DETECTED")).getText();
        assertTrue(proposed + " in " + row, row.contains(proposed.substring(11, 16)) && row.contains("Checkout"));
        assertTrue("nothing is left to undo", !row.contains("Undo"));
    }

    private static void waiveAndUndo(Browser browser) {
        click(browser, "ENGAGED", "Waive");
        By field = By.id("incidents-wizard-at-ENGAGED");
        browser.await(ExpectedConditions.visibilityOfElementLocated(field)).sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(
                By.id("incidents-wizard-at-ENGAGED-problem"), "required"));
        browser.driver().findElement(field).sendKeys("It healed by itself", Keys.ENTER);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(row("ENGAGED"), "WAIVED"));
        click(browser, "ENGAGED", "Undo");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(row("ENGAGED"), "OPEN"));
    }

    /** In spring clocks in Los Angeles skip an hour, in autumn they show one twice. */
    private void hardHours(Browser browser, String key) throws IOException {
        By problem = By.id("incidents-wizard-at-STARTED-problem");
        correct(browser, "STARTED", "2026-03-08 02:30");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(problem, "skip that time"));
        String near = browser.driver().findElement(problem).getText();
        assertTrue(near, near.contains("2026-03-08 01:59") && near.contains("2026-03-08 03:00"));
        assertEquals("", browser.violations("#create-dialog"));
        browser.screenshot("wizard-skipped", "#create-dialog");
        browser.driver()
                .findElements(By.cssSelector("#incidents-wizard-at-STARTED-problem button"))
                .get(1)
                .click();
        WebElement at = browser.driver().findElement(By.id("incidents-wizard-at-STARTED"));
        assertEquals("2026-03-08 03:00", at.getAttribute("value"));
        at.sendKeys(Keys.chord(Keys.CONTROL, "a"), "2026-11-01 01:30", Keys.ENTER);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(problem, "Which one was it?"));
        String twice = browser.driver().findElement(problem).getText();
        assertTrue(twice, twice.contains("01:30 PDT (08:30 UTC)") && twice.contains("01:30 PST (09:30 UTC)"));
        browser.screenshot("wizard-twice", "#create-dialog");
        // the first one has the focus
        browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.textToBePresentInElementLocated(row("STARTED"), "SET"));
        assertEquals(
                "2026-11-01T09:30:00Z",
                products.get(Products.API + "/incidents/" + key, "carol")
                        .at("/milestones/STARTED/at")
                        .asText());
    }

    private static void click(Browser browser, String milestone, String label) {
        browser
                .driver()
                .findElements(By.cssSelector("tr[data-milestone=" + milestone + "] .incidents-wizard-acts button"))
                .stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .click();
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
