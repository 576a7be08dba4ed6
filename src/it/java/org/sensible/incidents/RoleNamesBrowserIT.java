package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.elementToBeClickable;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/** Names that become roles on a whole page and come back, as the author does it, today and in another browser tomorrow. */
public class RoleNamesBrowserIT {

    private static final String PANEL = ".incidents-readiness";
    private static final By ANSWER = By.cssSelector(".incidents-readiness-roles [role=status]");
    private static final By BUTTON = By.cssSelector(".incidents-readiness-roles button");
    private static final String NAMED = "Bob Rivera should have looked";

    private final Products products = Products.shared();
    private String key;
    private String pageId;

    @Before
    public void alicesPageNamesBob() {
        ObjectNode wanted = Products.JSON.createObjectNode();
        wanted.put("title", "Names " + System.nanoTime()).put("severity", "SEV2");
        wanted.put("lead", "bob");
        key = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json(wanted.toString())
                                .send(),
                        201)
                .get("key")
                .asText();
        pageId = products.createPostmortem(key).get("pageId").asText();
        pages().write(
                        pageId,
                        "alice",
                        "<h2>What went badly</h2>",
                        "<h2>What went badly</h2><p>" + NAMED + ". <em>Alice Tanaka</em> told Bob Rivera.</p>");
    }

    @Test
    public void names_becomeRolesAndComeBackInAnotherBrowser() throws IOException {
        String before = pages().storage(pageId);
        try (Browser browser = alice()) {
            open(browser);
            browser.await(elementToBeClickable(BUTTON)).click();
            browser.await(textToBePresentInElementLocated(ANSWER, "Names that become roles on the whole page"));
            assertTrue(browser.text("#main-content").contains(NAMED));
            browser.await(elementToBeClickable(BUTTON)).click();
            browser.await(textToBePresentInElementLocated(ANSWER, "Names that are roles now: 4"));
            String page = browser.text("#main-content");
            assertTrue(page, page.contains("the lead should have looked. the first responder told the lead."));
            assertFalse(page, page.contains(NAMED));
            assertEquals("", browser.violations(PANEL));
            browser.screenshot("role-names", ".incidents-review");
        }
        try (Browser tomorrow = alice()) {
            open(tomorrow);
            tomorrow.await(textToBePresentInElementLocated(ANSWER, "Names that are roles now: 4"));
            tomorrow.await(elementToBeClickable(BUTTON)).click();
            tomorrow.await(textToBePresentInElementLocated(By.id("main-content"), NAMED));
            assertEquals("to the byte", before, pages().storage(pageId));
            tomorrow.await(textToBePresentInElementLocated(BUTTON, "Turn names into roles"));
        }
    }

    @Test
    public void pageThatBobChangedMeanwhile_isSaidAndLeftAsItIs() throws IOException {
        try (Browser browser = alice()) {
            turn();
            open(browser);
            browser.await(textToBePresentInElementLocated(BUTTON, "Undo"));
            pages().write(pageId, "bob", "<h2>Where we were lucky</h2>", "<h2>Where we were lucky</h2><p>Twice.</p>");
            String now = pages().storage(pageId);
            browser.driver().findElement(BUTTON).click();
            browser.await(textToBePresentInElementLocated(ANSWER, "The page was changed after version 3"));
            assertEquals(now, pages().storage(pageId));
            browser.language("ja_JP");
            try {
                open(browser);
                browser.await(textToBePresentInElementLocated(ANSWER, "ページ履歴のバージョン 2"));
                browser.await(textToBePresentInElementLocated(BUTTON, "名前を役割に置き換える"));
                browser.run("document.documentElement.setAttribute('data-color-mode', 'dark');");
                browser.screenshot("role-names-changed-ja-dark", ".incidents-review");
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void bob_isOfferedNothingOfIt() throws IOException {
        turn();
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            open(browser);
            browser.await(textToBePresentInElementLocated(By.cssSelector(".incidents-readiness-count"), "open"));
            assertTrue(browser.driver()
                    .findElements(By.cssSelector(".incidents-readiness-roles"))
                    .isEmpty());
            assertFalse(products.get(API + "/incidents/" + key + "/postmortem/readiness", "bob")
                    .has("roles"));
        }
    }

    private void turn() {
        json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/postmortem/roles")
                        .as("alice")
                        .json("{}")
                        .send(),
                200);
    }

    private Browser alice() throws IOException {
        Browser browser = Browser.at(products.confluenceUrl());
        browser.logIn("/login.action", "alice");
        return browser;
    }

    private void open(Browser browser) {
        browser.open("/pages/viewpage.action?pageId=" + pageId);
        browser.run("document.querySelector('" + PANEL + "').open = true");
    }

    private WikiPages pages() {
        return new WikiPages(products);
    }
}
