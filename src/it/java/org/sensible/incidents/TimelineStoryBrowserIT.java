package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;

/** A night's story as the macro tells it to people of two zones, in both languages and in the dark. */
public class TimelineStoryBrowserIT {

    private static final String STORY = ".incidents-timeline-table";
    private static final By COUNT = By.cssSelector("[data-count]:not(:empty)");

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

    private static void tell(ArrayNode events, String at, String kind, String text, String who) {
        events.addObject()
                .put("id", at + "/" + kind)
                .put("at", "2026-10-31T" + at + "Z")
                .put("kind", kind)
                .put("text", text)
                .put("author", who)
                .put("link", "https://alerts.example/" + at.replace(":", ""))
                .put("alert", kind.equals("alert") || kind.equals("resolved") ? "errors" : null);
    }

    /** An alert that fires again and again past midnight in Tokyo, somebody who takes it, and a roll-back. */
    private void story(String key) {
        ArrayNode events = Products.JSON.createArrayNode();
        for (int minute = 2; minute < 44; minute += 3) {
            tell(events, String.format("14:%02d:10", minute), "alert", "[FIRING] Checkout answers 5xx", "Alertmanager");
        }
        tell(events, "13:58:02", "deploy", "checkout 2.14.0 to production: success", "deploy-bot");
        tell(events, "14:05:40", "ack", "[ACKNOWLEDGED] Checkout answers 5xx (#4711)", "Alice Tanaka");
        tell(events, "14:09:15", "message", "Errors began with checkout 2.14.0, looking at its config", "Alice Tanaka");
        tell(events, "14:11:31", "message", "Only cards are hurt; bank transfers go through", "Bob Miller");
        tell(events, "14:19:04", "decision", "Decision: roll back to 2.13.2, find the cause tomorrow", "Alice Tanaka");
        tell(events, "14:31:22", "rollback", "checkout 2.13.2 to production: success", "deploy-bot");
        tell(events, "15:04:50", "status", "Resolved: card payments work again for everybody", "status page");
        tell(events, "15:01:10", "resolved", "[RESOLVED] Checkout answers 5xx", "Alertmanager");
        String token = Products.json(
                        products.confluence()
                                .post(API + "/hooks/tokens")
                                .as("admin")
                                .json("{\"source\": \"generic\", \"name\": \"story\"}")
                                .send(),
                        201)
                .get("token")
                .asText();
        Products.json(
                products.confluence()
                        .post(API + "/hooks/generic/" + token + "?incident=" + key)
                        .bytes("application/json", events.toString().getBytes(StandardCharsets.UTF_8))
                        .send(),
                200);
    }

    private String text(String css) {
        return browser.text(css);
    }

    @Test
    public void story_isToldInBothLanguages() throws IOException {
        String key = products.declare("Card payments fail").get("key").asText();
        story(key);
        String page = pages.make(
                "Card payments fail " + System.nanoTime(),
                macro("incident-timeline", "incident", key, "zones", "Asia/Tokyo,America/Los_Angeles"));
        browser.open("/pages/viewpage.action?pageId=" + page);
        browser.await(visibilityOfElementLocated(COUNT));
        assertEquals(
                "the fourteen alerts are one row",
                1,
                browser.driver()
                        .findElements(By.xpath("//tr[@data-event and contains(., '[FIRING]')]"))
                        .size());
        assertTrue(text(STORY), text(STORY).contains("Sun 1 Nov 2026\n00:01"));
        browser.screenshot("timeline-story");
        browser.run("document.documentElement.setAttribute('data-color-mode', 'dark')");
        browser.screenshot("timeline-story-dark");
        browser.language("ja_JP");
        try {
            browser.open("/pages/viewpage.action?pageId=" + page);
            browser.await(visibilityOfElementLocated(COUNT));
            browser.await(textToBePresentInElementLocated(By.cssSelector(STORY), "14"));
            browser.screenshot("timeline-story-ja");
        } finally {
            browser.language("en_US");
        }
    }
}
