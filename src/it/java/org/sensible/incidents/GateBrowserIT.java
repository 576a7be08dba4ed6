package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import java.io.IOException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** An administrator holds incidents up in Jira until their demands are kept, and alice goes on with a reason. */
public class GateBrowserIT {

    private static final String SUBMIT = "#issue-workflow-transition-submit";
    private static final String ERROR = ".aui-message-error";

    private final Products products = Products.shared();
    private final WorkflowOfJira workflow = new WorkflowOfJira(products);
    private String issue;
    private String incident;

    @Before
    public void incidentWithAnIssueOfItsOwn() {
        workflow.letGo();
        issue = json(
                        products.jira()
                                .post("/rest/api/2/issue")
                                .as("alice")
                                .json(
                                        "{\"fields\": {\"project\": {\"key\": \"OPS\"}, \"issuetype\": {\"name\": \"Task\"},"
                                                + " \"summary\": \"Checkout fails for card payments\"}}")
                                .send(),
                        201)
                .get("key")
                .asText();
        incident = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Checkout fails for card payments\", \"severity\": \"SEV1\","
                                        + " \"jiraIssue\": \"" + issue + "\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
    }

    @After
    public void nobodyElseIsHeldUp() {
        workflow.letGo();
    }

    @Test
    public void issue_isHeldUpAndGoesOnWithAReason() throws IOException {
        try (Browser browser = Browser.at(products.jiraUrl())) {
            browser.logIn("/login.jsp", "admin");
            browser.open(WorkflowOfJira.addressToAdd());
            WebElement chosen = browser.driver().findElement(By.id("incidents-gate-all"));
            assertTrue(chosen.isSelected());
            chosen.sendKeys(Keys.ARROW_DOWN);
            assertTrue(browser.driver().findElement(By.id("incidents-gate-due")).isSelected());
            assertEquals("", browser.violations(".workflow-add"));
            browser.screenshot("gate-editor-form");
            browser.driver()
                    .findElement(By.cssSelector(".workflow-add > button"))
                    .sendKeys(Keys.ENTER);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.id("workflow-validators"), "Nothing may be due"));
            browser.screenshot("gate-editor");
        }
        try (Browser browser = Browser.at(products.jiraUrl())) {
            browser.logIn("/login.jsp", "alice");
            browser.open("/browse/" + issue);
            browser.driver()
                    .findElement(By.cssSelector("#opsbar-opsbar-transitions button[value='31']"))
                    .sendKeys(Keys.ENTER);
            press(browser, SUBMIT);
            browser.await(ExpectedConditions.textToBePresentInElementLocated(
                    By.cssSelector(ERROR), incident + " is not done yet."));
            browser.screenshot("gate-held-up");
            browser.driver().findElement(By.id("comment")).sendKeys("Override:");
            press(browser, SUBMIT);
            browser.await(
                    ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(ERROR), "The reason is missing"));
            browser.driver()
                    .findElement(By.id("comment"))
                    .sendKeys(" the lead is on a plane, and names a deputy on Monday");
            press(browser, SUBMIT);
            browser.await(ExpectedConditions.presenceOfElementLocated(By.id("activitymodule")));
            assertTrue(browser.text("#activitymodule").contains("Override: the lead is on a plane"));
        }
        String timeline = products.get(API + "/incidents/" + incident + "/timeline?all=true", "bob")
                .toString();
        assertTrue(timeline, timeline.contains(issue + " went on in Jira although this is open"));
    }

    @Test
    public void japaneseAndDarkReaders_readItToo() throws IOException {
        workflow.holdUp("all", true);
        try (Browser browser = Browser.at(products.jiraUrl())) {
            browser.logIn("/login.jsp", "admin");
            browser.driver().manage().addCookie(new Cookie("sandbox.colour", "dark", "/"));
            browser.open(WorkflowOfJira.addressToAdd() + "&locale=ja_JP");
            assertTrue(browser.text("main").contains("インシデントポリシーが課題のインシデントに求めることが、すべて完了している必要があります。"));
            assertEquals("", browser.violations(".workflow-add"));
            browser.screenshot("gate-editor-ja-dark");
        }
    }

    private static void press(Browser browser, String css) {
        browser.await(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
        WebElement pressed = browser.driver().findElement(By.cssSelector(css));
        pressed.sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.stalenessOf(pressed));
    }
}
