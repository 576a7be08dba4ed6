package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.sensible.sandbox.Http;

/** Jira's page of reporting and the page that answers a reminder, in a real browser. */
public class FollowThroughBrowserIT {

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final String PAGE = "/plugins/servlet/incidents-admin/reporting";

    private static ReportingPair pair;

    @BeforeClass
    public static void start() throws IOException {
        pair = ReportingPair.start(FOLDER.newFolder("home").toPath());
    }

    @AfterClass
    public static void stop() {
        pair.close();
    }

    private static void language(Browser browser, String locale) {
        browser.driver().findElement(By.cssSelector("#user-menu summary")).sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.elementToBeClickable(By.cssSelector("button[value=" + locale + "]")))
                .sendKeys(Keys.ENTER);
        browser.await(ExpectedConditions.presenceOfElementLocated(
                By.cssSelector("html[lang^=" + locale.substring(0, 2) + "]")));
    }

    @Test
    public void reporting_isSetUpCheckedAndEnded() throws IOException {
        try (Browser browser = Browser.at(pair.products.jiraUrl())) {
            browser.logIn("/login.jsp", "admin");
            browser.open(PAGE);
            assertEquals("", browser.violationsInBothThemes(".incidents-reporting"));
            browser.screenshot("reporting");
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-reporting-act=check]"))
                    .sendKeys(Keys.ENTER);
            browser.await(visibilityOfElementLocated(By.cssSelector(".aui-message-success")));
            browser.driver().findElement(By.name("address")).sendKeys("https://wiki.example/", Keys.ENTER);
            browser.await(visibilityOfElementLocated(By.cssSelector("[data-error=address]")));
            assertTrue(browser.text("[data-error=address]").contains("/hooks/jira/"));
            assertEquals("", browser.violationsInBothThemes(".incidents-reporting"));
            browser.screenshot("reporting-refused");
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            assertEquals("", browser.violationsInBothThemes(".incidents-reporting"));
            browser.screenshot("reporting-dark");
            language(browser, "ja_JP");
            browser.open(PAGE);
            assertTrue(browser.text(".incidents-reporting").contains("報告先"));
            browser.screenshot("reporting-ja");
            language(browser, "en_US");
            browser.open(PAGE);
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-reporting-act=off]"))
                    .click();
            browser.await(ExpectedConditions.alertIsPresent()).accept();
            browser.await(ExpectedConditions.invisibilityOfElementLocated(
                    By.cssSelector("[data-incidents-reporting-act=off]")));
            browser.screenshot("reporting-off");
        } finally {
            pair.setUpAnew();
        }
    }

    @Test
    public void time_toImprovementIsAColumnThatWhoWantsItSees() throws IOException {
        String incident = pair.declare("Checkout slow after the upgrade");
        String done = pair.item(incident, "Cap the retries");
        String open = pair.item(incident, "Add a replica");
        String learnt = Instant.now().minus(Duration.ofMinutes(61)).toString();
        json(
                pair.products
                        .confluence()
                        .call("PUT", API + "/incidents/" + incident + "/milestones/LEARNED")
                        .as("alice")
                        .json("{\"at\": \"" + learnt + "\"}")
                        .send(),
                200);
        pair.move(done, "Done");
        pair.tell();
        String page = new WikiPages(pair.products)
                .make("Items of " + incident, WikiPages.macro("action-items", "incident", incident));
        try (Browser browser = Browser.at(pair.products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(visibilityOfElementLocated(By.cssSelector(".incidents-items[data-ready]")));
            browser.driver().findElement(By.cssSelector("[data-view=list]")).click();
            assertEquals(
                    0,
                    browser.driver()
                            .findElements(By.cssSelector("th[data-column=tti]"))
                            .size());
            browser.driver()
                    .findElement(By.cssSelector(".incidents-columns summary"))
                    .click();
            browser.driver().findElement(By.cssSelector("[data-hide=tti]")).click();
            browser.await(textToBePresentInElementLocated(cell(done), "1 h 1 min"));
            assertEquals("Pending", browser.driver().findElement(cell(open)).getText());
            browser.screenshot("action-items-times", ".incidents-items");
            assertEquals("", browser.violationsInBothThemes(".incidents-items"));
        }
    }

    @Test
    public void board_showsTotalsAndThatNothingIsSentByMail() throws IOException {
        String incident = pair.declare("Checkout without mail");
        pair.move(pair.item(incident, "Cap the retries"), "Done");
        pair.item(incident, "Add a replica");
        mail("none");
        String page = new WikiPages(pair.products).make("Board without mail", WikiPages.macro("incident-board"));
        try (Browser browser = Browser.at(pair.products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            String board = "/pages/viewpage.action?pageId=" + page;
            browser.open(board);
            browser.await(textToBePresentInElementLocated(
                    By.cssSelector("[data-incident=" + incident + "]"), "Action items: 1 of 2 done"));
            browser.await(textToBePresentInElementLocated(By.cssSelector(".incidents-board"), "not sent by mail"));
            browser.screenshot("board-not-sent");
            assertEquals("", browser.violationsInBothThemes(".incidents-board"));
            browser.language("ja_JP");
            browser.open(board);
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            browser.screenshot("board-not-sent-ja-dark");
            browser.language("en_US");
        } finally {
            mail("ok");
        }
    }

    /** In both products; Confluence hears of Jira's with the next complete list. */
    private static void mail(String state) {
        for (Http product : List.of(pair.products.confluence(), pair.products.jira())) {
            json(
                    product.post("/rest/sandbox/1.0/faults")
                            .as("admin")
                            .json("{\"mail\": \"" + state + "\"}")
                            .send(),
                    200);
        }
        json(
                pair.products
                        .jira()
                        .post(ReportingPair.REPORTING + "/list")
                        .as("admin")
                        .json("{}")
                        .send(),
                200);
        pair.tell();
    }

    private static By cell(String issue) {
        return By.cssSelector("tr[data-key='" + issue + "'] td[data-column=tti]");
    }

    @Test
    public void reminder_isAnsweredOnItsPage() throws IOException {
        String incident = pair.declare("Checkout errors after the 14:00 deployment");
        String issue = pair.item(incident, "Cap the retries of the payment client");
        try (Browser browser = Browser.at(pair.products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            String hostile = pair.item(incident, "Cap <b>retries</b> & jitter");
            browser.open("/plugins/servlet/incidents-answer/" + hostile);
            assertEquals("Cap <b>retries</b> & jitter", browser.text(".incidents-answer h1"));
            browser.open("/plugins/servlet/incidents-answer/" + issue + "?answer=notDoing");
            assertEquals("", browser.violationsInBothThemes(".incidents-answer"));
            browser.screenshot("answer");
            browser.driver()
                    .findElement(By.cssSelector(".incidents-answer [type=submit]"))
                    .click();
            browser.await(visibilityOfElementLocated(By.cssSelector("[data-error=reason]")));
            browser.screenshot("answer-refused");
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            assertEquals("", browser.violationsInBothThemes(".incidents-answer"));
            browser.screenshot("answer-dark");
            browser.language("ja_JP");
            browser.open("/plugins/servlet/incidents-answer/" + issue + "?answer=later");
            browser.screenshot("answer-ja");
            browser.language("en_US");
            browser.open("/plugins/servlet/incidents-answer/" + issue + "?answer=notDoing");
            browser.driver().findElement(By.name("reason")).sendKeys("The new client has it built in");
            browser.driver()
                    .findElement(By.cssSelector(".incidents-answer [type=submit]"))
                    .click();
            browser.await(visibilityOfElementLocated(By.cssSelector(".aui-message-success")));
        }
        assertEquals(
                "notDoing",
                json(
                                pair.products
                                        .jira()
                                        .get("/rest/api/2/issue/" + issue + "/properties/incidents.action-item")
                                        .as("alice")
                                        .send(),
                                200)
                        .at("/value/commitment")
                        .asText());
    }
}
