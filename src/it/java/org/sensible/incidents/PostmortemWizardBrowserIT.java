package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The create dialog's wizard in a real browser, from the button to the finished page. */
public class PostmortemWizardBrowserIT {

    private static final By NEXT = By.id("create-dialog-next");
    private static final By TITLE = By.id("incidents-wizard-title");

    private final Products products = Products.shared();

    @Test
    public void wizard_leadsFromTheButtonToTheFinishedPage() throws IOException {
        String taken =
                products.declare("Search results are two hours old").get("key").asText();
        products.createPostmortem(taken);
        String key = products.declare("Checkout <b>fails</b> for card payments")
                .get("key")
                .asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            begin(browser, "/display/OPS?incident=" + key, "wizard-dialog");
            WebElement card =
                    browser.await(ExpectedConditions.presenceOfElementLocated(By.id("incidents-wizard-" + key)));
            assertTrue("arrives chosen", card.isSelected());
            assertFalse(browser.driver()
                    .findElement(By.id("incidents-wizard-" + taken))
                    .isEnabled());
            browser.screenshot("wizard-incident");
            browser.driver().findElement(NEXT).click();

            browser.await(ExpectedConditions.attributeToBeNotEmpty(
                    browser.await(ExpectedConditions.visibilityOfElementLocated(TITLE)), "value"));
            addZones(browser);
            browser.screenshot("wizard-page");
            refusesATakenTitle(browser);
            retitle(browser, key + " by the wizard");
            browser.driver().findElement(NEXT).click();

            browser.await(ExpectedConditions.urlContains("pageId="));
            assertEquals(key + " by the wizard", browser.text("#title-text"));
            assertTrue(browser.text(".label-list").contains("postmortem"));
            assertTrue(browser.text("table.incidents-timeline").contains("Tokyo"));
            browser.screenshot("wizard-made");
        }
    }

    @Test
    public void wizard_showsWhatHappenedBefore() throws IOException {
        String past = products.declare("Marzipan ovens are cold").get("key").asText();
        String key = products.declare("Marzipan ovens burn").get("key").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            begin(browser, "/display/OPS?incident=" + key, "wizard-dialog");
            WebElement link = browser.await(ExpectedConditions.visibilityOfElementLocated(
                    By.cssSelector(".incidents-wizard-similar a.incidents-key")));
            assertEquals(past, link.getText());
            assertEquals("leaves the wizard where it is", "_blank", link.getDomAttribute("target"));
            assertTrue(browser.text(".incidents-wizard-similar").contains("marzipan"));
            browser.screenshot("wizard-similar");
        }
    }

    @Test
    public void wizard_asksForAnIncidentAndForTwoZones() throws IOException {
        String key = products.declare("Two zones or more").get("key").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            begin(browser, "/display/OPS", "wizard-dialog-bob");
            browser.await(ExpectedConditions.presenceOfElementLocated(By.id("incidents-wizard-" + key)));
            browser.driver().findElement(NEXT).click();
            assertEquals("Choose an incident.", browser.text("[data-problem=incident]"));
            search(browser, "two zones or more");
            browser.await(ExpectedConditions.elementToBeClickable(By.id("incidents-wizard-" + key)))
                    .sendKeys(Keys.SPACE);
            browser.driver().findElement(NEXT).click();
            browser.await(ExpectedConditions.attributeToBeNotEmpty(
                    browser.await(ExpectedConditions.visibilityOfElementLocated(TITLE)), "value"));
            for (WebElement chip : browser.driver().findElements(By.cssSelector(".incidents-wizard-zones button"))) {
                assertTrue(chip.isDisplayed());
                browser.driver()
                        .findElement(By.cssSelector(".incidents-wizard-zones button"))
                        .click();
            }
            browser.driver().findElement(NEXT).click();
            assertEquals("Give two time zones or more.", browser.text("[data-problem=zones]"));
            assertEquals(
                    "true",
                    browser.driver().findElement(By.id("incidents-wizard-zone")).getAttribute("aria-invalid"));
        }
    }

    @Test
    public void wizard_speaksJapanese() throws IOException {
        String key = products.declare("決済が失敗する").get("key").asText();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/display/OPS?incident=" + key);
            browser.driver().findElement(By.cssSelector("#user-menu summary")).click();
            browser.driver().findElement(By.cssSelector("button[value=ja_JP]")).click();
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector("html[lang^=ja]")));
            try {
                begin(browser, "/display/OPS?incident=" + key, "wizard-dialog-ja");
                browser.await(ExpectedConditions.presenceOfElementLocated(By.id("incidents-wizard-" + key)));
                assertEquals("ポストモーテムの作成: 対象のインシデント", browser.text("#create-dialog-title"));
                browser.driver().findElement(NEXT).click();
                browser.await(ExpectedConditions.attributeToBeNotEmpty(
                        browser.await(ExpectedConditions.visibilityOfElementLocated(TITLE)), "value"));
                browser.screenshot("wizard-page-ja");
            } finally {
                // Alice is everybody's in these tests, and reads English.
                browser.open("/display/OPS");
                browser.driver()
                        .findElement(By.cssSelector("#user-menu summary"))
                        .click();
                browser.driver()
                        .findElement(By.cssSelector("button[value=en_US]"))
                        .click();
                browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector("html[lang^=en]")));
            }
        }
    }

    private static void begin(Browser browser, String page, String picture) throws IOException {
        browser.open(page);
        browser.await(ExpectedConditions.elementToBeClickable(By.id("create-page-button")))
                .click();
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(
                        "[data-item-module-complete-key='org.sensible.sensible-incidents:create-postmortem']")))
                .click();
        browser.screenshot(picture);
        browser.driver().findElement(NEXT).click();
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.id("incidents-wizard-search")));
    }

    private static void search(Browser browser, String words) {
        browser.driver().findElement(By.id("incidents-wizard-search")).sendKeys(words);
        browser.await(ExpectedConditions.numberOfElementsToBe(By.cssSelector(".incidents-wizard-choice"), 1));
    }

    private static void addZones(Browser browser) {
        WebElement zone = browser.driver().findElement(By.id("incidents-wizard-zone"));
        zone.sendKeys("Asia/Tokyo", Keys.ENTER);
        zone.sendKeys("America/Los_Angeles", Keys.ENTER);
        assertTrue(browser.text(".incidents-wizard-zones").contains("America/Los_Angeles"));
    }

    private static void refusesATakenTitle(Browser browser) throws IOException {
        retitle(browser, "Operations Home");
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.id("incidents-wizard-title-error"), "already"));
        browser.screenshot("wizard-title-taken");
        browser.driver().findElement(NEXT).click();
        assertTrue(browser.driver().findElement(TITLE).isDisplayed());
    }

    private static void retitle(Browser browser, String title) {
        WebElement field = browser.driver().findElement(TITLE);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), title);
    }
}
