package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A project's action items in Jira: matrix, list and plan beside the sidebar, by keyboard, by people of different rights. */
public class JiraProjectBrowserIT {

    private static final String PAGE =
            "/projects/OPS?selectedItem=org.sensible.sensible-incidents:project-action-items";
    private static final String ITEMS = ".incidents-items";

    private final Products products = Products.shared();
    private static String first;
    private static String second;
    private static String dashboard;

    /** Once: the page shows the items of all incidents. */
    @Before
    public void itemsOfTwoIncidents() {
        if (dashboard != null) {
            return;
        }
        first = products.declare("Checkout fails for card payments").get("key").asText();
        products.createPostmortem(first);
        second = products.declare("Search results are a day old").get("key").asText();
        raise(first, "Page when card failures alone pass 2 % for 3 minutes", "high S high high", "alice", "2099-10-30");
        raise(first, "Let the lead switch card payments off by flag", "high L high medium", "bob", "2020-09-30");
        raise(first, "Load-test every upgrade of a client library", "high XL low low", null, null);
        raise(second, "Alert on a stale search index", "high S medium high", "bob", null);
        raise(second, "Ask a search question in the hand-over checklist", "low S medium high", "alice", null);
        dashboard = raise(
                first, "Show the retry queue's depth on the dashboard", "medium M medium high", "alice", "2099-11-13");
        decide(raise(second, "Rotate the search cluster's keys", "medium L high medium", "bob", null), "committed");
    }

    @Test
    public void matrix_standsBesideTheSidebarAndMovesByKeyboard() throws IOException {
        try (Browser browser = open("alice")) {
            assertEquals("Action items", browser.text(".jira-sidebar a[aria-current=page]"));
            assertTrue(browser.text(ITEMS).contains("overdue since Sep 30, 2020"));
            assertTrue(browser.text(ITEMS).contains("no owner"));
            String byIncident = browser.text(".incidents-by-incident");
            assertTrue(byIncident, byIncident.contains("0 of 1 committed done"));
            assertTrue(byIncident, byIncident.contains(second + " Search results are a day old"));
            assertTrue(
                    byIncident,
                    byIncident.contains("TIME TO IMPROVEMENT") || byIncident.contains("Time to improvement"));
            assertTrue(browser.driver()
                    .findElement(By.linkText(second + " Search results are a day old"))
                    .getAttribute("href")
                    .endsWith("/confluence/plugins/servlet/incidents/" + second));
            assertEquals("", browser.violationsInBothThemes("#main"));
            browser.screenshot("jira-project-matrix");
            WebElement card = find(browser, card(dashboard));
            browser.ask("arguments[0].focus()", card);
            card.sendKeys(Keys.SPACE);
            find(browser, card(dashboard)).sendKeys(Keys.ARROW_UP);
            find(browser, card(dashboard)).sendKeys(Keys.SPACE);
            told(browser, "Importance Medium → High");
            assertEquals("high", property(dashboard).get("importance").asText());
            find(browser, card(dashboard)).sendKeys("c");
            told(browser, "Undecided → Committed");
            find(browser, card(dashboard)).sendKeys("z");
            told(browser, "Committed → Undecided");
            assertEquals("proposed", property(dashboard).get("commitment").asText());
            find(browser, card(dashboard)).sendKeys("n");
            browser.driver().switchTo().activeElement().sendKeys("The dashboard goes away.", Keys.TAB, Keys.ENTER);
            told(browser, "Undecided → Not doing");
            assertEquals(
                    "The dashboard goes away.",
                    property(dashboard).get("reason").asText());
            assertTrue(browser.text(".incidents-drawer").contains("The dashboard goes away."));
        }
    }

    @Test
    public void listAndPlan_areJirasOwn() throws IOException {
        try (Browser browser = open("bob")) {
            find(browser, "[data-view=list]").click();
            new Select(find(browser, "[data-filter=incident]")).selectByValue(first);
            List<WebElement> rows = browser.driver().findElements(By.cssSelector(".incidents-items-list tbody tr"));
            assertEquals(4, rows.size());
            assertTrue(rows.get(0).getText().contains("Page when card failures alone"));
            assertEquals("", browser.violationsInBothThemes("#main"));
            browser.screenshot("jira-project-list");
            new Select(find(browser, "[data-filter=state]")).selectByValue("overdue");
            List<WebElement> overdue = browser.driver().findElements(By.cssSelector(".incidents-items-list tbody tr"));
            assertEquals(1, overdue.size());
            assertTrue(overdue.get(0).getText().contains("Let the lead switch card payments off by flag"));
            new Select(find(browser, "[data-filter=state]")).selectByValue("");
            find(browser, "[data-view=plan]").click();
            find(browser, "[name=capacity]").sendKeys("6");
            find(browser, "[data-plan-form] [type=submit]").click();
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-findings]")));
            assertTrue(browser.text(".incidents-items-body").contains("of 6 points"));
            assertEquals("", browser.violationsInBothThemes("#main"));
            browser.screenshot("jira-project-plan");
        }
    }

    @Test
    public void issue_becomesAnItemHere() throws IOException {
        String issue = products.issue("Clean the rollers");
        try (Browser browser = open("bob")) {
            find(browser, "[data-do=link]").click();
            find(browser, "dialog [name=issue]").sendKeys(issue);
            find(browser, "dialog [name=incident]").sendKeys("checkout");
            find(browser, "dialog [value=link]").click();
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector("dialog [data-error=incident]"), "such as INC-7"));
            browser.screenshot("jira-project-link");
            assertEquals("", browser.violationsInBothThemes("dialog"));
            find(browser, "dialog [name=incident]").clear();
            find(browser, "dialog [name=incident]").sendKeys(second, Keys.ENTER);
            browser.await(
                    ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(ITEMS), "Clean the rollers"));
            assertEquals(second, property(issue).get("incident").asText());
        }
    }

    @Test
    public void whoMayViewOnly_seesTheSameAndMayNothing() throws IOException {
        try (Browser browser = open("carol")) {
            assertTrue(browser.text(ITEMS).contains("Load-test every upgrade"));
            assertEquals(
                    0,
                    browser.driver()
                            .findElements(By.cssSelector(".incidents-card-menu"))
                            .size());
            String key = find(browser, ".incidents-card").getAttribute("data-key");
            JsonNode before = property(key);
            find(browser, card(key)).sendKeys("c");
            find(browser, card(key)).sendKeys(Keys.SPACE);
            assertFalse(browser.text(ITEMS).contains("Saving"));
            assertEquals(before, property(key));
            assertEquals("", browser.violationsInBothThemes("#main"));
        }
        assertEquals(404, products.jira().get(PAGE).as("mallory").send().statusCode());
    }

    @Test
    public void titleOfARestrictedIncident_isForWhoMayViewItAlone() throws IOException {
        String hidden = products.declare("<b>Merger</b> is delayed").get("key").asText();
        String item = raise(hidden, "Ask a lawyer", "low S low low", null, null);
        json(
                products.confluence()
                        .call("PUT", API + "/incidents/" + hidden + "/restriction")
                        .as("alice")
                        .json("{\"users\": [\"alice\"]}")
                        .send(),
                200);
        try (Browser browser = open("alice")) {
            assertTrue(browser.text(ITEMS).contains(hidden + " <b>Merger</b> is delayed"));
        }
        try (Browser browser = open("bob")) {
            assertTrue(browser.text(ITEMS).contains(item));
            assertTrue(browser.text(".incidents-by-incident").contains(hidden));
            assertFalse(browser.text(ITEMS).contains("Merger"));
        }
    }

    @Test
    public void unusualWeights_countOnThePageAndInThePanel() throws IOException {
        weights("{\"points\": {\"S\": 7, \"M\": 40, \"L\": 99, \"XL\": 100}}");
        try (Browser browser = open("alice")) {
            assertTrue(
                    browser.text(".incidents-legend"),
                    browser.text(".incidents-legend").contains("S 7 · M 40 · L 99 · XL 100"));
            assertTrue(browser.text(ITEMS), browser.text(ITEMS).contains("99 pts"));
            assertEquals("", browser.violations("#main"));
            browser.open("/browse/" + dashboard);
            assertTrue(
                    browser.text(".incidents-item-facts"),
                    browser.text(".incidents-item-facts").contains("M, 40 points"));
        } finally {
            weights("{\"points\": null}");
        }
    }

    private void weights(String points) {
        json(
                products.confluence()
                        .call("PUT", API + "/settings")
                        .as("admin")
                        .json(points)
                        .send(),
                200);
        json(
                products.confluence()
                        .call("PUT", API + "/settings/jira-weights")
                        .as("admin")
                        .json("{}")
                        .send(),
                200);
    }

    @Test
    public void withoutConfluence_thePageShowsKeysAndWhereToAllowIt() throws IOException {
        faults("unauthorised");
        try (Browser browser = open("carol")) {
            String byIncident = browser.text(".incidents-by-incident");
            assertTrue(byIncident, byIncident.contains(second));
            assertFalse(byIncident, byIncident.contains("Search results are a day old"));
            assertTrue(byIncident, byIncident.contains("once you allow Jira to ask it as you"));
            assertEquals("", browser.violations("#main"));
        } finally {
            faults("ok");
        }
    }

    private void faults(String confluence) {
        json(
                products.jira()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json("{\"confluence\": \"" + confluence + "\"}")
                        .send(),
                200);
    }

    @Test
    public void dark_hasNoViolation() throws IOException {
        try (Browser browser = open("alice")) {
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            assertEquals("", browser.violationsInBothThemes("#main"));
            browser.screenshot("jira-project-dark");
            find(browser, "[data-view=list]").click();
            assertEquals("", browser.violationsInBothThemes("#main"));
            find(browser, "[data-view=plan]").click();
            assertEquals("", browser.violationsInBothThemes("#main"));
        }
    }

    @Test
    public void japanese_saysTheSame() throws IOException {
        try (Browser browser = open("alice")) {
            language(browser, "ja_JP");
            try {
                browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(ITEMS + "[data-ready]")));
                assertTrue(browser.text(ITEMS).contains("期限超過"));
                assertEquals("アクションアイテム", browser.text(".jira-sidebar a[aria-current=page]"));
                browser.screenshot("jira-project-ja");
                assertEquals("", browser.violationsInBothThemes("#main"));
            } finally {
                language(browser, "en_US");
            }
        }
    }

    private Browser open(String user) throws IOException {
        Browser browser = Browser.at(products.jiraUrl());
        browser.logIn("/login.jsp", user);
        browser.open(PAGE);
        browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(ITEMS + "[data-named]")));
        return browser;
    }

    private static void language(Browser browser, String locale) {
        find(browser, "#user-menu summary").sendKeys(Keys.ENTER);
        find(browser, "button[value=" + locale + "]").sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("html[lang^=" + locale.substring(0, 2) + "]")));
        browser.open(PAGE);
    }

    private static String card(String key) {
        return ".incidents-card[data-key='" + key + "']";
    }

    private static WebElement find(Browser browser, String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static void told(Browser browser, String words) {
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-items-message"), words));
    }

    /** @param isu importance, size, urgency and confidence */
    private String raise(String incident, String summary, String isu, String assignee, String due) {
        String[] words = isu.split(" ");
        return json(
                        products.confluence()
                                .post(API + "/incidents/" + incident + "/action-items")
                                .as("alice")
                                .json(Products.JSON
                                        .createObjectNode()
                                        .put("summary", summary)
                                        .put("project", "OPS")
                                        .put("assignee", assignee)
                                        .put("due", due)
                                        .set(
                                                "isu",
                                                Products.JSON
                                                        .createObjectNode()
                                                        .put("importance", words[0])
                                                        .put("size", words[1])
                                                        .put("urgency", words[2])
                                                        .put("confidence", words[3]))
                                        .toString())
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private void decide(String key, String commitment) {
        json(
                products.jira()
                        .call("PUT", API + "/action-items/" + key + "/commitment")
                        .as("bob")
                        .json("{\"commitment\": \"" + commitment + "\"}")
                        .send(),
                200);
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
