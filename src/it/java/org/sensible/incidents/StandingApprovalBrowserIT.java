package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import java.io.IOException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/** A page that changes after bob approved it: he is asked whether his approval stands, and only where readers see a difference. */
public class StandingApprovalBrowserIT {

    private static final String PANEL = ".incidents-review";
    private static final String ASKED = ".incidents-review-stands";

    private final Products products = Products.shared();
    private final WikiPages pages = new WikiPages(products);
    private String path;
    private String pageId;
    private Browser browser;

    @Before
    public void bobApproved() throws IOException {
        String key = products.declare("Approved before").get("key").asText();
        path = API + "/incidents/" + key + "/postmortem";
        pageId = products.createPostmortem(key).get("pageId").asText();
        send("PUT", path, "alice", "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\"]}");
        send("POST", path + "/reviews", "bob", "{\"decision\": \"approve\", \"version\": 1}");
        browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "bob");
    }

    @After
    public void closeBrowser() {
        browser.close();
    }

    @Test
    public void changeThatReadersSee_isAskedAboutAndApprovedAgain() throws IOException {
        pages.write(pageId, "alice", "<h2>Impact</h2>", "<h2>Impact</h2><p>312 payments failed.</p>");
        open();
        String asked = browser.text(ASKED);
        assertTrue(asked, asked.startsWith("You approved version 1; the page is at version 2 now. Changed since: "));
        assertTrue(asked, asked.contains("Impact") && asked.endsWith("Does your approval still stand?"));
        assertEquals("", browser.violations(PANEL));
        browser.screenshot("approval-stands", PANEL);
        browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
        browser.screenshot("approval-stands-dark", PANEL);
        inJapanese();
        open();
        browser.driver().findElement(By.cssSelector("[data-act=approve]")).click();
        browser.await(textToBePresentInElementLocated(By.cssSelector(PANEL), "APPROVED V2"));
        assertNotAsked();
        assertEquals("REVIEWED", state());
    }

    @Test
    public void changeThatMatters_isAnsweredWithNoAndOpensTheReviewAgain() {
        pages.write(pageId, "alice", "<h2>Contributing factors</h2>", "<h2>Contributing factors</h2><p>The pool.</p>");
        open();
        browser.driver()
                .findElement(By.cssSelector("[data-act=open][data-form=changes]"))
                .click();
        browser.await(visibilityOfElementLocated(By.name("comment"))).sendKeys("It was the retries, not the pool");
        browser.driver()
                .findElement(By.cssSelector("form[data-form=changes] [type=submit]"))
                .click();
        browser.await(textToBePresentInElementLocated(By.cssSelector(PANEL), "ASKS A CHANGE"));
        assertTrue(browser.text(PANEL).contains("It was the retries, not the pool"));
        assertEquals("IN_REVIEW", state());
        String incident = path.substring(0, path.lastIndexOf('/'));
        assertEquals(
                "what was learnt stays learnt",
                "set",
                products.get(incident, "bob").at("/milestones/LEARNED/state").asText());
    }

    @Test
    public void changeThatNoReaderSees_isNotAskedAbout() {
        pages.write(pageId, "alice", "<h2>Impact</h2>", "\n<h2><strong>Impact</strong></h2>\n<!-- tidied -->");
        open();
        assertTrue(browser.text(PANEL).contains("read version 1 of 2"));
        assertNotAsked();
        pages.write(pageId, "alice", "<!-- tidied -->", "<p>12 people.</p>");
        open();
        assertTrue(browser.text(ASKED).startsWith("You approved version 1; the page is at version 3 now."));
    }

    private void inJapanese() throws IOException {
        browser.language("ja_JP");
        try {
            open();
            assertTrue(browser.text(ASKED), browser.text(ASKED).endsWith("承認はこのまま有効ですか?"));
            browser.screenshot("approval-stands-ja", PANEL);
        } finally {
            browser.language("en_US");
        }
    }

    private void assertNotAsked() {
        assertTrue(browser.driver().findElements(By.cssSelector(ASKED)).isEmpty());
        assertTrue(browser.driver()
                .findElements(By.cssSelector("[data-act=approve]"))
                .isEmpty());
    }

    private void open() {
        browser.open("/pages/viewpage.action?pageId=" + pageId);
    }

    private String state() {
        return products.get(path, "alice").get("state").asText();
    }

    private void send(String method, String address, String user, String body) {
        json(products.confluence().call(method, address).as(user).json(body).send(), 200);
    }
}
