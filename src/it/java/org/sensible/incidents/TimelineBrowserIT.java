package org.sensible.incidents;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.openqa.selenium.support.ui.ExpectedConditions.numberOfElementsToBe;
import static org.openqa.selenium.support.ui.ExpectedConditions.presenceOfElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.textToBePresentInElementLocated;
import static org.openqa.selenium.support.ui.ExpectedConditions.visibilityOfElementLocated;
import static org.sensible.incidents.Products.API;
import static org.sensible.incidents.WikiPages.macro;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** Reading and shaping a timeline, by mouse and by keyboard, as a person at a browser does. */
public class TimelineBrowserIT {

    private static final By COUNT = By.cssSelector("[data-count]:not(:empty)");
    private static final By EDITOR = By.cssSelector(".incidents-editor form");

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

    private String imported() throws IOException {
        String key = products.declare("Checkout <b>fails</b>").get("key").asText();
        products.importSlack(key, Products.sampleExport());
        return key;
    }

    private void open(String key) {
        String page = pages.make(
                "Timeline of " + key + " " + System.nanoTime(),
                macro("incident-timeline", "incident", key, "zones", "Asia/Tokyo,America/Los_Angeles"));
        browser.open("/pages/viewpage.action?pageId=" + page);
        browser.await(visibilityOfElementLocated(COUNT));
    }

    private WebElement find(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private int rows() {
        return browser.driver().findElements(By.cssSelector("tr[data-event]")).size();
    }

    private String note(String key, Instant at, String text) {
        String body = Products.JSON
                .createObjectNode()
                .put("at", at.toString())
                .put("text", text)
                .toString();
        return Products.json(
                        products.confluence()
                                .post(API + "/incidents/" + key + "/timeline")
                                .as("alice")
                                .json(body)
                                .send(),
                        201)
                .get("id")
                .asText();
    }

    private JsonNode event(String key, String id) {
        return products.get(API + "/incidents/" + key + "/timeline/" + id, "alice");
    }

    @Test
    public void rawLog_isOneClickBehindTheCuratedRows() throws IOException {
        String key = imported();
        open(key);
        int curated = rows();
        JsonNode outline = products.get(API + "/incidents/" + key + "/timeline/outline", "alice");
        assertEquals(curated, outline.get("shown").asInt());
        browser.screenshot("timeline");
        find("[data-action=all]").click();
        browser.await(numberOfElementsToBe(
                By.cssSelector("tr[data-event]"), outline.get("total").asInt()));
        assertTrue(outline.get("total").asInt() > curated);
    }

    @Test
    public void gap_opensJustThatPiece() throws IOException {
        String key = imported();
        open(key);
        int curated = rows();
        WebElement gap = find("tr[data-gap-line] button");
        gap.click();
        browser.await(presenceOfElementLocated(By.cssSelector("tr[data-gap][data-event]")));
        int opened = browser.driver()
                .findElements(By.cssSelector("tr[data-gap][data-event]"))
                .size();
        assertEquals(curated + opened, rows());
    }

    @Test
    public void edit_changesTextAndTimeInAnotherZoneAndIsTakenBack() throws IOException {
        String key = products.declare("Edited").get("key").asText();
        String id = note(key, Instant.parse("2026-10-31T22:52:00Z"), "Payments tme out");
        open(key);
        find("tr[data-event='" + id + "'] [data-action=edit]").sendKeys(Keys.ENTER);
        browser.await(visibilityOfElementLocated(EDITOR));
        new Select(find(".incidents-editor [name=zone]")).selectByValue("Asia/Tokyo");
        assertEquals("2026-11-01 07:52", find(".incidents-editor [name=time]").getDomProperty("value"));
        replace(".incidents-editor [name=time]", "2026-11-01 07:58");
        replace(".incidents-editor [name=text]", "Payments time out <i>now</i>");
        browser.screenshot("timeline-editor");
        find(".incidents-editor [name=text]").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await(textToBePresentInElementLocated(
                By.cssSelector("tr[data-event='" + id + "']"), "Payments time out <i>now</i>"));
        assertEquals("2026-10-31T22:58:00Z", event(key, id).get("at").asText());
        find("[data-action=undo]").click();
        browser.await(
                textToBePresentInElementLocated(By.cssSelector("tr[data-event='" + id + "']"), "Payments tme out"));
        assertEquals("2026-10-31T22:52:00Z", event(key, id).get("at").asText());
    }

    @Test
    public void hourThatHappensTwice_isAsked() {
        String key = products.declare("Twice an hour").get("key").asText();
        String id = note(key, Instant.parse("2025-11-02T08:30:00Z"), "Half past one, the first");
        open(key);
        find("tr[data-event='" + id + "'] [data-action=edit]").sendKeys(Keys.ENTER);
        browser.await(visibilityOfElementLocated(EDITOR));
        new Select(find(".incidents-editor [name=zone]")).selectByValue("America/Los_Angeles");
        browser.await(visibilityOfElementLocated(By.cssSelector("[data-twice]")));
        find(".incidents-editor [type=submit]").click();
        assertTrue(browser.text(".incidents-editor [data-error=at]").contains("happens twice"));
        find("[name=which][value='1']").click();
        find(".incidents-editor [type=submit]").click();
        browser.await(presenceOfElementLocated(By.cssSelector("tr[data-at='2025-11-02T09:30:00Z']")));
    }

    @Test
    public void hour_thatClocksSkip_isRefusedAtItsField() {
        String key = products.declare("No such hour").get("key").asText();
        String id = note(key, Instant.parse("2026-03-08T09:30:00Z"), "Before the clocks go on");
        open(key);
        find("tr[data-event='" + id + "'] [data-action=edit]").sendKeys(Keys.ENTER);
        browser.await(visibilityOfElementLocated(EDITOR));
        new Select(find(".incidents-editor [name=zone]")).selectByValue("America/Los_Angeles");
        replace(".incidents-editor [name=time]", "2026-03-08 02:30");
        find(".incidents-editor [type=submit]").click();
        assertTrue(browser.text(".incidents-editor [data-error=at]").contains("skip this hour"));
        assertEquals("2026-03-08T09:30:00Z", event(key, id).get("at").asText());
    }

    @Test
    public void keyboard_movesHidesAndMarksAMilestone() {
        String key = products.declare("Keys").get("key").asText();
        String first = note(key, Instant.parse("2026-11-01T05:52:00Z"), "First payments time out");
        String second = note(key, Instant.parse("2026-11-01T06:00:00Z"), "A duplicate line");
        open(key);
        find("tr[data-event='" + first + "']").sendKeys("j");
        assertEquals(
                "event-" + second, browser.driver().switchTo().activeElement().getDomAttribute("id"));
        browser.driver().switchTo().activeElement().sendKeys("h");
        browser.await(numberOfElementsToBe(By.cssSelector("tr[data-event='" + second + "']"), 0));
        assertFalse(event(key, second).get("shown").asBoolean());
        find("tr[data-event='" + first + "']").sendKeys("m");
        browser.await(visibilityOfElementLocated(EDITOR));
        new Select(browser.driver().switchTo().activeElement()).selectByValue("STARTED");
        find(".incidents-editor [name=milestone]").sendKeys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.await(textToBePresentInElementLocated(
                By.cssSelector("tr[data-event='" + first + "'] .incidents-mark"), "Started"));
        JsonNode started =
                products.get(API + "/incidents/" + key + "/milestones", "alice").get("STARTED");
        assertEquals("2026-11-01T05:52:00Z", started.get("at").asText());
    }

    @Test
    public void filters_narrowBySourceKindAndText() throws IOException {
        String key = imported();
        note(key, Instant.parse("2026-11-01T05:52:00Z"), "zebra crossing");
        open(key);
        find("[data-filter=q]").sendKeys("zebra");
        browser.await(numberOfElementsToBe(By.cssSelector("tr[data-event]"), 1));
        find("[data-filter=q]").sendKeys(" nowhere");
        browser.await(visibilityOfElementLocated(By.cssSelector("[data-empty=filter]")));
        assertTrue(browser.text("[data-empty=filter]").contains("zebra nowhere"));
        find("[data-empty=filter] [data-action=clear]").click();
        browser.await(visibilityOfElementLocated(By.cssSelector("tr[data-event]")));
        new Select(find("[data-filter=kind]")).selectByValue("note");
        browser.await(numberOfElementsToBe(By.cssSelector("tr[data-event]"), 1));
    }

    @Test
    public void entry_isWrittenInThePanel() {
        String key = products.declare("Written").get("key").asText();
        open(key);
        find("[data-action=add]").click();
        browser.await(visibilityOfElementLocated(By.cssSelector("[data-place=add] form")));
        replace("[data-place=add] [name=time]", "2026-11-01 05:52");
        find("[data-place=add] [name=text]").sendKeys("The pool <script>alert(1)</script> was full");
        find("[data-place=add] [type=submit]").click();
        browser.await(textToBePresentInElementLocated(
                By.cssSelector(".incidents-timeline-table"), "The pool <script>alert(1)</script> was full"));
    }

    @Test
    public void longLog_neverHoldsMoreThanThreeHundredRows() {
        String key = products.declare("Long").get("key").asText();
        StringBuilder notes = new StringBuilder("[");
        for (int i = 0; i < 450; i++) {
            notes.append(i == 0 ? "" : ",")
                    .append("{\"at\": \"")
                    .append(Instant.parse("2026-11-01T00:00:00Z").plusSeconds(i * 60L))
                    .append("\", \"text\": \"Entry ")
                    .append(i)
                    .append("\"}");
        }
        Products.json(
                products.confluence()
                        .post(API + "/incidents/" + key + "/timeline")
                        .as("alice")
                        .json(notes + "]")
                        .send(),
                201);
        open(key);
        for (int part = 2; part <= 4; part++) {
            String lastId = find("tbody tr[data-event]:last-child").getDomAttribute("data-event");
            find("[data-action=later]").click();
            browser.await(presenceOfElementLocated(By.cssSelector("tr[data-event='" + lastId + "'] ~ tr[data-event]")));
            assertTrue("rows on the page: " + rows(), rows() <= 300);
        }
        assertTrue(browser.text(".incidents-timeline-table").contains("Entry 399"));
        find("tr[data-earlier] button").click();
        browser.await(textToBePresentInElementLocated(By.cssSelector("tbody tr[data-event]"), "Entry 0"));
    }

    @Test
    public void reader_seesNoForms() throws IOException {
        String key = imported();
        try (Browser carol = Browser.at(products.confluenceUrl())) {
            carol.logIn("/login.action", "carol");
            carol.open("/plugins/servlet/incidents/" + key);
            carol.await(visibilityOfElementLocated(COUNT));
            assertTrue(carol.driver()
                    .findElements(By.cssSelector("[data-action=edit], [data-action=add], [data-action=import]"))
                    .isEmpty());
        }
    }

    private void replace(String css, String text) {
        WebElement field = find(css);
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }
}
