package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;
import static org.sensible.incidents.WikiPages.macro;

import java.io.IOException;
import org.jsoup.Jsoup;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A hand-over between alice in Tokyo and bob in San Francisco: each reads what the other left, by the own clock. */
public class HandoverBrowserIT {

    private static Products products;
    private static String page;

    @BeforeClass
    public static void start() {
        products = Products.start(Products.project()
                .resolve("target/it-handover-" + ProcessHandle.current().pid()));
        CoveredTeam.putInForce(products);
        page = new WikiPages(products).make("Hand-over", "<h2>When work begins</h2>" + macro("incident-handover"));
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void each_readsTheOwnDutiesAndWhatChangedByTheOwnClock() {
        String key = declare("Checkout is slow");
        send("POST", "/incidents/" + key + "/status", "alice", "{\"text\": \"Half of the carts time out\"}", 201);
        send(
                "POST",
                "/incidents/" + key + "/demands/engaged/exception",
                "alice",
                "{\"reason\": \"we were all there\"}",
                200);
        String postmortem = products.createPostmortem(key).get("url").asText();
        String review = "/incidents/" + key + "/postmortem";
        send("PUT", review, "alice", "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\"]}", 200);

        String bobs = handover("bob");
        assertTrue(bobs, bobs.contains("At work now") || bobs.contains("Nobody is at work now"));
        assertTrue(bobs, bobs.contains("Your review of “" + key + " Postmortem: Checkout is slow”"));
        assertTrue(bobs, bobs.contains("Review asked of Bob Rivera"));
        assertTrue(bobs, bobs.contains("Last status update"));
        assertTrue(bobs, bobs.contains("Half of the carts time out"));
        assertTrue(bobs, bobs.matches("(?s).*engaged[^:]*: Excepted.*"));
        assertTrue(
                "by the clock of San Francisco: " + changed("bob", key),
                changed("bob", key).matches("(?s).*\\d P[SD]T.*"));
        assertFalse(changed("bob", key), changed("bob", key).contains("JST"));
        String alices = handover("alice");
        assertFalse("nobody reviews the own page", alices.contains("Your review of “" + key));
        assertTrue(changed("alice", key), changed("alice", key).contains("JST"));

        send("POST", review + "/reviews", "bob", "{\"decision\": \"changes\", \"comment\": \"Say how many <b>\"}", 200);
        alices = handover("alice");
        assertTrue(alices, alices.contains("A reviewer asks you to change “" + key + " Postmortem"));
        assertTrue(alices, alices.contains("Bob Rivera asks for a change “Say how many <b>”"));
        assertTrue("the reviewer's word is still waited for", handover("bob").contains("Your review of “" + key));

        send("POST", review + "/reviews", "bob", "{\"decision\": \"approve\"}", 200);
        assertFalse(handover("bob").contains("Your review of “" + key));
        alices = handover("alice");
        assertFalse(alices, alices.contains("A reviewer asks you to change"));
        assertTrue(alices, alices.contains("The last open approval was given"));
        assertTrue("a page behind it", postmortem.startsWith("http"));
    }

    @Test
    public void whoMaySeeNothing_readsNothingOfIt() {
        String key = declare("For the team alone");
        products.createPostmortem(key);
        send(
                "PUT",
                "/incidents/" + key + "/postmortem",
                "alice",
                "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"carol\"]}",
                200);
        assertTrue(handover("carol").contains("Your review of “" + key));
        send("PUT", "/incidents/" + key + "/restriction", "alice", "{\"users\": [\"alice\", \"bob\"]}", 200);
        String carols = handover("carol");
        assertFalse(carols, carols.contains(key));
    }

    @Test
    public void iHaveIt_movesTheLeadAndTheOthersSeeWho() throws IOException {
        String key = declare("Search is down");
        send(
                "POST",
                "/incidents/" + key + "/status",
                "alice",
                "{\"text\": \"Half of the queries fail. We are rolling back; we need a hand from billing.\"}",
                201);
        products.createPostmortem(key);
        send(
                "PUT",
                "/incidents/" + key + "/postmortem",
                "alice",
                "{\"state\": \"IN_REVIEW\", \"reviewers\": [\"bob\", \"carol\"]}",
                200);
        send("POST", "/incidents/" + key + "/postmortem/reviews", "carol", "{\"decision\": \"approve\"}", 200);
        String take = ".incidents-take[data-incident='" + key + "']";
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            browser.open("/pages/viewpage.action?pageId=" + page);
            WebElement button = browser.await(presenceOfElementLocated(By.cssSelector(take)));
            assertEquals("", browser.violations(".incidents-handover"));
            browser.screenshot("handover", ".incidents-handover");
            button.sendKeys(Keys.ENTER);
            browser.await(stalenessOf(button));
            browser.await(presenceOfElementLocated(By.cssSelector("article[data-incident='" + key + "']")));
            assertEquals(0, browser.driver().findElements(By.cssSelector(take)).size());
            browser.run("document.documentElement.dataset.colorMode = 'dark'");
            assertEquals("", browser.violations(".incidents-handover"));
            browser.screenshot("handover-dark", ".incidents-handover");
            browser.language("ja_JP");
            try {
                browser.open("/pages/viewpage.action?pageId=" + page);
                browser.screenshot("handover-ja", ".incidents-handover");
            } finally {
                browser.language("en_US");
            }
        }
        assertEquals(
                "bob",
                products.get(API + "/incidents/" + key, "alice")
                        .at("/lead/name")
                        .asText());
        assertTrue(changed("alice", key), changed("alice", key).contains("Bob Rivera"));
        String paper = products.confluence()
                .get("/exportword?pageId=" + page)
                .as("alice")
                .text();
        assertTrue(paper, paper.contains("Search is down"));
        assertFalse(paper, paper.contains("<button"));
    }

    private static String declare(String title) {
        return send(
                "POST",
                "/incidents",
                "alice",
                "{\"title\": \"" + title + "\", \"severity\": \"SEV2\", \"lead\": \"alice\"}",
                201);
    }

    private static String send(String method, String path, String user, String body, int status) {
        return json(
                        products.confluence()
                                .call(method, API + path)
                                .as(user)
                                .json(body)
                                .send(),
                        status)
                .path("key")
                .asText();
    }

    private static String handover(String user) {
        return Jsoup.parse(products.view(page, user)).text();
    }

    private static String changed(String user, String key) {
        return Jsoup.parse(products.view(page, user))
                .select("article[data-incident=" + key + "]")
                .text();
    }
}
