package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.WikiPages.macro;

import java.io.IOException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** What people do with demands: except one, close all the same, hand over; and what was kept. */
public class PolicyInUseBrowserIT {

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);
    private Browser browser;

    @Before
    public void openBrowser() throws IOException {
        browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "bob");
    }

    @After
    public void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void demand_isExceptedOnTheIncidentsPageAndAskedForAgain() throws IOException {
        String key = products.declare("Excepted").get("key").asText();
        browser.open("/plugins/servlet/incidents/" + key);
        browser.driver()
                .findElement(By.cssSelector("#demand-lead [data-act=except]"))
                .click();
        browser.driver()
                .findElement(By.cssSelector("#demand-lead [name=reason]"))
                .sendKeys("All of us were in one room <b>");
        browser.screenshot("demand-except");
        browser.driver().findElement(By.cssSelector("#demand-lead form button")).click();
        browser.await(visibilityOfElementLocated(By.cssSelector("#demand-lead.incidents-demand-excepted")));
        assertTrue(browser.text("#demand-lead").contains("All of us were in one room <b>"));
        browser.screenshot("demand-excepted");
        browser.driver()
                .findElement(By.cssSelector("#demand-lead [data-act=undo]"))
                .click();
        browser.await(visibilityOfElementLocated(By.cssSelector("#demand-lead.incidents-demand-due")));
    }

    @Test
    public void closing_showsWhatIsStillAskedAndClosesAllTheSame() throws IOException {
        String key = products.declare("Closed early").get("key").asText();
        browser.open("/plugins/servlet/incidents/" + key);
        browser.driver().findElement(By.cssSelector(".incidents-close summary")).click();
        assertTrue(browser.text(".incidents-close-left").contains("Recovered"));
        browser.screenshot("closing");
        browser.driver()
                .findElement(By.cssSelector(".incidents-close-form [name=reason]"))
                .sendKeys("It was a test");
        browser.driver()
                .findElement(By.cssSelector(".incidents-close-form button"))
                .click();
        browser.await(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(".incidents-close-form")));
        assertEquals(
                "CLOSED",
                products.get(API + "/incidents/" + key, "bob").get("stage").asText());
    }

    @Test
    public void handover_movesTheLeadToWhoHasIt() throws IOException {
        String key = products.declare("Handed over").get("key").asText();
        String page = pages.make("Hand-over " + System.nanoTime(), macro("incident-handover") + macro("policy-report"));
        browser.open("/pages/viewpage.action?pageId=" + page);
        browser.screenshot("handover");
        browser.driver()
                .findElement(By.cssSelector(".incidents-take[data-incident='" + key + "']"))
                .click();
        browser.await(ExpectedConditions.invisibilityOfElementLocated(
                By.cssSelector(".incidents-take[data-incident='" + key + "']")));
        assertEquals(
                "bob",
                products.get(API + "/incidents/" + key, "bob").at("/lead/name").asText());
        browser.language("ja_JP");
        try {
            browser.open("/pages/viewpage.action?pageId=" + page);
            assertTrue(browser.text(".incidents-handover").contains("引き継ぎ"));
            browser.screenshot("handover-ja");
            browser.open("/plugins/servlet/incidents/" + key);
            browser.driver()
                    .findElement(By.cssSelector(".incidents-close summary"))
                    .click();
            browser.screenshot("incident-ja");
        } finally {
            browser.language("en_US");
        }
    }
}
