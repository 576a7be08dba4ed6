package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.json;

import java.io.IOException;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

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
            assertEquals("", browser.violations(".incidents-reporting"));
            browser.screenshot("reporting");
            browser.driver()
                    .findElement(By.cssSelector("[data-incidents-reporting-act=check]"))
                    .sendKeys(Keys.ENTER);
            browser.await(visibilityOfElementLocated(By.cssSelector(".aui-message-success")));
            browser.driver().findElement(By.name("address")).sendKeys("https://wiki.example/", Keys.ENTER);
            browser.await(visibilityOfElementLocated(By.cssSelector("[data-error=address]")));
            assertTrue(browser.text("[data-error=address]").contains("/hooks/jira/"));
            assertEquals("", browser.violations(".incidents-reporting"));
            browser.screenshot("reporting-refused");
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            assertEquals("", browser.violations(".incidents-reporting"));
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
    public void reminder_isAnsweredOnItsPage() throws IOException {
        String incident = pair.declare("Checkout errors after the 14:00 deployment");
        String issue = pair.item(incident, "Cap the retries of the payment client");
        try (Browser browser = Browser.at(pair.products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            String hostile = pair.item(incident, "Cap <b>retries</b> & jitter");
            browser.open("/plugins/servlet/incidents-answer/" + hostile);
            assertEquals("Cap <b>retries</b> & jitter", browser.text(".incidents-answer h1"));
            browser.open("/plugins/servlet/incidents-answer/" + issue + "?answer=notDoing");
            assertEquals("", browser.violations(".incidents-answer"));
            browser.screenshot("answer");
            browser.driver()
                    .findElement(By.cssSelector(".incidents-answer [type=submit]"))
                    .click();
            browser.await(visibilityOfElementLocated(By.cssSelector("[data-error=reason]")));
            browser.screenshot("answer-refused");
            browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
            assertEquals("", browser.violations(".incidents-answer"));
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
