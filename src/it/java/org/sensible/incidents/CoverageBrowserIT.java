package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.not;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sensible.sandbox.Http;

/**
 * What follows from a policy page that says who works when: the week's picture, who is told of a new incident. In products of its
 * own, since what is in force there is in force for everybody.
 */
public class CoverageBrowserIT {

    private static final By WEEK = By.cssSelector(".incidents-coverage-week");

    private static Products products;
    private static String page;

    @BeforeClass
    public static void putPolicyInForce() {
        products = Products.start(Products.project()
                .resolve("target/it-coverage-" + ProcessHandle.current().pid()));
        page = CoveredTeam.putInForce(products);
    }

    @AfterClass
    public static void stop() {
        products.close();
    }

    @Test
    public void week_isDrawnUnderTheTableInBothLanguages() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            show(browser);
            String said = browser.text(".incidents-coverage");
            assertTrue(said, said.contains("hours covered") && said.contains("expected time to engagement"));
            assertEquals("a row for each day", 7, count(browser, ".incidents-coverage-table tbody tr"));
            assertEquals("a clock", 1, count(browser, ".incidents-coverage-clock"));
            assertEquals("", browser.violations(".incidents-coverage"));
            showWorkingDay(browser);
            browser.screenshot("coverage", ".incidents-coverage");
            browser.run("document.documentElement.dataset.colorMode = 'dark'");
            assertEquals("", browser.violations(".incidents-coverage"));
            browser.screenshot("coverage-dark", ".incidents-coverage");
            browser.language("ja_JP");
            try {
                show(browser);
                assertTrue(browser.text(".incidents-coverage").contains("対応可能"));
                showWorkingDay(browser);
                browser.screenshot("coverage-ja", ".incidents-coverage");
            } finally {
                browser.language("en_US");
            }
        }
    }

    @Test
    public void anotherWeek_isShownWithoutLeavingThePage() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            show(browser);
            String range = browser.text(".incidents-coverage-range");
            press(browser, "[data-coverage-step=next]");
            browser.await(not(textToBe(By.cssSelector(".incidents-coverage-range"), range)));
            assertEquals(
                    "the focus stays on the button",
                    "next",
                    browser.ask("return document.activeElement.dataset.coverageStep"));
            press(browser, "[data-coverage-step=today]");
            browser.await(textToBe(By.cssSelector(".incidents-coverage-range"), range));
            assertEquals(0, count(browser, "[data-coverage-step=today]"));
            String first = browser.text(".incidents-coverage-table tbody th");
            browser.driver()
                    .findElement(By.cssSelector(".incidents-coverage-table tbody th button"))
                    .sendKeys(Keys.ENTER);
            browser.await(presenceOfElementLocated(
                    By.cssSelector(".incidents-coverage-table tbody tr:first-child.incidents-coverage-shown")));
            String day = browser.text(".incidents-coverage-day h4");
            assertTrue(day + " of " + first, first.startsWith(day));
        }
    }

    @Test
    public void onePersonMore_isTriedOnThePageAndStoredNowhere() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "carol");
            show(browser);
            String before = browser.text(".incidents-coverage-sum");
            showWorkingDay(browser);
            press(browser, "[data-coverage-try]");
            browser.await(presenceOfElementLocated(By.cssSelector(".incidents-coverage-compare")));
            assertTrue(browser.text(".incidents-coverage-compare").contains(before));
            assertNotEquals(before, browser.text(".incidents-coverage-sum"));
            assertTrue("a lane of its own", count(browser, ".incidents-coverage-week .incidents-coverage-plus") > 0);
            browser.screenshot("coverage-change", ".incidents-coverage");
            assertEquals("", browser.violations(".incidents-coverage"));
            WebElement zone = browser.driver().findElement(By.cssSelector(".incidents-coverage-form [name=zone]"));
            zone.clear();
            zone.sendKeys("Mars/Olympus", Keys.ENTER);
            browser.await(textToBe(
                    By.cssSelector(".incidents-coverage-problem"),
                    "Expected a time zone such as Europe/Berlin, got Mars/Olympus."));
            zone.clear();
            zone.sendKeys("Asia/Kolkata", Keys.ENTER);
            browser.await(textToBePresentInElementLocated(By.cssSelector(".incidents-coverage-compare"), "Kolkata"));
            press(browser, "[data-coverage-without]");
            browser.await(textToBe(By.cssSelector(".incidents-coverage-sum"), before));
            assertEquals(0, count(browser, ".incidents-coverage-compare"));
            show(browser);
            assertEquals(before, browser.text(".incidents-coverage-sum"));
        }
    }

    @Test
    public void panel_isAskedForByWhoMayViewThePageAlone() {
        String path = "/plugins/servlet/incidents-coverage?page=" + page;
        assertEquals("to the log-in page", 302, products.confluence().get(path).status());
        assertEquals(404, products.confluence().get(path).as("mallory").status());
        assertEquals(
                404,
                products.confluence()
                        .get("/plugins/servlet/incidents-coverage?page=999")
                        .as("bob")
                        .status());
        assertEquals(
                400, products.confluence().get(path + "&day=tomorrow").as("bob").status());

        String autumn =
                products.confluence().get(path + "&day=2026-11-04").as("carol").text();
        assertTrue(autumn, autumn.contains("Los Angeles: the clocks go back by 1 h on Sun 1 Nov 2026."));
        assertTrue(autumn, autumn.contains("82 of 168 hours covered"));
    }

    @Test
    public void onPaper_theTableStandsForThePictures() {
        String word = products.confluence()
                .get("/exportword?pageId=" + page)
                .as("carol")
                .text();
        assertTrue(word, word.contains("hours covered") && word.contains("incidents-coverage-table"));
        assertFalse(word, word.contains("<svg") || word.contains("<button") || word.contains("<form"));
        assertTrue("a date with its year in each row", word.contains(" 2026</th>"));
        assertTrue("both zones", word.contains("Tokyo</span>") && word.contains("Los Angeles</span>"));
    }

    @Test
    public void onPaper_thePolicySaysAllAndHasNothingToClick() {
        Document word = Jsoup.parse(products.confluence()
                .get("/exportword?pageId=" + page)
                .as("bob")
                .text());
        Element frame = word.selectFirst(".incidents-policy");
        assertTrue(
                frame.text(), frame.text().contains("Version 1") && frame.text().contains("0 of 2"));
        assertEquals(
                List.of(),
                word.select("button, form, input, select, script, svg, a[href='#']")
                        .eachText());
        assertEquals(
                "the tables are as people wrote them",
                4,
                word.select(".incidents-policy-table table").size());
    }

    @Test
    public void printed_theButtonsAreGoneAndThePicturesStand() throws IOException {
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "bob");
            show(browser);
            browser.print();
            for (String gone : List.of(
                    "[data-policy-action=acknowledgements]", "[data-coverage-step=next]", ".incidents-coverage-form")) {
                assertFalse(
                        gone, browser.driver().findElement(By.cssSelector(gone)).isDisplayed());
            }
            for (String there :
                    List.of(".incidents-coverage-clock", ".incidents-coverage-table", ".incidents-policy")) {
                assertTrue(
                        there,
                        browser.driver().findElement(By.cssSelector(there)).isDisplayed());
            }
            browser.screenshot("policy-print");
        }
    }

    @Test
    public void preview_showsTheTablesAndOneLineForEachPicture() {
        String storage = products.get("/rest/api/content/" + page + "?expand=body.storage", "alice")
                .at("/body/storage/value")
                .asText();
        String preview = products.confluence()
                .post("/pages/previewpage.action")
                .as("alice")
                .header("X-Atlassian-Token", "no-check")
                .body(
                        "application/x-www-form-urlencoded",
                        Http.form("spaceKey", "OPS", "title", "preview", "storage", storage))
                .text();
        assertTrue(preview, preview.contains("Here the week around the clock is drawn from the table"));
        assertFalse(preview, preview.contains("incidents-coverage-week") || preview.contains("data-policy-action"));
        assertTrue(preview, preview.contains("09:00–18:00"));
    }

    @Test
    public void coverage_isMeasured() {
        JsonNode week = products.get(API + "/policy/coverage?week=2026-11-04", "carol");
        assertEquals(2, week.get("rows").size());
        assertEquals(
                "nine hours and nine hours, two of them shared on four days",
                82 * 3_600,
                week.get("covered").asLong());
        assertTrue(week.get("expectedWait").asLong() > 0);
        assertEquals("weekdays", week.at("/whatIf/0/days").asText());
        assertEquals("weekend", week.at("/whatIf/1/days").asText());
        assertTrue(week.get("handover").has("next"));
        assertFalse(week.has("with"));
    }

    @Test
    public void onePersonMore_isMeasuredToo() {
        String call = API + "/policy/coverage?week=2026-11-04&plusZone=Europe/Berlin";
        JsonNode with =
                products.get(call + "&plusFrom=09:00&plusTo=17:00", "carol").get("with");
        assertEquals(
                "Berlin to 17:00 is Tokyo to 01:00",
                (82 + 35) * 3_600,
                with.get("covered").asLong());
        assertEquals(35 * 3_600, with.get("adds").asLong());
        JsonNode refusal = json(
                products.confluence().get(call + "&plusFrom=nine").as("carol").send(), 400);
        assertEquals("plusFrom", refusal.at("/errors/0/field").asText());
    }

    @Test
    public void declaration_isToldToThoseWhomThePolicyNames() {
        String key = json(
                        products.confluence()
                                .post(API + "/incidents")
                                .as("alice")
                                .json("{\"title\": \"Checkout is down\", \"severity\": \"SEV1\"}")
                                .send(),
                        201)
                .get("key")
                .asText();
        Set<String> told = new TreeSet<>();
        for (JsonNode mail : products.get("/rest/sandbox/1.0/mails", "admin").get("values")) {
            if (mail.get("subject").asText().startsWith(key + " declared")) {
                told.add(mail.get("to").asText().replaceAll("@.*", ""));
            }
        }
        assertTrue(told.toString(), told.contains("bob"));
        assertTrue(
                "who declared it knows, and who sees nothing is not told: " + told,
                !told.contains("alice") && !told.contains("mallory"));
        String notices = products.get("/rest/sandbox/1.0/notifications?user=bob", "admin")
                .toString();
        assertTrue(notices, notices.contains(key));
    }

    @Test
    public void declaration_standsWithoutAMailServer() {
        faults("{\"mail\": \"none\"}");
        try {
            products.declare("Nobody can be written to");
        } finally {
            faults("{\"mail\": \"ok\"}");
        }
    }

    private static void show(Browser browser) {
        browser.open("/pages/viewpage.action?pageId=" + page);
        browser.await(presenceOfElementLocated(WEEK));
    }

    /** Thursday on the clock, whatever day it is. */
    private static void showWorkingDay(Browser browser) {
        press(browser, ".incidents-coverage-table tbody tr:nth-child(4) button");
        browser.await(presenceOfElementLocated(
                By.cssSelector(".incidents-coverage-table tbody tr:nth-child(4).incidents-coverage-shown")));
    }

    private static int count(Browser browser, String css) {
        return browser.driver().findElements(By.cssSelector(css)).size();
    }

    private static void press(Browser browser, String css) {
        browser.driver().findElement(By.cssSelector(css)).sendKeys(Keys.ENTER);
    }

    private static void faults(String body) {
        json(
                products.confluence()
                        .post("/rest/sandbox/1.0/faults")
                        .as("admin")
                        .json(body)
                        .send(),
                200);
    }
}
