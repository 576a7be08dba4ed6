package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The action item beside its issue, and the way to make an issue one, by keyboard, by people of different rights. */
public class JiraPanelBrowserIT {

    private static final String PANEL = ".incidents-item-panel";

    private final Products products = Products.shared();
    private String incident;
    private String item;

    @Before
    public void itemOfAnIncidentWithAPostmortem() {
        incident =
                products.declare("Checkout fails for card payments").get("key").asText();
        products.createPostmortem(incident);
        item = json(
                        products.confluence()
                                .post("/rest/incidents/1.0/incidents/" + incident + "/action-items")
                                .as("alice")
                                .json("{\"summary\": \"Let the lead switch card payments off by flag\","
                                        + " \"project\": \"OPS\", \"due\": \"2026-10-30\", \"kind\": \"mitigate\","
                                        + " \"answers\": {\"factor\": \"factor-1\"}, \"isu\": {\"importance\": \"high\","
                                        + " \"size\": \"L\", \"urgency\": \"high\", \"confidence\": \"medium\"}}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    @Test
    public void item_isClassifiedDecidedOnAndUndoneByKeyboard() throws IOException {
        try (Browser browser = open(item, "alice")) {
            String facts = browser.text(PANEL);
            for (String fact : new String[] {"Oct 30, 2026", "To Do", "Mitigate", incident, "A contributing factor"}) {
                assertTrue(facts, facts.contains(fact));
            }
            assertTrue(find(browser, PANEL + " dd a")
                    .getAttribute("href")
                    .endsWith("/confluence/plugins/servlet/incidents/" + incident));
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.screenshot("jira-panel");
            press(browser, ".incidents-item-edit", Keys.ENTER);
            WebElement checked = browser.driver().switchTo().activeElement();
            assertEquals("importance", checked.getAttribute("name"));
            checked.sendKeys(Keys.ARROW_RIGHT);
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.screenshot("jira-panel-edit");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            assertTrue(browser.driver()
                    .switchTo()
                    .activeElement()
                    .getAttribute("class")
                    .contains("incidents-item-edit"));
            press(browser, ".incidents-item-edit", Keys.ENTER);
            press(browser, ".incidents-item-form [type=submit]", Keys.ENTER);
            said(browser, "Saved.");
            assertEquals("medium", property(item).get("importance").asText());
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.screenshot("jira-panel-saved");
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            said(browser, "Undone.");
            assertEquals("high", property(item).get("importance").asText());
            press(browser, "[data-act=committed]", Keys.SPACE);
            said(browser, "Saved.");
            assertEquals("committed", property(item).get("commitment").asText());
            press(browser, "[data-act=notDoing]", Keys.ENTER);
            browser.driver().switchTo().activeElement().sendKeys("Two upgrades a year; OPS-132 tests the limit.");
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.screenshot("jira-panel-reason");
            press(browser, ".incidents-item-why [type=submit]", Keys.ENTER);
            // "Saved." stands there from the decision before, so the reason tells that the page is the new one.
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".incidents-item-reason"), "Two upgrades a year"));
            assertEquals("notDoing", property(item).get("commitment").asText());
        }
    }

    @Test
    public void kindAndDueDate_areEditedAndUndone() throws IOException {
        try (Browser browser = open(item, "bob")) {
            press(browser, ".incidents-item-edit", Keys.ENTER);
            find(browser, "[name=kind]").sendKeys("Prevent");
            browser.ask("arguments[0].value = '2026-11-13'", find(browser, "[name=due]"));
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.screenshot("jira-panel-edit");
            press(browser, ".incidents-item-form [type=submit]", Keys.ENTER);
            said(browser, "Saved.");
            assertTrue(browser.text(PANEL), browser.text(PANEL).contains("Nov 13, 2026"));
            assertEquals("prevent", property(item).get("kind").asText());
            browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
            said(browser, "Undone.");
            assertTrue(browser.text(PANEL), browser.text(PANEL).contains("Oct 30, 2026"));
            assertEquals("mitigate", property(item).get("kind").asText());
        }
    }

    @Test
    public void otherPeoplesChange_isNotOverwritten() throws IOException {
        try (Browser browser = open(item, "alice")) {
            json(
                    products.jira()
                            .call("PUT", "/rest/incidents/1.0/action-items/" + item + "/commitment")
                            .as("bob")
                            .json("{\"commitment\": \"later\"}")
                            .send(),
                    200);
            press(browser, "[data-act=committed]", Keys.ENTER);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-error=act]"), "was changed in Jira meanwhile, by bob"));
            assertEquals("later", property(item).get("commitment").asText());
        }
    }

    @Test
    public void whoMayOnlyView_seesTheFactsAndNothingToPress() throws IOException {
        try (Browser browser = open(item, "carol")) {
            assertTrue(browser.text(PANEL).contains("You may view this issue, yet not edit it."));
            assertEquals(0, count(browser, PANEL + " button"));
            assertEquals(0, count(browser, "#incidents-make-action-item"));
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.open("/browse/" + products.issue("Update the printer's driver"));
            assertEquals(0, count(browser, PANEL));
            assertEquals(0, count(browser, "#incidents-make-action-item"));
        }
    }

    @Test
    public void brokenData_isShownAsItStands() throws IOException {
        String issue = products.issue("Update the printer's driver");
        products.jira()
                .call("PUT", "/rest/api/2/issue/" + issue + "/properties/incidents.action-item")
                .as("alice")
                .json("{\"v\": 1, \"importance\": \"<b>urgent</b>\"}")
                .send();
        try (Browser browser = open(issue, "alice")) {
            assertTrue(browser.text(PANEL).contains("cannot be read"));
            press(browser, PANEL + " summary", Keys.ENTER);
            assertTrue(browser.text(PANEL + " pre").contains("<b>urgent</b>"));
            assertEquals("", browser.violationsInBothThemes(PANEL));
            assertEquals("nor can it be made one anew", 0, count(browser, "#incidents-make-action-item"));
            press(browser, ".incidents-item-afresh summary", Keys.ENTER);
            find(browser, ".incidents-item-afresh [name=incident]").sendKeys(incident, Keys.ENTER);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("[data-error=confirm]"), "Confirm that you looked"));
            assertEquals("", browser.violationsInBothThemes(PANEL));
            browser.screenshot("jira-panel-foreign");
            press(browser, ".incidents-item-afresh [name=confirm]", Keys.SPACE);
            press(browser, ".incidents-item-afresh [type=submit]", Keys.ENTER);
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".incidents-item-edit")));
            assertEquals(incident, property(issue).get("incident").asText());
            press(browser, PANEL + " summary", Keys.ENTER);
            assertTrue("nothing is lost", browser.text(PANEL + " pre").contains("<b>urgent</b>"));
        }
        try (Browser browser = open(issue, "carol")) {
            assertTrue(browser.text(PANEL).contains("Earlier data"));
        }
    }

    @Test
    public void ordinaryIssue_isMadeAnItemFromItsMenu() throws IOException {
        String issue = products.issue("Update the printer's driver");
        try (Browser browser = open(issue, "bob")) {
            assertEquals(0, count(browser, PANEL));
            press(browser, ".jira-more summary", Keys.ENTER);
            browser.screenshot("jira-make-menu");
            press(browser, "#incidents-make-action-item", Keys.ENTER);
            WebElement input = browser.driver().switchTo().activeElement();
            assertEquals("incident", input.getAttribute("name"));
            input.sendKeys("checkout", Keys.ENTER);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("dialog .incidents-error"), "such as INC-7; got CHECKOUT"));
            assertEquals("", browser.violationsInBothThemes("dialog"));
            browser.screenshot("jira-make");
            input.clear();
            input.sendKeys(incident, Keys.ENTER);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(PANEL), incident));
            assertEquals(incident, property(issue).get("incident").asText());
            assertEquals(0, count(browser, "#incidents-make-action-item"));
            browser.open("/browse/" + products.issue("Clean the rollers") + "?incidentsMakeItem=true");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog.incidents-make")));
            browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);
            browser.await(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector("dialog.incidents-make")));
        }
    }

    @Test
    public void panel_speaksJapanese() throws IOException {
        try (Browser browser = open(item, "bob")) {
            language(browser, "ja_JP");
            try {
                assertTrue(browser.text(PANEL), browser.text(PANEL).contains("実施しない"));
                assertTrue(browser.text(PANEL), browser.text(PANEL).contains("2026/10/30"));
                browser.screenshot("jira-panel-ja");
                assertEquals("", browser.violationsInBothThemes(PANEL));
            } finally {
                language(browser, "en_US");
            }
        }
    }

    private Browser open(String issue, String user) throws IOException {
        Browser browser = Browser.at(products.jiraUrl());
        browser.logIn("/login.jsp", user);
        browser.open("/browse/" + issue);
        return browser;
    }

    private static void language(Browser browser, String locale) {
        press(browser, "#user-menu summary", Keys.ENTER);
        press(browser, "button[value=" + locale + "]", Keys.ENTER);
        browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("html[lang^=" + locale.substring(0, 2) + "]")));
    }

    private static void press(Browser browser, String css, Keys key) {
        browser.await(ExpectedConditions.elementToBeClickable(By.cssSelector(css)))
                .sendKeys(key);
    }

    private static WebElement find(Browser browser, String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static int count(Browser browser, String css) {
        return browser.driver().findElements(By.cssSelector(css)).size();
    }

    private static void said(Browser browser, String words) {
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-item-said"), words));
    }

    private JsonNode property(String key) {
        return json(
                        products.jira()
                                .get("/rest/api/2/issue/" + key + "/properties/incidents.action-item")
                                .as("alice")
                                .send(),
                        200)
                .get("value");
    }
}
