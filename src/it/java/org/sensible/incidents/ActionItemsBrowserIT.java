package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import java.io.IOException;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Action items in a real browser: one is added on the postmortem, and classified anew beside its issue in Jira. */
public class ActionItemsBrowserIT {

    private final Products products = Products.shared();

    @Test
    public void item_isAddedOnThePageAndClassifiedInJira() throws IOException {
        String incident =
                products.declare("Checkout fails for card payments").get("key").asText();
        String pageId = products.createPostmortem(incident).get("pageId").asText();
        raise(incident, "Page when card failures alone pass 2 % for 3 minutes", "high", "S", "high", "high");
        raise(incident, "Let the lead switch card payments off by flag", "high", "L", "high", "medium");
        raise(incident, "Load-test every upgrade of a client library", "high", "XL", "low", "low");
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/pages/viewpage.action?pageId=" + pageId);
            click(browser, ".incidents-items-open");
            assertEquals(
                    "OPS",
                    browser.driver()
                            .findElement(By.cssSelector(".incidents-items-form [name=project]"))
                            .getAttribute("value"));
            type(browser, "summary", "Improve <b>monitoring</b>");
            type(browser, "assignee", "nobody-of-that-name");
            browser.screenshot("action-items-form");
            click(browser, ".incidents-items-form [type=submit]");
            browser.await(ExpectedConditions.visibilityOfElementLocated(
                    By.cssSelector(".incidents-items-form [data-error=assignee]")));
            type(browser, "assignee", "bob");
            click(browser, ".incidents-items-form [type=submit]");
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(".incidents-matrix"), "Improve <b>monitoring</b>"));
            browser.screenshot("action-items");
            String issue = browser.driver()
                    .findElement(By.xpath("//article[contains(., 'Improve <b>monitoring</b>')]//a"))
                    .getAttribute("href");
            classify(issue);
        }
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

    private void raise(String incident, String summary, String importance, String size, String urgency, String sure) {
        String body = Products.JSON
                .createObjectNode()
                .put("summary", summary)
                .put("project", "OPS")
                .set(
                        "isu",
                        Products.JSON
                                .createObjectNode()
                                .put("importance", importance)
                                .put("size", size)
                                .put("urgency", urgency)
                                .put("confidence", sure))
                .toString();
        json(
                products.confluence()
                        .post(API + "/incidents/" + incident + "/action-items")
                        .as("alice")
                        .json(body)
                        .send(),
                201);
    }

    private static void click(Browser browser, String css) {
        browser.driver().findElement(By.cssSelector(css)).click();
    }

    private static void type(Browser browser, String field, String text) {
        var input = browser.driver().findElement(By.cssSelector(".incidents-items-form [name=" + field + "]"));
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
}
