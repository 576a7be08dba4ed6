package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.Products.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;

/** A page that people wrote before becomes a postmortem, over HTTP and in the form. */
public class AdoptionIT {

    private static final String BODY = "<h2>Timeline</h2><p>All times in UTC.</p><table><tbody>"
            + "<tr><th>Time</th><th>Event</th></tr>"
            + "<tr><td>2025-11-01 05:52</td><td>Errors started</td></tr>"
            + "<tr><td>2025-11-01 05:58</td><td>First alert</td></tr>"
            + "<tr><td>2025-11-01 09:41</td><td>Recovered</td></tr></tbody></table><h2>Why</h2><p>A pool.</p>";

    private final Products products = Products.shared();

    @Test
    public void page_isReadCorrectedAndAdopted() throws IOException {
        String page = new WikiPages(products).make("Postmortem: Coupons applied twice", BODY);
        JsonNode proposal = products.get(API + "/postmortems/adoption?page=" + page, "alice");
        assertEquals("Coupons applied twice", proposal.get("title").asText());
        assertEquals(3, proposal.get("rows").size());
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/plugins/servlet/incidents-adopt?page=" + page);
            assertEquals("", browser.violations("[data-adoption]"));
            browser.driver()
                    .findElement(By.cssSelector("[data-read] [type=submit]"))
                    .click();
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-adopt]")));
            WebElement title = browser.driver().findElement(By.cssSelector("[name=title]"));
            assertEquals("Coupons applied twice", title.getDomProperty("value"));
            correctsTimes(browser);
            title.sendKeys(" in the shop");
            browser.driver().findElement(By.cssSelector("[name=service]")).sendKeys("coupons");
            browser.driver().findElement(By.cssSelector("[data-rows] textarea")).sendKeys(" for one in five");
            assertEquals("", browser.violations("[data-adoption]"));
            browser.screenshot("adoption", "[data-adoption]");
            browser.driver()
                    .findElement(By.cssSelector("[data-adopt] [type=submit]"))
                    .click();
            browser.await(ExpectedConditions.urlContains("/plugins/servlet/incidents/INC-"));
        }
        JsonNode listed =
                products.get(API + "/postmortems?service=coupons", "carol").at("/values/0");
        assertEquals(
                "Coupons applied twice in the shop",
                listed.at("/incident/title").asText());
        assertEquals(page, listed.get("pageId").asText());
        assertEquals(13_740, listed.at("/keyTimes/timeToRecovery/seconds").asInt());
        assertEquals("NOT_APPLICABLE", listed.at("/keyTimes/timeToTriage/state").asText());
        String key = listed.at("/incident/key").asText();
        JsonNode incident = products.get(API + "/incidents/" + key, "carol");
        assertEquals("CLOSED", incident.get("stage").asText());
        String why = incident.at("/milestones/TRIAGED/reason").asText();
        assertTrue(why, why.contains("adopted later") && why.contains("後から取り込まれました"));
        String timeline =
                products.get(API + "/incidents/" + key + "/timeline", "carol").toString();
        assertTrue(timeline, timeline.contains("Errors started for one in five"));
        JsonNode again = json(
                products.confluence()
                        .get(API + "/postmortems/adoption?page=" + page)
                        .as("alice")
                        .send(),
                409);
        assertEquals(key, again.get("incident").asText());
    }

    /** Times are shown in the zone that is chosen, and what is wrong is told at its field before anything is sent. */
    private static void correctsTimes(Browser browser) {
        Select zone = new Select(browser.driver().findElement(By.cssSelector("[data-adopt] [name=zone]")));
        zone.selectByValue("Asia/Tokyo");
        assertEquals("2025-11-01T14:52", value(browser, "[data-milestone=STARTED]"));
        assertEquals("2025-11-01T18:41", value(browser, "[data-rows] tr:nth-child(3) [data-at]"));
        zone.selectByValue("America/Los_Angeles");
        assertEquals("2025-10-31T22:52", value(browser, "[data-milestone=STARTED]"));
        set(browser, "[data-milestone=FIXED]", "2025-11-02T01:30");
        browser.driver()
                .findElement(By.cssSelector("[data-adopt] [type=submit]"))
                .click();
        assertEquals(
                "Clocks in America/Los_Angeles show this time twice. Choose UTC above and say it there.",
                browser.text("[data-milestone=FIXED] ~ .incidents-error"));
        assertEquals("true", attribute(browser, "[data-milestone=FIXED]", "aria-invalid"));
        set(browser, "[data-milestone=FIXED]", "2099-01-01T00:00");
        browser.driver()
                .findElement(By.cssSelector("[data-adopt] [type=submit]"))
                .click();
        browser.await(
                ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[name=severity] ~ .incidents-error")));
        new Select(browser.driver().findElement(By.cssSelector("[name=severity]"))).selectByValue("SEV3");
        browser.driver()
                .findElement(By.cssSelector("[data-adopt] [type=submit]"))
                .click();
        browser.await(ExpectedConditions.textMatches(
                By.cssSelector("[data-milestone=FIXED] ~ .incidents-error"), Pattern.compile("(?i)ahead|future|2099")));
        set(browser, "[data-milestone=FIXED]", "");
        assertEquals("false", attribute(browser, "[data-milestone=FIXED]", "aria-invalid"));
        zone.selectByValue("UTC");
    }

    private static String value(Browser browser, String css) {
        return browser.driver().findElement(By.cssSelector(css)).getDomProperty("value");
    }

    private static String attribute(Browser browser, String css, String name) {
        return browser.driver().findElement(By.cssSelector(css)).getDomAttribute(name);
    }

    /** As the browser's own picker sets it, whatever the order of day and month is here. */
    private static void set(Browser browser, String css, String value) {
        browser.run("var field = document.querySelector('" + css + "'); field.value = '" + value
                + "'; field.dispatchEvent(new Event('input', {bubbles: true}));");
    }

    @Test
    public void search_offersPagesByWordsOfTheirTitles() throws IOException {
        String page = new WikiPages(products).make("Quokka census failed overnight", BODY);
        String hidden = "[data-adoption] datalist option[value='" + page + "']";
        JsonNode found = products.get(
                "/rest/api/content/search?limit=10&cql="
                        + URLEncoder.encode("type = page and title ~ \"quokka census\"", StandardCharsets.UTF_8),
                "alice");
        assertEquals(page, found.at("/results/0/id").asText());
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.open("/plugins/servlet/incidents-adopt");
            WebElement field = browser.driver().findElement(By.name("page"));
            field.sendKeys("quokka cen");
            browser.await(ExpectedConditions.presenceOfElementLocated(By.cssSelector(hidden)));
            assertEquals("Quokka census failed overnight", attribute(browser, hidden, "label"));
            field.clear();
            field.sendKeys(products.confluenceUrl() + "/pages/viewpage.action?pageId=" + page, Keys.ENTER);
            browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-adopt]")));
            assertEquals("Quokka census failed overnight", browser.text("[data-page]"));
            browser.open("/plugins/servlet/incidents-adopt");
            browser.driver().findElement(By.name("page")).sendKeys("99999999", Keys.ENTER);
            browser.await(ExpectedConditions.textMatches(
                    By.cssSelector("[data-read] [name=page] ~ .incidents-error"), Pattern.compile("Choose a page")));
        }
    }

    @Test
    public void whatCannotBeAdopted_isRefused() {
        String path = API + "/postmortems/adoption";
        assertEquals(
                400,
                products.confluence().get(path + "?page=99999999").as("alice").status());
        assertEquals(
                400, products.confluence().get(path + "?page=x").as("alice").status());
        assertEquals(
                403, products.confluence().get(path + "?page=1").as("carol").status());
        String page = new WikiPages(products).make("Nothing said of times", "<p>It was bad.</p>");
        JsonNode refused = json(
                products.confluence()
                        .post(path)
                        .as("alice")
                        .json("{\"pageId\": \"" + page + "\", \"title\": \"Bad\", \"severity\": \"SEV9\","
                                + " \"milestones\": {\"STARTED\": \"2025-11-01T05:52:00Z\"}}")
                        .send(),
                400);
        assertEquals("severity", refused.at("/errors/0/field").asText());
        JsonNode empty = json(
                products.confluence()
                        .post(path)
                        .as("alice")
                        .json("{\"pageId\": \"" + page + "\", \"title\": \"Bad\", \"severity\": \"SEV1\","
                                + " \"milestones\": {}}")
                        .send(),
                400);
        assertEquals("milestones", empty.at("/errors/0/field").asText());
    }

    @Test
    public void form_isInJapaneseToo() throws IOException {
        String page = new WikiPages(products).make("障害報告：クーポン", BODY);
        try (Browser browser = Browser.at(products.confluenceUrl())) {
            browser.logIn("/login.action", "alice");
            browser.language("ja_JP");
            try {
                browser.open("/plugins/servlet/incidents-adopt?page=" + page);
                browser.driver()
                        .findElement(By.cssSelector("[data-read] [type=submit]"))
                        .click();
                browser.await(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[data-adopt]")));
                assertTrue(browser.text("h1"), browser.text("h1").contains("取り込む"));
                browser.run("document.documentElement.dataset.colorMode = 'dark';");
                browser.screenshot("adoption-ja-dark", "[data-adoption]");
            } finally {
                browser.language("en_US");
            }
        }
    }
}
