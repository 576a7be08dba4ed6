package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.invisibilityOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Declaring from a page, seeing it on the board, and leading it, as a person at a browser does. */
public class DeclareBrowserIT {

    private static final By FORM = By.cssSelector(".incidents-declare-panel");
    private static final By SAID = By.cssSelector(".incidents-declared");

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);
    private Browser browser;

    @Before
    public void openBrowser() throws IOException {
        browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "alice");
    }

    @After
    public void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    public void declared_isOnTheBoardAndCanBeLed() throws IOException {
        String title = "Receipts are not mailed <b>" + System.nanoTime() + "</b>";
        openPage("Board of " + title.hashCode(), macro("declare-incident") + macro("incident-board", "limit", "100"));
        browser.driver().findElement(By.cssSelector(".incidents-declare-open")).click();
        browser.await(visibilityOfElementLocated(FORM));
        severity("SEV1").click();
        WebElement field = title();
        field.sendKeys(title);
        browser.screenshot("declare");
        field.sendKeys(Keys.ENTER);
        browser.await(visibilityOfElementLocated(SAID));
        JsonNode declared = declared(title, 1);
        String key = declared.get("key").asText();
        assertTrue(browser.text(".incidents-declared").contains(key + " is declared; you are the lead."));
        assertEquals("alice", declared.at("/lead/name").asText());
        assertFalse(
                "what was left open stays open",
                declared.at("/milestones/STARTED").has("at"));
        browser.driver().navigate().refresh();
        String row = browser.text("tr[data-incident='" + key + "']");
        assertTrue(row, row.contains(title) && row.contains("Alice") && row.contains("Detection"));
        browser.screenshot("board");
        lead(key);
    }

    @Test
    public void escape_closesAndKeepsTheText() {
        openPage("Escape " + System.nanoTime(), macro("declare-incident"));
        WebElement opener = browser.driver().findElement(By.cssSelector(".incidents-declare-open"));
        opener.click();
        title().sendKeys("Half a thought");
        title().sendKeys(Keys.ESCAPE);
        browser.await(invisibilityOfElementLocated(FORM));
        assertEquals("false", opener.getAttribute("aria-expanded"));
        opener.click();
        assertEquals("Half a thought", title().getDomProperty("value"));
    }

    @Test
    public void secondClick_declaresNothingMore() throws IOException {
        String title = "Twice " + System.nanoTime();
        openPage(title, macro("declare-incident"));
        browser.driver().findElement(By.cssSelector(".incidents-declare-open")).click();
        title().sendKeys(title);
        severity("SEV4").click();
        browser.run("var form = document.querySelector('.incidents-declare-form');"
                + "form.requestSubmit(); form.requestSubmit();");
        browser.await(visibilityOfElementLocated(SAID));
        declared(title, 1);
    }

    @Test
    public void refusal_isToldAtItsFieldAndKeepsTheText() {
        openPage("Refusal " + System.nanoTime(), macro("declare-incident"));
        browser.driver().findElement(By.cssSelector(".incidents-declare-open")).click();
        title().sendKeys("Too early");
        severity("SEV4").click();
        browser.run("document.querySelector('[name=startedAt]').value = '1960-01-01T00:00'");
        title().sendKeys(Keys.ENTER);
        browser.await(visibilityOfElementLocated(By.cssSelector("[data-error=startedAt]")));
        assertEquals("Too early", title().getDomProperty("value"));
    }

    @Test
    public void similarIncident_isHinted() {
        String word = "zebra" + System.nanoTime();
        String key = products.declare("The " + word + " is down").get("key").asText();
        openPage("Similar " + word, macro("declare-incident"));
        browser.driver().findElement(By.cssSelector(".incidents-declare-open")).click();
        title().sendKeys("no " + word);
        browser.await(visibilityOfElementLocated(By.cssSelector(".incidents-similar a")));
        assertTrue(browser.text(".incidents-similar").contains(key + " is open"));
    }

    /** On the incident's own page: says that work began, and tells the others. */
    private void lead(String key) throws IOException {
        browser.open("/plugins/servlet/incidents/" + key);
        browser.driver().findElement(By.cssSelector("[data-step=engaged]")).click();
        browser.await(presenceOfElementLocated(By.cssSelector("#demand-engaged.incidents-demand-kept")));
        browser.driver().findElement(By.name("text")).sendKeys("Condition <i>red</i>");
        browser.driver()
                .findElement(By.cssSelector(".incidents-status-form [type=submit]"))
                .click();
        browser.await(presenceOfElementLocated(By.cssSelector("tr.incidents-event-status")));
        assertTrue(browser.text(".incidents-timeline-table").contains("Condition <i>red</i>"));
        browser.screenshot("incident-summary");
    }

    private void openPage(String title, String storage) {
        browser.open("/pages/viewpage.action?pageId=" + pages.make(title, storage));
    }

    private WebElement title() {
        return browser.driver().findElement(By.cssSelector(".incidents-declare [name=title]"));
    }

    private WebElement severity(String name) {
        return browser.driver().findElement(By.cssSelector("[name=severity][value=" + name + "]"));
    }

    /** The incident of that title, of which there must be so many. */
    private JsonNode declared(String title, int count) {
        JsonNode found = products.get(API + "/incidents?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8), "alice")
                .get("values");
        assertEquals(count, found.size());
        return found.get(0);
    }
}
