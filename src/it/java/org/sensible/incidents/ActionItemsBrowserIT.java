package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Action items in a real browser: made, moved, decided on and planned, by mouse and by keyboard, by people of different rights. */
public class ActionItemsBrowserIT {

    private final Products products = Products.shared();
    private String incident;
    private String pageId;

    @Before
    public void storyOfACheckout() {
        incident =
                products.declare("Checkout fails for card payments").get("key").asText();
        pageId = products.createPostmortem(incident).get("pageId").asText();
    }

    @After
    public void allIsWell() {
        fault("ok");
    }

    @Test
    public void item_isMadeOnThePageAndClassifiedInJira() throws IOException {
        try (Browser browser = open("alice")) {
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".incidents-empty")));
            browser.screenshot("action-items-empty", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            click(browser, "[data-do=create]");
            type(browser, "summary", "Improve <b>monitoring</b>");
            type(browser, "project", "OPS");
            type(browser, "assignee", "nobody-of-that-name");
            browser.screenshot("action-items-form");
            assertEquals("", browser.violationsInBothThemes("dialog"));
            click(browser, "dialog [value=issue]");
            browser.await(
                    ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog [data-error=assignee]")));
            type(browser, "assignee", "bob");
            click(browser, "dialog [value=issue]");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".incidents-matrix"), "Improve <b>monitoring</b>"));
            classify(find(browser, ".incidents-card-title a").getAttribute("href"));
        }
    }

    @Test
    public void newItem_isTakenBackByKeyboard() throws IOException {
        try (Browser browser = open("alice")) {
            click(browser, "[data-do=create]");
            type(browser, "summary", "Cap the retries");
            type(browser, "project", "OPS");
            click(browser, "dialog [value=issue]");
            told(browser, "Now an action item: OPS-");
            String key =
                    find(browser, ".incidents-items-message .incidents-key").getText();
            browser.screenshot("action-items-added", ".incidents-items");
            find(browser, ".incidents-items-message [data-do=undo]").sendKeys(Keys.ENTER);
            told(browser, key + " is an action item no more; the issue itself stays in Jira.");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".incidents-empty")));
            assertEquals(
                    0,
                    products.get(API + "/incidents/" + incident + "/action-items", "alice")
                            .get("values")
                            .size());
        }
    }

    @Test
    public void matrix_movesByKeyboardAloneAndJiraFollows() throws IOException {
        String key = story();
        try (Browser browser = open("alice")) {
            WebElement card = card(browser, key);
            browser.screenshot("action-items-matrix", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            focus(browser, card);
            card.sendKeys(Keys.SPACE);
            card(browser, key).sendKeys(Keys.ARROW_LEFT);
            assertTrue(browser.text(".incidents-hint").contains("urgency High"));
            browser.screenshot("action-items-matrix-moving", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            card(browser, key).sendKeys(Keys.ESCAPE);
            assertEquals("medium", item(key).at("/isu/urgency").asText());
            card(browser, key).sendKeys(Keys.SPACE);
            card(browser, key).sendKeys(Keys.ARROW_LEFT);
            card(browser, key).sendKeys(Keys.SPACE);
            told(browser, "Urgency Medium → High");
            assertEquals("high", item(key).at("/isu/urgency").asText());
            card(browser, key).sendKeys("z");
            told(browser, "Urgency High → Medium");
            assertEquals("medium", item(key).at("/isu/urgency").asText());
            card(browser, key).sendKeys("c");
            told(browser, "Undecided → Committed");
            card(browser, key).sendKeys("n");
            click(browser, "dialog [value=decide]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("dialog [data-error=reason]")));
            browser.screenshot("action-items-dropping");
            assertEquals("", browser.violationsInBothThemes("dialog"));
            find(browser, "dialog textarea").sendKeys("Two upgrades a year; OPS-132 tests the one limit.");
            click(browser, "dialog [value=decide]");
            told(browser, "Committed → Not doing");
            assertEquals("notDoing", item(key).get("commitment").asText());
            assertTrue(browser.text(".incidents-drawer").contains("Two upgrades a year"));
            click(browser, "[data-do=take-back][data-key='" + key + "']");
            told(browser, "Not doing → Undecided");
            assertEquals("proposed", item(key).get("commitment").asText());
        }
    }

    @Test
    public void matrix_movesByMouseAndGoesBackWhereJiraRefuses() throws IOException {
        String key = story();
        try (Browser browser = open("alice")) {
            drop(browser, key, "td[data-importance=low][data-urgency=low]");
            told(browser, "Importance Medium → Low");
            assertEquals("low", item(key).at("/isu/importance").asText());
            products.jira()
                    .call("PUT", "/rest/api/2/issue/" + key + "/properties/incidents.action-item")
                    .as("bob")
                    .json("{\"v\": 9, \"incident\": \"" + incident + "\"}")
                    .send();
            drop(browser, key, "td[data-importance=high][data-urgency=high]");
            told(browser, "is back where it was");
            assertTrue(find(browser, "td[data-importance=low][data-urgency=low]")
                    .getText()
                    .contains(key));
            browser.screenshot("action-items-refused", ".incidents-items");
            assertEquals(9, property(key).at("/value/v").asInt());
        }
    }

    @Test
    public void changedMeanwhile_offersBothValues() throws IOException {
        String key = story();
        try (Browser browser = open("alice")) {
            focus(browser, card(browser, key));
            String isu = "{\"importance\": \"low\", \"size\": \"S\", \"urgency\": \"low\"}";
            json(
                    products.confluence()
                            .call("PUT", API + "/action-items/" + key + "/isu")
                            .as("bob")
                            .json(isu)
                            .send(),
                    200);
            card(browser, key).sendKeys("c");
            told(browser, "was changed in Jira meanwhile, by bob");
            assertEquals("proposed", item(key).get("commitment").asText());
            browser.screenshot("action-items-conflict", ".incidents-items");
            click(browser, "[data-do=mine]");
            told(browser, "Undecided → Committed");
            assertEquals("committed", item(key).get("commitment").asText());
            assertEquals("low", item(key).at("/isu/importance").asText());
        }
    }

    @Test
    public void list_isFilteredEditedAndPrinted() throws IOException {
        String key = story();
        try (Browser browser = open("alice")) {
            click(browser, "[data-view=list]");
            browser.screenshot("action-items-list", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            WebElement row = find(browser, "tr[data-key='" + key + "']");
            focus(browser, row);
            row.sendKeys("e");
            find(browser, ".incidents-items-editor [name=importance]").sendKeys("High");
            assertTrue(browser.text(".incidents-items-editor").contains("in the order"));
            browser.screenshot("action-items-list-editing", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            click(browser, ".incidents-items-editor [type=submit]");
            told(browser, "Importance Medium → High");
            assertEquals("high", item(key).at("/isu/importance").asText());
            find(browser, "[data-filter=text]").sendKeys("no such words");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(".incidents-empty")));
            assertTrue(browser.text(".incidents-empty").contains("no such words"));
            click(browser, ".incidents-empty [data-do=clear]");
            click(browser, ".incidents-columns summary");
            click(browser, "[data-hide=due]");
            assertTrue(browser.driver()
                    .findElements(By.cssSelector(".incidents-items-list [data-column=due]"))
                    .isEmpty());
            browser.run("window.dispatchEvent(new Event('beforeprint'))");
            assertTrue((Boolean) browser.ask(
                    "return document.querySelector('.incidents-items-plain').textContent.indexOf(arguments[0]) >= 0",
                    key));
        }
    }

    @Test
    public void plan_fitsTheCapacityAndIsCommittedTo() throws IOException {
        story();
        try (Browser browser = open("alice")) {
            click(browser, "[data-view=plan]");
            browser.screenshot("action-items-plan-ask", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            find(browser, "[name=capacity]").sendKeys("6");
            click(browser, "[data-plan-form] [type=submit]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-findings]")));
            String plan = browser.text(".incidents-items-body");
            assertTrue(plan, plan.contains("of 6 points"));
            assertTrue(plan, plan.contains("Does not fit"));
            assertTrue(plan, plan.contains("Split it"));
            assertTrue(plan, plan.contains("Important with low confidence"));
            browser.screenshot("action-items-plan", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            click(browser, "[data-do=commit-all]");
            told(browser, "committed now");
            JsonNode items = products.get(API + "/incidents/" + incident + "/action-items", "alice");
            assertTrue(items.toString(), items.toString().contains("\"committed\""));
        }
    }

    @Test
    public void ideas_areKeptAndBecomeIssues() throws IOException {
        String words = "Rehearse outage " + UUID.randomUUID();
        try (Browser browser = open("alice")) {
            click(browser, "[data-do=create]");
            type(browser, "summary", words);
            click(browser, "dialog [value=idea]");
            browser.await(
                    ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-ideas"), words));
            browser.screenshot("action-items-ideas", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            click(browser, "[data-do=idea-issue]");
            type(browser, "project", "OPS");
            click(browser, "dialog [value=issue]");
            browser.await(
                    ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-matrix"), words));
        }
    }

    @Test
    public void timelineRowAndFactor_areAnswered() throws IOException {
        json(
                products.confluence()
                        .post(API + "/incidents/" + incident + "/timeline")
                        .as("alice")
                        .json("{\"at\": \"2026-10-13T10:00:00Z\", \"text\": \"Retries filled the queue\"}")
                        .send(),
                201);
        String page = new WikiPages(products)
                .make(
                        "Answers " + UUID.randomUUID(),
                        WikiPages.macro("incident-timeline", "incident", incident)
                                + "<table><tbody><tr><th>What made it possible, longer or worse</th></tr>"
                                + "<tr><td>The pool's default changed</td></tr></tbody></table>"
                                + WikiPages.macro("action-items", "incident", incident));
        try (Browser browser = open("alice", page)) {
            browser.await(ExpectedConditions.elementToBeClickable(By.cssSelector("td .incidents-answer")));
            answer(browser, "Retries filled the queue", "Cap the retries");
            answer(browser, "The pool's default changed", "Set the pool size ourselves");
            JsonNode items = products.get(API + "/incidents/" + incident + "/action-items", "alice");
            assertTrue(items.toString(), items.findValue("event") != null);
            JsonNode factor = items.findValue("factor");
            assertTrue(items.toString(), factor.asText().matches("factor-[0-9a-f]{16}"));
            assertFalse(items.toString(), factor.asText().contains("pool"));
            assertEquals(
                    "what it answers has that address",
                    "The pool's default changed",
                    find(browser, "#" + factor.asText() + " td")
                            .getText()
                            .replace("＋", "")
                            .strip());
        }
    }

    @Test
    public void whoMayViewOnly_seesTheSameWithoutButtons() throws IOException {
        story();
        try (Browser browser = open("carol")) {
            assertTrue(browser.text(".incidents-matrix").contains("Load-test every upgrade"));
            assertTrue(browser.driver()
                    .findElements(By.cssSelector("[data-do=create]"))
                    .isEmpty());
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
        }
    }

    @Test
    public void silentJira_showsWhatWasSeenLastAndTriesAgain() throws IOException {
        story();
        products.view(pageId, "alice");
        fault("down");
        try (Browser browser = open("alice")) {
            assertTrue(browser.text(".incidents-items-note").contains("Jira cannot be reached"));
            assertTrue(browser.text(".incidents-matrix").contains("Load-test every upgrade"));
            assertTrue(browser.driver()
                    .findElements(By.cssSelector(".incidents-card-menu"))
                    .isEmpty());
            browser.screenshot("action-items-silent", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            fault("ok");
            click(browser, "[data-do=reload]");
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".incidents-card-menu")));
            fault("unauthorised");
            browser.open("/pages/viewpage.action?pageId=" + pageId);
            assertTrue(find(browser, ".incidents-items-note a")
                    .getAttribute("href")
                    .startsWith("http"));
        }
    }

    @Test
    public void japanese_saysTheSame() throws IOException {
        story();
        try (Browser browser = open("alice")) {
            browser.language("ja_JP");
            browser.open("/pages/viewpage.action?pageId=" + pageId);
            assertTrue(browser.text(".incidents-matrix").contains("重要度"));
            browser.screenshot("action-items-matrix-ja", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            click(browser, "[data-view=list]");
            browser.screenshot("action-items-list-ja", ".incidents-items");
            click(browser, "[data-view=plan]");
            find(browser, "[name=capacity]").sendKeys("6");
            click(browser, "[data-plan-form] [type=submit]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-findings]")));
            browser.screenshot("action-items-plan-ja", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
            browser.language("en_US");
        }
    }

    @Test
    public void thousandItems_areOneMatrix() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            raise("Item number " + i, LEVELS[i % 3], SIZES[i % 4], LEVELS[i / 3 % 3], LEVELS[i / 9 % 3], null, null);
        }
        long begun = System.nanoTime();
        try (Browser browser = open("alice")) {
            assertEquals(
                    1_000,
                    browser.driver()
                            .findElements(By.cssSelector(".incidents-card"))
                            .size());
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            assertTrue("the matrix took " + seconds + " s", seconds < 30);
        }
    }

    private static final String[] LEVELS = {"high", "medium", "low"};
    private static final String[] SIZES = {"S", "M", "L", "XL"};

    private void answer(Browser browser, String what, String summary) {
        browser.driver()
                .findElement(
                        By.xpath("//tr[contains(., \"" + what + "\")]//button[contains(@class, 'incidents-answer')]"))
                .click();
        assertTrue(browser.text("dialog").contains(what));
        type(browser, "summary", summary);
        type(browser, "project", "OPS");
        click(browser, "dialog [value=issue]");
        browser.await(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-matrix"), summary));
    }

    private void classify(String issue) throws IOException {
        try (Browser browser = Browser.at(issue)) {
            String base = issue.substring(0, issue.indexOf("/browse/"));
            browser.logIn(base + "/login.jsp", "alice");
            browser.open(issue);
            browser.screenshot("jira-panel");
            click(browser, ".incidents-item-edit");
            choose(browser, "size", "XL");
            choose(browser, "confidence", "low");
            browser.screenshot("jira-panel-edit");
            click(browser, ".incidents-item-form [type=submit]");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".incidents-item-facts"), "XL, 13 points"));
            assertTrue(
                    browser.text(".incidents-item-facts"),
                    browser.text(".incidents-item-facts").contains("Low"));
        }
    }

    /** Items of every size, of two people and of nobody; gives the key of a medium one. */
    private String story() {
        raise("Page when card failures alone pass 2 % for 3 minutes", "high", "S", "high", "high", "alice", "detect");
        raise(
                "Set the payment client's pool size ourselves, and test it at twice the load",
                "high",
                "M",
                "high",
                "high",
                "bob",
                "prevent");
        raise(
                "Let the lead switch card payments off by flag, without a deployment",
                "high",
                "L",
                "high",
                "medium",
                "bob",
                "mitigate");
        raise(
                "Load-test every upgrade of a client library before release",
                "high",
                "XL",
                "low",
                "low",
                null,
                "prevent");
        raise("Improve monitoring", "medium", "M", "medium", null, "bob", "detect");
        return raise(
                "Show the retry queue's depth on the checkout dashboard",
                "medium",
                "S",
                "medium",
                "high",
                "alice",
                "detect");
    }

    private String raise(
            String summary, String importance, String size, String urgency, String sure, String assignee, String kind) {
        ObjectNode isu = Products.JSON
                .createObjectNode()
                .put("importance", importance)
                .put("size", size)
                .put("urgency", urgency)
                .put("confidence", sure);
        ObjectNode body = Products.JSON
                .createObjectNode()
                .put("summary", summary)
                .put("project", "OPS")
                .put("due", "2026-10-30")
                .put("assignee", assignee)
                .put("kind", kind)
                .set("isu", isu);
        return json(
                        products.confluence()
                                .post(API + "/incidents/" + incident + "/action-items")
                                .as("alice")
                                .json(body.toString())
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    private JsonNode item(String key) {
        JsonNode items = products.get(API + "/incidents/" + incident + "/action-items", "alice")
                .get("values");
        for (JsonNode item : items) {
            if (item.get("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError(key + " is not among " + items);
    }

    private JsonNode property(String key) {
        return json(
                products.jira()
                        .get("/rest/api/2/issue/" + key + "/properties/incidents.action-item")
                        .as("alice")
                        .send(),
                200);
    }

    private Browser open(String user) throws IOException {
        return open(user, pageId);
    }

    private Browser open(String user, String page) throws IOException {
        Browser browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", user);
        browser.open("/pages/viewpage.action?pageId=" + page);
        browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".incidents-items[data-ready]")));
        return browser;
    }

    private static WebElement card(Browser browser, String key) {
        return find(browser, ".incidents-card[data-key='" + key + "']");
    }

    private static void drop(Browser browser, String key, String onto) {
        browser.ask("arguments[0].scrollIntoView({block: 'center'})", card(browser, key));
        new Actions(browser.driver())
                .moveToElement(find(browser, ".incidents-card[data-key='" + key + "'] .incidents-size"))
                .clickAndHold()
                .moveByOffset(8, 8)
                .moveToElement(find(browser, onto))
                .moveByOffset(2, 2)
                .release()
                .perform();
    }

    private static void focus(Browser browser, WebElement element) {
        browser.ask("arguments[0].focus()", element);
    }

    private static void told(Browser browser, String words) {
        browser.await(
                ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(".incidents-items-message"), words));
    }

    private static WebElement find(Browser browser, String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private static void click(Browser browser, String css) {
        find(browser, css).click();
    }

    private static void type(Browser browser, String field, String text) {
        WebElement input = find(browser, "dialog [name=" + field + "]");
        input.clear();
        input.sendKeys(text);
    }

    /** As a person does: the words stand over the radio button. */
    private static void choose(Browser browser, String name, String value) {
        browser.driver()
                .findElement(
                        By.xpath("//input[@name='" + name + "' and @value='" + value + "']/following-sibling::span"))
                .click();
    }

    private void fault(String state) {
        int status = products.confluence()
                .post("/rest/sandbox/1.0/faults")
                .as("admin")
                .json("{\"jira\": \"" + state + "\"}")
                .send()
                .statusCode();
        assertTrue("status " + status, status < 300);
    }
}
